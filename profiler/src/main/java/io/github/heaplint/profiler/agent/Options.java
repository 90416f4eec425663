package io.github.heaplint.profiler.agent;

import io.github.heaplint.profiler.instrument.MethodName;
import io.github.heaplint.profiler.instrument.View;
import io.github.heaplint.profiler.recording.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the agent is told, as {@code -javaagent:heaplint-profiler.jar=key=value,key=value}.
 *
 * <pre>
 * method=Class#method          any number of times
 * sources=FOLDER               any number of times
 * out=FILE
 * view=interpreted|compiled|released
 * required=false|true
 * allocated=false|true
 * timeline=false|true
 * break=SIZE
 * </pre>
 *
 * @param methods to be profiled besides the annotated ones
 * @param sources folders in which source files are looked for
 * @param output file for the recording, or null to print the tables to standard error
 * @param view how to look at frames
 * @param required whether a program that cannot be measured must not run
 * @param allocated whether printed tables say what lines allocated
 * @param timeline whether to follow the live heap over time
 * @param breakBytes tell where the program is when the live heap passes this size
 */
record Options(
    List<MethodName> methods,
    List<Path> sources,
    Path output,
    View view,
    boolean required,
    boolean allocated,
    boolean timeline,
    OptionalLong breakBytes) {
  /** A comma parts two options only where a key follows, so that paths may have commas. */
  private static final Pattern COMMA = Pattern.compile(",(?=[a-z]+=)");

  Options {
    methods = List.copyOf(methods);
    sources = List.copyOf(sources);
  }

  /** Whether the live heap is followed where no profiled method is active. */
  boolean watches() {
    return timeline || breakBytes.isPresent();
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
    View view = View.INTERPRETED;
    boolean required = false;
    boolean allocated = false;
    boolean timeline = false;
    OptionalLong breakBytes = OptionalLong.empty();
    for (String option : text == null || text.isEmpty() ? new String[0] : COMMA.split(text, -1)) {
      int equals = option.indexOf('=');
      String value = option.substring(equals + 1);
      switch (equals < 0 ? option : option.substring(0, equals)) {
        case "method" -> methods.add(MethodName.parse(value));
        case "sources" -> sources.add(Path.of(value));
        case "out" -> output = Path.of(value);
        case "view" -> view = oneOf(option, value, View.values(), View::text);
        case "required" -> required = yesOrNo(option, value);
        case "allocated" -> allocated = yesOrNo(option, value);
        case "timeline" -> timeline = yesOrNo(option, value);
        case "break" -> breakBytes = OptionalLong.of(Size.parse(value));
        default ->
            throw new IllegalArgumentException(
                ("unknown option '%s' of the agent: known are method, sources, out, view, required,"
                        + " allocated, timeline, break")
                    .formatted(option));
      }
    }
    return new Options(methods, sources, output, view, required, allocated, timeline, breakBytes);
  }

  private static boolean yesOrNo(String option, String value) {
    return oneOf(option, value, new Boolean[] {false, true}, Object::toString);
  }

  private static <T> T oneOf(String option, String value, T[] values, Function<T, String> text) {
    for (T each : values) {
      if (text.apply(each).equals(value)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "option '%s' of the agent: the value is one of %s"
            .formatted(option, Stream.of(values).map(text).collect(Collectors.joining(", "))));
  }
}
