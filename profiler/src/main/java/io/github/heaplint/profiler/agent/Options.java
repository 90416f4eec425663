package io.github.heaplint.profiler.agent;

import io.github.heaplint.profiler.instrument.MethodName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the agent is told, as {@code -javaagent:heaplint-profiler.jar=key=value,key=value}.
 *
 * <pre>
 * method=Class#method          any number of times
 * sources=FOLDER               any number of times
 * out=FILE
 * view=interpreted|compiled
 * required=false|true
 * </pre>
 *
 * @param methods to be profiled besides the annotated ones
 * @param sources folders in which source files are looked for
 * @param output file for the recording, or null to print the tables to standard error
 * @param compiled whether to look at compiled frames
 * @param required whether a program that cannot be measured must not run
 */
record Options(
    List<MethodName> methods, List<Path> sources, Path output, boolean compiled, boolean required) {
  /** A comma parts two options only where a key follows, so that paths may have commas. */
  private static final Pattern COMMA = Pattern.compile(",(?=[a-z]+=)");

  Options {
    methods = List.copyOf(methods);
    sources = List.copyOf(sources);
  }

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException if a key or a value is not known
   */
  static Options parse(String text) {
    List<MethodName> methods = new ArrayList<>();
    List<Path> sources = new ArrayList<>();
    Path output = null;
    boolean compiled = false;
    boolean required = false;
    for (String option : text == null || text.isEmpty() ? new String[0] : COMMA.split(text, -1)) {
      int equals = option.indexOf('=');
      String value = option.substring(equals + 1);
      switch (equals < 0 ? option : option.substring(0, equals)) {
        case "method" -> methods.add(MethodName.parse(value));
        case "sources" -> sources.add(Path.of(value));
        case "out" -> output = Path.of(value);
        case "view" -> compiled = oneOf(option, value, "interpreted", "compiled") == 1;
        case "required" -> required = oneOf(option, value, "false", "true") == 1;
        default ->
            throw new IllegalArgumentException(
                "unknown option '%s' of the agent: known are method, sources, out, view, required"
                    .formatted(option));
      }
    }
    return new Options(methods, sources, output, compiled, required);
  }

  private static int oneOf(String option, String value, String first, String second) {
    if (value.equals(first)) {
      return 0;
    }
    if (value.equals(second)) {
      return 1;
    }
    throw new IllegalArgumentException(
        "option '%s' of the agent: the value is %s or %s".formatted(option, first, second));
  }
}
