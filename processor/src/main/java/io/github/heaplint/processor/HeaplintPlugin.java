package io.github.heaplint.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic.Kind;

/**
 * The checks without annotation processing: {@code -Xplugin:Heaplint}. It takes the processor's
 * options, without prefix: {@code "-Xplugin:Heaplint rules=EagerRead failOn=warning"}.
 */
public final class HeaplintPlugin implements Plugin {
  @Override
  public String getName() {
    return "Heaplint";
  }

  /** Starts listening. An option or value that is none is an error of the compilation. */
  @Override
  public void init(JavacTask task, String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (String each : arguments) {
      int sign = each.indexOf('=');
      given.put(
          sign < 0 ? each : each.substring(0, sign), sign < 0 ? null : each.substring(sign + 1));
    }
    try {
      Options options = Options.of(given);
      if (options.report()) {
        JavacDoor.listen(task, new UnitCheck(options, List.of()));
      }
    } catch (IllegalArgumentException refused) {
      task.addTaskListener(new Refused(task, refused.getMessage()));
    }
  }

  /** An exception would be shown with its stack: says instead at the first file what is wrong. */
  private static final class Refused implements TaskListener {
    private final JavacTask task;
    private final String message;
    private boolean told;

    Refused(JavacTask task, String message) {
      this.task = task;
      this.message = message;
    }

    @Override
    public void started(TaskEvent event) {}

    @Override
    public void finished(TaskEvent event) {
      CompilationUnitTree unit = event.getCompilationUnit();
      if (!told && unit != null) {
        told = true;
        Trees.instance(task).printMessage(Kind.ERROR, message, unit, unit);
      }
    }
  }
}
