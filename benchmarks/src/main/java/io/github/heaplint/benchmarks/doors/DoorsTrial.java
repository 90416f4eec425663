package io.github.heaplint.benchmarks.doors;

import io.github.heaplint.benchmarks.cost.Measured;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The command that compiles real projects with and without our checks: what they cost, and where
 * the doors differ from the {@code heaplint} command. Times depend on the machine and its load; the
 * differences within one run are what counts.
 *
 * <pre>{@code DoorsTrial HOME ROUNDS FOLDER=CLASS-PATH-FILE...}</pre>
 */
public final class DoorsTrial {
  private final Path home;
  private final int rounds;
  private final List<String> rules = Rules.all().stream().map(Rule::name).toList();

  private DoorsTrial(Path home, int rounds) {
    this.home = home;
    this.rounds = rounds;
  }

  /**
   * Compiles and prints.
   *
   * @param args folder of Heaplint; how often each compiler runs; then sources, each with a file
   *     that holds their class path
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    DoorsTrial trial =
        new DoorsTrial(Path.of(args[0]).toAbsolutePath().normalize(), Integer.parseInt(args[1]));
    for (String each : List.of(args).subList(2, args.length)) {
      trial.project(Project.parse(each));
    }
  }

  private void project(Project project) throws IOException, InterruptedException {
    System.out.printf(
        "%n%s: %,d files, %,d lines%n", project.folder(), project.files().size(), project.lines());
    Map<Compiler, List<Measured>> runs = new EnumMap<>(Compiler.class);
    for (int i = 0; i < rounds; i++) {
      for (Compiler each : Compiler.values()) {
        runs.computeIfAbsent(each, none -> new ArrayList<>()).add(each.compile(project, home));
      }
    }
    runs.forEach((compiler, all) -> cost(compiler, all, runs));
    long errors =
        runs.get(Compiler.JAVAC)
            .get(0)
            .output()
            .lines()
            .filter(each -> each.contains(": error: "))
            .count();
    if (errors > 0) {
      System.out.printf("%d errors: sources or class path are incomplete%n", errors);
    }
    Findings command = Findings.ofCommand(project, home, rules);
    System.out.printf("heaplint check finds %d%n", command.lines().size());
    for (Compiler each : List.of(Compiler.PROCESSOR, Compiler.OUR_CHECKS)) {
      Findings door = Findings.of(runs.get(each).get(0).output(), project, rules);
      System.out.printf("%s finds %d%n", each.title(), door.lines().size());
      door.without(command).forEach(finding -> System.out.println("  + " + finding));
      command.without(door).forEach(finding -> System.out.println("  - " + finding));
    }
  }

  private static void cost(
      Compiler compiler, List<Measured> all, Map<Compiler, List<Measured>> runs) {
    double seconds = median(all);
    String more =
        switch (compiler) {
          case JAVAC, ERROR_PRONE -> "";
          case PROCESSOR -> more(seconds, median(runs.get(Compiler.JAVAC)));
          case OUR_CHECKS -> more(seconds, median(runs.get(Compiler.ERROR_PRONE)));
        };
    System.out.printf("%-26s %8.1f CPU s%s%n", compiler.title(), seconds, more);
  }

  private static String more(double with, double without) {
    return "   + %.1f s, %.0f %%".formatted(with - without, 100 * (with - without) / without);
  }

  private static double median(List<Measured> all) {
    List<Double> seconds = new ArrayList<>(all.stream().map(Measured::cpuSeconds).toList());
    Collections.sort(seconds);
    return seconds.get(seconds.size() / 2);
  }
}
