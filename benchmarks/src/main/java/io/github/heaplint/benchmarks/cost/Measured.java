package io.github.heaplint.benchmarks.cost;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one run in a virtual machine of its own cost.
 *
 * @param wallSeconds from before the start of the virtual machine to its end
 * @param cpuSeconds all threads
 * @param heapMebibytes the most that a collection left in use
 * @param output what it printed, on both streams
 */
public record Measured(double wallSeconds, double cpuSeconds, double heapMebibytes, String output) {
  /** The virtual machine of both tools. */
  static final List<String> MACHINE =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m");

  /** Runs a main class in {@link #MACHINE}. */
  static Measured run(String classPath, List<String> mainAndArguments, String input)
      throws IOException, InterruptedException {
    return run(MACHINE, classPath, mainAndArguments, input);
  }

  /**
   * Runs a main class.
   *
   * @param machine options of the virtual machine
   * @param input given on standard input
   * @throws IllegalStateException if it ends as no tool does when it has done its work
   * @throws IOException if it cannot be started
   */
  public static Measured run(
      List<String> machine, String classPath, List<String> mainAndArguments, String input)
      throws IOException, InterruptedException {
    Path report = Files.createTempFile("cost", ".txt");
    try {
      String own = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
      List<String> command = new ArrayList<>(List.of(java()));
      command.addAll(machine);
      command.addAll(List.of("-cp", classPath + File.pathSeparator + own, Probe.class.getName()));
      command.add(report.toString());
      command.addAll(mainAndArguments);
      Ran ran = ran(command, input);
      String[] fields = Files.readString(report).split(" ", 2);
      return new Measured(
          ran.wallSeconds(),
          Long.parseLong(fields[0]) / 1e9,
          Long.parseLong(fields[1]) / (1024.0 * 1024.0),
          ran.output());
    } finally {
      Files.delete(report);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Seconds that a command takes. */
  static double wallSeconds(List<String> command, String input)
      throws IOException, InterruptedException {
    return ran(command, input).wallSeconds();
  }

  private record Ran(double wallSeconds, String output) {}

  private static Ran ran(List<String> command, String input)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("cost", ".out");
    Path given = Files.writeString(Files.createTempFile("cost", ".in"), input);
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectInput(given.toFile())
              .redirectOutput(output.toFile())
              .redirectError(output.toFile())
              .start();
      if (!process.waitFor(1, TimeUnit.HOURS)) {
        process.destroyForcibly();
        throw new IllegalStateException("did not end: " + command);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      String text = Files.readString(output);
      // The tools exit with more than 0 when they find something or cannot read a file.
      if (text.contains("OutOfMemoryError") || process.exitValue() > 5) {
        throw new IllegalStateException(command + " failed: " + text);
      }
      return new Ran(seconds, text);
    } finally {
      Files.delete(output);
      Files.delete(given);
    }
  }
}
