package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.effect.Effect.Origin.Kind;
import io.github.heaplint.engine.provenance.Provenance.Trail;
import java.util.List;
import java.util.function.Consumer;

/**
 * A stream collected into a list that is then only counted, or passed over once although the stream
 * comes from a file, a query or another source outside of memory.
 */
public final class MaterializedStream implements Rule {
  /** Its name. */
  public static final String NAME = "MaterializedStream";

  /** What it finds. */
  public static final String SUMMARY =
      "A stream is collected although the result is only counted or passed over once.";

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
      Consumption use = load.usage().consumption();
      if (load.what().serves().contains(use)
          && !facts.testClass(load.in().body().owner())
          && !SmallByNature.says(facts, load, load.trail())
          && (use == Consumption.SIZE_ONLY ? onlyCounted(load) : external(facts, load))) {
        report.accept(finding(facts, load));
      }
    }
  }

  /** Whatever is counted is counted as well without the list; a null check looks like a count. */
  private static boolean onlyCounted(Load load) {
    return load.usage().uses().stream()
        .allMatch(
            use ->
                use.consumption() == Consumption.SIZE_ONLY
                    || use.consumption() == Consumption.VOID);
  }

  private static boolean external(Facts facts, Load load) {
    Trail trail = load.trail();
    return trail.from(Kind.EXTERNAL)
        && !trail.from(Kind.MEMORY)
        && !trail.from(Kind.RESOURCE)
        && !trail.from(Kind.BOUNDED)
        && trail.words().stream().noneMatch(facts.catalogue().resourceWords()::in)
        && !QueryByKey.says(trail)
        && !SourceInUse.whileConsumed(load, trail)
        && !load.usage().sized()
        && !Kept.gathered(load);
  }

  private static Finding finding(Facts facts, Load load) {
    return new Finding(
        NAME,
        Severity.NOTE,
        load.call().span(),
        LoadMessage.of(load),
        LoadMessage.suggestion(load),
        load.what().nursery(),
        facts.fixes(load));
  }
}
