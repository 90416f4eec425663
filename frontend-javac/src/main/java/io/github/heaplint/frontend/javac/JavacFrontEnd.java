package io.github.heaplint.frontend.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.FrontEnd;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Lowers Java source text as the running JDK's compiler parses it, without attribution.
 *
 * <p>For comparing front ends; the compiler doors lower the trees of the compilation they are in,
 * see {@link JavacUnit}. Not safe for use by several threads.
 */
public final class JavacFrontEnd implements FrontEnd {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private final StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null);

  @Override
  public Unit lower(Source source, Types types) {
    try {
      return parse(source, types);
    } catch (StackOverflowError tooDeep) {
      return Unit.unread(source, 0, "is nested too deeply to be read");
    } catch (IOException | RuntimeException crash) {
      return Unit.unread(source, 0, "could not be lowered: " + crash);
    }
  }

  private Unit parse(Source source, Types types) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            COMPILER.getTask(
                null,
                files,
                diagnostics,
                List.of("-proc:none"),
                null,
                List.of(new InMemory(source.text())));
    for (CompilationUnitTree unit : task.parse()) {
      for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
        if (each.getKind() == Diagnostic.Kind.ERROR) {
          String message = each.getMessage(Locale.ROOT).lines().findFirst().orElse("");
          return Unit.unread(source, (int) each.getLineNumber(), "does not parse: " + message);
        }
      }
      return JavacUnit.parsed(
              source, unit, Trees.instance(task).getSourcePositions(), types, Focus.WHOLE)
          .addAll(unit)
          .unit();
    }
    return Unit.unread(source, 0, "is empty");
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String text;

    InMemory(String text) {
      super(URI.create("string:///Source.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
