package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.source.Declaration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A buffer of the whole program that is emptied for the next use and keeps its largest size. */
public final class RetainedCapacity implements Rule {
  /** Its name. */
  public static final String NAME = "RetainedCapacity";

  /** What it finds. */
  public static final String SUMMARY =
      "A shared buffer is emptied for its next use but stays as large as it has ever been.";

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
    return List.of(catalogue.filling());
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    for (Declaration owner : facts.unit().declarations()) {
      for (HeldField each : Containers.of(facts, owner)) {
        if (Containers.longLived(facts, each)
            && each.confined()
            && !Containers.inFixture(facts, owner)
            && facts.catalogue().lifecycles().buffer(each.declared().type())
            && Containers.ownData(facts, each)) {
          emptied(each).ifPresent(use -> report.accept(finding(facts, each, use)));
        }
      }
    }
  }

  /** Where it is emptied, if nothing ever replaces it and nobody else has it. */
  private static Optional<FieldUse> emptied(HeldField field) {
    return field.only(Kind.READ, Kind.GROW, Kind.EMPTY)
        ? field.uses(Kind.EMPTY).filter(use -> !use.initial()).findFirst()
        : Optional.empty();
  }

  private static Finding finding(Facts facts, HeldField field, FieldUse use) {
    return new Finding(
        NAME,
        Severity.NOTE,
        use.at().span(),
        field.name()
            + " of "
            + field.owner().simpleName()
            + " is emptied here but keeps, "
            + (field.isStatic() ? "for good" : "as long as the " + field.owner().simpleName())
            + ", the room of the largest content it ever had",
        "a new buffer for each use, or a new one once it has grown too large",
        // One object's buffer is mostly small, and as long-lived as the object.
        !field.isStatic(),
        facts.rewrites().renewed(field, use));
  }
}
