package io.github.heaplint.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a virtual machine of the version that runs this code and waits for its end. */
final class ChildJvm {
  private static final List<String> EVERY_RUN =
      List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError");

  /** Variables by which the virtual machine would take options that nobody asked to measure. */
  private static final List<String> OPTION_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  private ChildJvm() {}

  /**
   * Runs {@code java} with the options and waits for it at most as long as the limit.
   *
   * @param options options of the virtual machine, main class and arguments
   * @throws IOException if the virtual machine cannot be started or its output cannot be read
   */
  static Run run(List<String> options, Duration limit) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(EVERY_RUN);
    command.addAll(options);
    // Files, not pipes: a pipe that nobody reads while waiting would block the program.
    Path output = Files.createTempFile("heap-meter", ".out");
    Path errors = Files.createTempFile("heap-meter", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().keySet().removeAll(OPTION_VARIABLES);
      Process process = builder.start();
      try {
        process.getOutputStream().close();
        boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
          process.destroyForcibly().waitFor();
        }
        String out = Files.readString(output);
        String err = Files.readString(errors);
        return ended
            ? Run.ended(process.exitValue(), out, err)
            : new Run(Run.Ending.TIMED_OUT, process.exitValue(), out, err);
      } finally {
        process.destroyForcibly();
      }
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }
}
