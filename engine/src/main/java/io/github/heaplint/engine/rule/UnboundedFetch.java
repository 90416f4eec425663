package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage.Use;
import io.github.heaplint.engine.effect.Effect.Origin.Kind;
import io.github.heaplint.engine.provenance.Provenance.Trail;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A query or reader that gives row by row what its driver or library has fetched whole: no fetch
 * size, no streaming mode, a persistence context that keeps every entity.
 */
public final class UnboundedFetch implements Rule {
  /** Its name. */
  public static final String NAME = "UnboundedFetch";

  /** What it finds. */
  public static final String SUMMARY =
      "Rows are taken one by one, but what is underneath fetches or keeps all of them.";

  private static final String ROWS = "rows";
  private static final String SORTED = "sorted elements";
  private static final Pattern SELECT =
      Pattern.compile("^\\s*\\(?\\s*(?:select|with|from)\\b", Pattern.CASE_INSENSITIVE);

  /** One row, a few, or what the database knows of itself. */
  private static final Pattern FEW =
      Pattern.compile(
          "\\?|\\b(?:count|max|min|sum|avg|exists|show|describe|explain|call|pragma|metadata"
              + "|information_schema|pg_\\w+|sqlite_master|sys\\w*|(?:all|dba|user)_\\w+)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return SUMMARY;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Interest> interests(Catalogue catalogue) {
    return catalogue.interests(NAME);
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    for (Load load : facts.loads(NAME)) {
      if (load.what().serves().contains(load.usage().consumption())
          && !facts.testClass(load.in().body().owner())
          && unbounded(facts, load)) {
        report.accept(finding(load));
      }
    }
  }

  private static boolean unbounded(Facts facts, Load load) {
    Trail trail = load.trail();
    return !trail.from(Kind.BOUNDED)
        && !trail.from(Kind.MEMORY)
        && !trail.from(Kind.RESOURCE)
        && trail.words().stream().noneMatch(facts.catalogue().resourceWords()::in)
        && !QueryByKey.says(trail)
        && (!load.what().content().equals(SORTED) || trail.from(Kind.EXTERNAL))
        && (!load.what().content().equals(ROWS) || (wholeTable(trail) && looped(load)));
  }

  /** The text of the query is known, as far as it goes, and selects everything. */
  private static boolean wholeTable(Trail trail) {
    return trail.words().stream().anyMatch(word -> SELECT.matcher(word).find())
        && trail.words().stream().noneMatch(word -> FEW.matcher(word).find());
  }

  /** A statement that is asked for one row only is nobody's trouble. */
  private static boolean looped(Load load) {
    int made = load.in().analyses().chains().block(load.call());
    return load.usage().uses().stream()
        .filter(use -> use.consumption() == Consumption.SINGLE_PASS)
        .map(Use::block)
        .anyMatch(block -> load.in().analyses().loops().inLoopRelativeTo(block, made));
  }

  private static Finding finding(Load load) {
    return new Finding(
        NAME,
        Severity.NOTE,
        load.call().span(),
        LoadMessage.fetched(load),
        LoadMessage.suggestion(load),
        load.what().nursery(),
        List.of());
  }
}
