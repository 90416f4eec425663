package io.github.heaplint.benchmarks.doors;

import io.github.heaplint.benchmarks.cost.Measured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one door finds, findings on trial included, as {@code path:line Rule}. */
record Findings(SortedSet<String> lines) {
  /** As javac prints them, where Error Prone puts the rule first, and as the command does. */
  private static final Pattern FINDING =
      Pattern.compile(
          "^(\\S+\\.java):(\\d+):(?:\\d+:)? (?:warning|note|Note):? (?:\\[(\\w+)] .*|.* \\[(\\w+)])$",
          Pattern.MULTILINE);

  static Findings of(String output, Project project, List<String> rules) {
    SortedSet<String> lines = new TreeSet<>();
    Matcher matcher = FINDING.matcher(output);
    while (matcher.find()) {
      String rule = Optional.ofNullable(matcher.group(3)).orElseGet(() -> matcher.group(4));
      if (rules.contains(rule)) {
        Path file = project.folder().relativize(Path.of(matcher.group(1)));
        lines.add(file + ":" + matcher.group(2) + " " + rule);
      }
    }
    return new Findings(lines);
  }

  /** What the command finds in sources alone. */
  static Findings ofCommand(Project project, Path home, List<String> rules)
      throws IOException, InterruptedException {
    Measured run =
        Measured.run(
            List.of("-XX:+UseSerialGC"),
            home.resolve("cli/target/heaplint.jar").toString(),
            List.of(
                "io.github.heaplint.cli.Main",
                "check",
                "--no-progress",
                "--nursery",
                project.folder().toString()),
            "");
    return of(run.output(), project, rules);
  }

  SortedSet<String> without(Findings others) {
    SortedSet<String> rest = new TreeSet<>(lines);
    rest.removeAll(others.lines);
    return rest;
  }
}
