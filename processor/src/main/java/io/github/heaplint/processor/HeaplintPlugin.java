package io.github.heaplint.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.util.HashMap;
import java.util.Map;

/**
 * The checks without annotation processing: {@code -Xplugin:Heaplint}. It takes the processor's
 * options, without prefix: {@code "-Xplugin:Heaplint rules=EagerRead failOn=warning"}.
 */
public final class HeaplintPlugin implements Plugin {
  @Override
  public String getName() {
    return "Heaplint";
  }

  /**
   * Starts listening.
   *
   * @throws IllegalArgumentException naming an option or value that is none, and the nearest
   */
  @Override
  public void init(JavacTask task, String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (String each : arguments) {
      int sign = each.indexOf('=');
      given.put(
          sign < 0 ? each : each.substring(0, sign), sign < 0 ? null : each.substring(sign + 1));
    }
    Options options = Options.of(given);
    if (options.report()) {
      JavacDoor.listen(task, new UnitCheck(options));
    }
  }
}
