package io.github.heaplint.meter;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
   * <p>The child has a temporary directory of its own, which is deleted afterwards: a program that
   * dies of its heap leaves behind whatever it was writing.
   *
   * @param options options of the virtual machine, main class and arguments
   * @throws IOException if the virtual machine cannot be started or its output cannot be read
   */
  static Run run(List<String> options, Duration limit) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("heap-meter");
    try {
      Path temporary = Files.createDirectory(directory.resolve("tmp"));
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(EVERY_RUN);
      command.add("-Djava.io.tmpdir=" + temporary);
      command.addAll(options);
      return run(command, directory.resolve("output"), directory.resolve("errors"), limit);
    } finally {
      delete(directory);
    }
  }

  private static Run run(List<String> command, Path output, Path errors, Duration limit)
      throws IOException, InterruptedException {
    // Files, not pipes: a pipe that nobody reads while waiting would block the program.
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
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
  }

  private static void delete(Path directory) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
