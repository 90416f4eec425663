package io.github.heaplint.benchmarks.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that compares {@code heaplint check}, the eager rules and all rules, with PMD, one
 * simple rule: one thread and the same virtual machine each. Times depend on the machine and its
 * load; the ratios are what counts.
 */
public final class Cost {
  private static final String PMD_RULE = "category/java/errorprone.xml/ReturnFromFinallyBlock";
  private static final String EAGER = "EagerRead,EagerQuery,BufferedOutput";
  private static final int COLD_RUNS = 7;
  private static final int ORDINARY_BYTES = 48_000;

  private final Path home;
  private final String jar;
  private final String classPath = System.getProperty("java.class.path");

  private Cost(Path home) {
    this.home = home;
    this.jar = home.resolve("cli/target/heaplint.jar").toString();
  }

  /**
   * Measures and prints.
   *
   * @param args folder of Heaplint, then folders of projects
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Path> projects =
        Arrays.stream(args)
            .skip(1)
            .map(each -> Path.of(each).toAbsolutePath().normalize())
            .toList();
    Cost cost = new Cost(Path.of(args[0]).toAbsolutePath().normalize());
    try (Checkouts checkouts = new Checkouts(projects)) {
      System.out.printf(
          "%,d files, %,d lines; JDK %s, %s%n",
          checkouts.files().size(),
          checkouts.lines(),
          System.getProperty("java.version"),
          String.join(" ", Measured.MACHINE));
      cost.whole(checkouts);
      cost.cold(checkouts);
      cost.files(checkouts);
    }
    cost.methods();
  }

  private void whole(Checkouts checkouts) throws IOException, InterruptedException {
    List<Path> all = List.of(checkouts.folder());
    Measured eager = heaplint(all, "--rules", EAGER);
    Measured heaplint = heaplint(all);
    Measured pmd = Measured.run(classPath, pmd(checkouts.folder()), "");
    System.out.printf("%nAll files %17s %9s %11s%n", "CPU s", "wall s", "heap MiB");
    row("the eager rules", eager, pmd);
    row("all rules", heaplint, pmd);
    row("pmd check -t 1", pmd, pmd);
  }

  private static void row(String name, Measured measured, Measured pmd) {
    System.out.printf(
        "%-24s %8.1f %9.1f %11.0f   %.2f of PMD's CPU time%n",
        name,
        measured.cpuSeconds(),
        measured.wallSeconds(),
        measured.heapMebibytes(),
        measured.cpuSeconds() / pmd.cpuSeconds());
  }

  private Measured heaplint(List<Path> paths, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("io.github.heaplint.cli.Main", "check", "--no-progress", "--jobs", "1"));
    command.addAll(List.of(options));
    command.add("-");
    return Measured.run(
        jar, command, paths.stream().map(Path::toString).collect(Collectors.joining("\n")));
  }

  private static List<String> pmd(Path path) {
    return List.of(
        "net.sourceforge.pmd.cli.PmdCli",
        "check",
        "--dir",
        path.toString(),
        "--rulesets",
        PMD_RULE,
        "--threads",
        "1",
        "--no-cache",
        "--no-progress",
        "--format",
        "text");
  }

  /** The largest file of ordinary size that reads files, so that no tool can skip it. */
  private static Path ordinary(Checkouts checkouts) throws IOException {
    List<Path> candidates = new ArrayList<>();
    for (Path each : checkouts.files()) {
      if (Files.size(each) < ORDINARY_BYTES && Files.readString(each).contains("Files.read")) {
        candidates.add(each);
      }
    }
    return candidates.stream()
        .max(Comparator.comparingLong(each -> each.toFile().length()))
        .orElseThrow(() -> new IllegalStateException("no file of these projects reads files"));
  }

  private void cold(Checkouts checkouts) throws IOException, InterruptedException {
    Path file = ordinary(checkouts);
    List<String> plain = command(List.of("-jar", jar, "check", "--no-progress", file.toString()));
    List<String> launcher =
        List.of(home.resolve("heaplint").toString(), "check", "--no-progress", file.toString());
    List<String> pmd =
        command(Stream.concat(Stream.of("-cp", classPath), pmd(file).stream()).toList());
    System.out.printf("%nOne cold file of %,d bytes, median of %d%n", Files.size(file), COLD_RUNS);
    System.out.printf("%-24s %8.2f s%n", "java -jar heaplint.jar", median(plain));
    System.out.printf("%-24s %8.2f s%n", "./heaplint", median(launcher));
    System.out.printf("%-24s %8.2f s%n", "pmd", median(pmd));
  }

  private static List<String> command(List<String> rest) {
    List<String> command = new ArrayList<>(List.of(Measured.java()));
    command.addAll(Measured.MACHINE);
    command.addAll(rest);
    return command;
  }

  private static double median(List<String> command) throws IOException, InterruptedException {
    double[] all = new double[COLD_RUNS];
    for (int i = 0; i < COLD_RUNS; i++) {
      all[i] = Measured.wallSeconds(command, "");
    }
    Arrays.sort(all);
    return all[COLD_RUNS / 2];
  }

  private void files(Checkouts checkouts) throws IOException, InterruptedException {
    List<Path> shuffled = new ArrayList<>(checkouts.files());
    Collections.shuffle(shuffled, new Random(1));
    System.out.printf("%nNumber of files%n");
    double before = 0;
    for (int part : new int[] {8, 4, 2, 1}) {
      int count = shuffled.size() / part;
      double seconds = heaplint(shuffled.subList(0, count)).cpuSeconds();
      System.out.printf("%,9d %8.1f CPU s%s%n", count, seconds, ratio(seconds, before));
      before = seconds;
    }
  }

  private void methods() {
    MethodLength length = new MethodLength();
    for (MethodLength.Shape shape : MethodLength.Shape.values()) {
      System.out.printf("%nStatements of a method: %s%n", shape);
      length.milliseconds(shape, 400);
      double before = 0;
      for (int count : new int[] {400, 800, 1600, 3200}) {
        double milliseconds = length.milliseconds(shape, count);
        System.out.printf(
            "%,9d %8.1f CPU ms%s%n", count, milliseconds, ratio(milliseconds, before));
        before = milliseconds;
      }
    }
  }

  private static String ratio(double now, double before) {
    return before == 0 ? "" : "   x %.2f".formatted(now / before);
  }
}
