package io.github.heaplint.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child process and what it prints. */
final class Child {
  private static final int MINUTES = 10;

  private Child() {}

  /**
   * Runs the command to its end.
   *
   * @return the lines of its standard output
   * @throws AssertionError with all its output, if it fails or takes too long
   */
  static List<String> run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("laboratory", ".out");
    Path errors = Files.createTempFile("laboratory", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      // Options from outside would change the collector or the compiler.
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
      Process process =
          builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(
            String.join(" ", command)
                + (ended ? " failed:\n" : " took too long:\n")
                + Files.readString(output)
                + Files.readString(errors));
      }
      return Files.readAllLines(output);
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(errors);
    }
  }
}
