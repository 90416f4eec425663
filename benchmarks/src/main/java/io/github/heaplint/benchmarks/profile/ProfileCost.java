package io.github.heaplint.benchmarks.profile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs workloads with and without the agent and prints what a probe and a reading cost. */
public final class ProfileCost {
  private static final int REPETITIONS = 3;
  private static final int ROUNDS = 10_000_000;
  private static final String ROW = "| %-28s | %10.2f | %10.2f | %s |%n";

  private final Path agent;

  private ProfileCost(Path agent) {
    this.agent = agent;
  }

  /**
   * Prints the table.
   *
   * @param args the agent's jar
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    ProfileCost cost = new ProfileCost(Path.of(args[0]));
    System.out.printf("| workload | CPU ms without | CPU ms with | |%n|---|---:|---:|---|%n");
    cost.steps();
    for (int mebibytes : new int[] {0, 16, 64, 256}) {
      cost.held("small", mebibytes);
    }
    cost.held("arrays", 256);
  }

  private void steps() throws IOException, InterruptedException {
    double without = best(List.of(), "steps", ROUNDS);
    double interpreted = best(List.of("-Xint"), "steps", ROUNDS);
    double with = best(List.of(agent("steps")), "steps", ROUNDS);
    double lines = (double) ROUNDS * Workload.LINES_IN_ROUND;
    System.out.printf(
        ROW,
        "10,000,000 rounds of 4 lines",
        without / 1e6,
        with / 1e6,
        "%.0f ns a probe; %.1f times the run with -Xint (%.2f ms)"
            .formatted((with - interpreted) / lines, with / interpreted, interpreted / 1e6));
  }

  private void held(String kind, int mebibytes) throws IOException, InterruptedException {
    double without = best(List.of(), kind, mebibytes);
    double with = best(List.of(agent("lines")), kind, mebibytes);
    // The header of the loop does not change the heap: its reading is that of the line before.
    double reading = (with - without) / Workload.MEASURED_LINES;
    System.out.printf(
        ROW,
        "60 lines beside %d MiB %s".formatted(mebibytes, kind),
        without / 1e6,
        with / 1e6,
        "%.2f ms a reading".formatted(reading / 1e6));
  }

  private String agent(String method) {
    return "-javaagent:%s=method=%s#%s".formatted(agent, Workload.class.getName(), method);
  }

  /** Processor time of the best of three runs, in nanoseconds. */
  private static double best(List<String> options, String kind, int size)
      throws IOException, InterruptedException {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < REPETITIONS; i++) {
      best = Math.min(best, run(options, kind, size));
    }
    return best;
  }

  private static double run(List<String> options, String kind, int size)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1", "-Xmx1g"));
    command.addAll(options);
    String own = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
    command.addAll(List.of("-cp", own, Workload.class.getName(), kind, Integer.toString(size)));
    Path output = Files.createTempFile("profile-cost", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException("failed: " + command);
      }
      return Double.parseDouble(Files.readString(output).strip());
    } finally {
      Files.delete(output);
    }
  }
}
