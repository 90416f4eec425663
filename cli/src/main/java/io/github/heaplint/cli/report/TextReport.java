package io.github.heaplint.cli.report;

import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.rule.Severity;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For people: message, excerpt with carets, better code, and a summary. */
public final class TextReport implements Report {
  private static final int WIDEST_EXCERPT = 160;

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    outcome.places().forEach(place -> write(place, out));
    out.println(summary(outcome));
  }

  private static void write(Place place, PrintWriter out) {
    Finding finding = place.finding();
    out.printf(
        "%s:%d:%d: %s: %s [%s]%n",
        place.path(),
        place.line(),
        place.column(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.message(),
        finding.rule());
    excerpt(place, out);
    if (!finding.suggestion().isEmpty()) {
      out.printf("      = better: %s%n", finding.suggestion());
    }
    if (!finding.fixes().isEmpty()) {
      out.printf("      = fix: %s%n", offer(finding.fixes().get(0)));
    }
    out.println();
  }

  private static String offer(Fix fix) {
    return switch (fix.applicability()) {
      case SAFE -> "--fix applies it";
      case UNSAFE -> "--fix --unsafe-fixes applies it, but: " + fix.why();
      case DISPLAY -> "nothing applies it, --format json shows it: " + fix.why();
    };
  }

  private static void excerpt(Place place, PrintWriter out) {
    String text = place.text();
    int start = Math.min(place.column() - 1, text.length());
    int end = place.endLine() == place.line() ? place.endColumn() - 1 : text.length();
    end = Math.max(start + 1, Math.min(end, text.length()));
    if (text.length() > WIDEST_EXCERPT) {
      return;
    }
    String before = text.substring(0, start).replaceAll("[^\t]", " ");
    out.printf("%5d | %s%n", place.line(), text);
    out.printf("      | %s%s%n", before, "^".repeat(end - start));
  }

  private static String summary(Outcome outcome) {
    Map<String, Long> rules =
        outcome.places().stream()
            .collect(
                Collectors.groupingBy(
                    place -> place.finding().rule(), TreeMap::new, Collectors.counting()));
    long warnings =
        outcome.places().stream()
            .filter(place -> place.finding().severity() == Severity.WARNING)
            .count();
    StringBuilder text = new StringBuilder();
    text.append(count(outcome.files(), "file")).append(" checked, ");
    text.append(count(warnings, "warning")).append(", ");
    text.append(count(outcome.places().size() - warnings, "note"));
    if (!rules.isEmpty()) {
      text.append(" (")
          .append(
              rules.entrySet().stream()
                  .map(rule -> rule.getKey() + " " + rule.getValue())
                  .collect(Collectors.joining(", ")))
          .append(')');
    }
    if (!outcome.problems().isEmpty()) {
      text.append(", ").append(count(outcome.problems().size(), "problem"));
    }
    return text.toString();
  }

  private static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
