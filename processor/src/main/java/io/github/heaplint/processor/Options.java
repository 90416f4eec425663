package io.github.heaplint.processor;

import io.github.heaplint.baseline.Baseline;
import io.github.heaplint.baseline.BaselineException;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.rule.Severity;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What a user asks of a compilation.
 *
 * @param rules those to run
 * @param nursery whether to show findings that are still on trial
 * @param failOn findings at least this loud are errors; empty when none is
 * @param report whether to report anything at all
 * @param baseline what the project has accepted for now
 * @param catalogues jars, folders and files that bring catalogue rows
 */
record Options(
    List<Rule> rules,
    boolean nursery,
    Optional<Severity> failOn,
    boolean report,
    Optional<Baseline> baseline,
    List<Path> catalogues) {
  /** What the names of our options begin with on the compiler's command line. */
  static final String PREFIX = "heaplint.";

  private static final String RULES = "rules";
  private static final String NURSERY = "nursery";
  private static final String FAIL_ON = "failOn";
  private static final String REPORT = "report";
  private static final String BASELINE = "baseline";
  private static final String CATALOGUE = "catalogue";
  private static final List<String> NAMES =
      List.of(BASELINE, CATALOGUE, FAIL_ON, NURSERY, REPORT, RULES);

  Options {
    rules = List.copyOf(rules);
    catalogues = List.copyOf(catalogues);
  }

  /** The options as {@code -A} takes them. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    NAMES.forEach(each -> names.add(PREFIX + each));
    return names;
  }

  /**
   * Reads options.
   *
   * @param given by name, without the prefix; null stands for an option without a value
   * @throws IllegalArgumentException naming an option or value that is none, and the nearest; or
   *     the baseline and what is wrong with it
   */
  static Options of(Map<String, String> given) {
    for (String name : given.keySet()) {
      if (!NAMES.contains(name)) {
        throw unknown("option", name, NAMES);
      }
    }
    return new Options(
        rules(given.get(RULES)),
        flag(given, NURSERY, "on", "off", false),
        failOn(given),
        flag(given, REPORT, "on", "off", true),
        baseline(given),
        paths(given.get(CATALOGUE)));
  }

  private static List<Path> paths(String list) {
    if (list == null) {
      return List.of();
    }
    try {
      return Arrays.stream(list.split(Pattern.quote(File.pathSeparator), -1))
          .filter(each -> !each.isBlank())
          .map(Path::of)
          .toList();
    } catch (InvalidPathException malformed) {
      throw new IllegalArgumentException(
          "heaplint: " + CATALOGUE + ": '" + malformed.getInput() + "' is no path", malformed);
    }
  }

  private static Optional<Baseline> baseline(Map<String, String> given) {
    if (!given.containsKey(BASELINE)) {
      return Optional.empty();
    }
    String file = given.get(BASELINE);
    if (file == null || file.isEmpty()) {
      throw new IllegalArgumentException("heaplint: " + BASELINE + " needs a file");
    }
    try {
      return Optional.of(Baseline.read(Path.of(file)));
    } catch (InvalidPathException | BaselineException unusable) {
      throw new IllegalArgumentException("heaplint: " + unusable.getMessage(), unusable);
    }
  }

  private static List<Rule> rules(String names) {
    if (names == null) {
      return Rules.all();
    }
    return Arrays.stream(names.split(",", -1)).map(Options::rule).distinct().toList();
  }

  private static Rule rule(String name) {
    return Rules.all().stream()
        .filter(each -> each.name().equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () -> unknown("rule", name.strip(), Rules.all().stream().map(Rule::name).toList()));
  }

  private static Optional<Severity> failOn(Map<String, String> given) {
    String level = given.getOrDefault(FAIL_ON, "never");
    List<String> levels = List.of("warning", "note", "never");
    if (level == null || !levels.contains(level)) {
      throw unknown("value of " + FAIL_ON, String.valueOf(level), levels);
    }
    return level.equals("never")
        ? Optional.empty()
        : Optional.of(Severity.valueOf(level.toUpperCase(Locale.ROOT)));
  }

  private static boolean flag(
      Map<String, String> given, String name, String on, String off, boolean otherwise) {
    if (!given.containsKey(name)) {
      return otherwise;
    }
    String value = given.get(name);
    if (value == null || value.equals(on)) {
      return true;
    }
    if (value.equals(off)) {
      return false;
    }
    throw unknown("value of " + name, value, List.of(off, on));
  }

  private static IllegalArgumentException unknown(
      String what, String name, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String nearest =
        known.stream().min(Comparator.comparing(each -> distance.apply(each, name))).orElseThrow();
    return new IllegalArgumentException(
        "heaplint: '" + name + "' is no " + what + "; did you mean '" + nearest + "'?");
  }
}
