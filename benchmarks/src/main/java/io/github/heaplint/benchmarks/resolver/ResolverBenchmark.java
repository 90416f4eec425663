package io.github.heaplint.benchmarks.resolver;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javaparser.DiskFiles;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import io.github.heaplint.frontend.javaparser.SourceIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The command that compares the owners of calls that the light resolver finds with those javac
 * finds. Both know the JDK and the project's sources, and neither knows a library, so that calls of
 * libraries are not compared.
 */
public final class ResolverBenchmark {
  private static final int BATCH = 260;
  private static final String ROW = "%-28s %9s %9s %7s %9s %9s%n";

  private final JavacOracle oracle = new JavacOracle();
  private final JavaParserFrontEnd frontEnd = new JavaParserFrontEnd();
  private final JdkTypes jdk = new JdkTypes();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private int compared;
  private long lines;

  private ResolverBenchmark() {}

  /**
   * Compares and prints a table, and then every disagreement.
   *
   * @param args {@code [--files COUNT] [--seed SEED] PROJECT...}: folders, from each of which
   *     equally many files are drawn
   */
  public static void main(String[] args) throws IOException {
    List<String> projects = new ArrayList<>(List.of(args));
    int files = option(projects, "--files", 6000);
    int seed = option(projects, "--seed", 1);
    ResolverBenchmark benchmark = new ResolverBenchmark();
    for (String each : projects) {
      int share = (files + projects.size() - 1) / projects.size();
      benchmark.project(Path.of(each).toAbsolutePath().normalize(), share, new Random(seed));
    }
    benchmark.print();
  }

  private static int option(List<String> arguments, String name, int otherwise) {
    int at = arguments.indexOf(name);
    if (at < 0) {
      return otherwise;
    }
    arguments.remove(at);
    return Integer.parseInt(arguments.remove(at));
  }

  private void project(Path project, int share, Random random) throws IOException {
    List<Path> all = javaFiles(project);
    List<Path> roots = SourceFolders.of(all);
    Collections.shuffle(all, random);
    List<Path> drawn = all.subList(0, Math.min(share, all.size()));
    SourceIndex index = new SourceIndex(new Checkout(project), jdk);
    for (int i = 0; i < drawn.size(); i += BATCH) {
      List<Path> batch = drawn.subList(i, Math.min(i + BATCH, drawn.size()));
      oracle.resolve(batch, roots).forEach((file, truths) -> compare(file, truths, index));
    }
    System.err.printf("%s: %d of %d files%n", project.getFileName(), drawn.size(), all.size());
  }

  private static List<Path> javaFiles(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      return new ArrayList<>(
          files
              .filter(each -> each.toString().endsWith(".java"))
              .filter(each -> !each.toString().endsWith("-info.java"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList());
    }
  }

  private void compare(Path file, Map<Site, Truth> truths, SourceIndex index) {
    String text = new DiskFiles().read(file).orElseThrow();
    Source source = new Source(file.toString().replace('\\', '/'), text);
    Unit unit = frontEnd.lower(source, index.typesFor(source));
    if (!unit.problems().isEmpty()) {
      unit.problems().forEach(each -> System.err.println(each));
    }
    compared++;
    lines += source.lines();
    Map<Site, Callee> callees = LoweredCalls.of(unit);
    truths.forEach(
        (site, truth) -> {
          String owner = truth.jdk() ? "JDK" : "project";
          tallies
              .computeIfAbsent(
                  site.form().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + owner,
                  key -> new Tally())
              .add(truth, callees.get(site), () -> where(source, site));
        });
  }

  private static String where(Source source, Site site) {
    int line = source.line(site.end() - 1);
    return "%s:%d: %s".formatted(source.path(), line, source.lineText(line).strip());
  }

  private void print() {
    System.out.printf(
        "%,d files, %,d lines; javac crashed on %d%n%n", compared, lines, oracle.crashes());
    System.out.printf(
        ROW, "calls that javac resolves", "calls", "settled", "%", "wrong", "precise %");
    tallies.forEach(this::row);
    for (Tally.Verdict verdict : Tally.Verdict.values()) {
      if (verdict != Tally.Verdict.RIGHT) {
        tallies.forEach(
            (form, tally) -> {
              System.out.printf("%n%s, %s: %d%n", verdict.text, form, tally.count(verdict));
              tally.cases(verdict).forEach(each -> System.out.println("  " + each));
            });
      }
    }
  }

  private void row(String name, Tally tally) {
    int settled = tally.settled();
    int wrong = settled - tally.count(Tally.Verdict.RIGHT);
    System.out.printf(
        ROW,
        name,
        tally.all(),
        settled,
        percent(settled, tally.all()),
        wrong,
        percent(settled - wrong, settled));
  }

  private static String percent(int part, int whole) {
    return whole == 0 ? "-" : "%.2f".formatted(100.0 * part / whole);
  }
}
