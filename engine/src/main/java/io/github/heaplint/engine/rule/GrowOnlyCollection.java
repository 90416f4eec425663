package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.source.Declaration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A collection of a long-lived object that is added to and never made smaller. */
public final class GrowOnlyCollection implements Rule {
  /** Its name. */
  public static final String NAME = "GrowOnlyCollection";

  /** What it finds. */
  public static final String SUMMARY =
      "A long-lived collection is added to again and again and nothing ever makes it smaller.";

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
      if (Containers.inFixture(facts, owner)) {
        continue;
      }
      List<HeldField> containers = Containers.of(facts, owner);
      for (HeldField each : containers) {
        if (Containers.ownContent(facts, each)) {
          new UnboundedQueue(facts).of(each).ifPresent(made -> report.accept(queue(each, made)));
        }
        if (each.isPrivate() && Containers.ownData(facts, each) && each.onlyGrows()) {
          check(facts, each, containers, report);
        }
      }
    }
  }

  private static void check(
      Facts facts, HeldField field, List<HeldField> siblings, Consumer<Finding> report) {
    Optional<FieldUse> growth =
        field
            .uses(Kind.GROW)
            .filter(use -> !use.initial() && use.own() && perCall(facts, use))
            .filter(use -> !facts.classes().whileMade(use.member()))
            .findFirst();
    if (growth.isEmpty()) {
      return;
    }
    Optional<HeldField> removed =
        siblings.stream()
            .filter(
                other ->
                    !other.name().equals(field.name())
                        && field.growsWith(other)
                        && removes(other)
                        && sameThing(field, other)
                        && !emptiesElements(facts, field, other))
            .findFirst();
    if (neverRead(field) && Containers.readUnseen(facts, field)) {
      return;
    }
    if (neverRead(field)) {
      // What lives as long as one call is of no account, though nobody reads it.
      boolean trial = !Containers.longLived(facts, field);
      report.accept(finding(field, growth.get(), "is never read", trial, List.of()));
    } else if (removed.isPresent()) {
      report.accept(
          finding(
              field,
              growth.get(),
              "keeps what is removed from " + removed.get().name() + ", which grows with it",
              true,
              facts.rewrites().removed(field, removed.get(), facts.types(), facts.catalogue())));
    } else if (Containers.longLived(facts, field)) {
      report.accept(finding(field, growth.get(), "is never made smaller", true, List.of()));
    }
  }

  /** Whether both are given the same: an element, or a key. */
  private static boolean sameThing(HeldField field, HeldField other) {
    return field
        .uses(Kind.GROW)
        .filter(use -> !use.initial())
        .anyMatch(
            use ->
                other
                    .uses(Kind.GROW)
                    .filter(sibling -> sibling.in() == use.in())
                    .anyMatch(
                        sibling ->
                            use.at() instanceof Call one
                                && sibling.at() instanceof Call another
                                && new Origins(use.in().analyses()).share(one, another)));
  }

  /** Where the other is made smaller, it is the collections in this one that are, too. */
  private static boolean emptiesElements(Facts facts, HeldField field, HeldField other) {
    return field.declared().type().arguments().stream()
            .anyMatch(each -> facts.catalogue().lifecycles().container(each, facts.types()))
        && field
            .uses(Kind.READ)
            .anyMatch(use -> other.uses(Kind.SHRINK).anyMatch(out -> out.member() == use.member()));
  }

  /** Whether entries are taken out of it one by one, as they come to their ends. */
  private static boolean removes(HeldField field) {
    return field
        .uses(Kind.SHRINK)
        .anyMatch(use -> use.at() instanceof Call call && call.arguments().size() == 1);
  }

  private static boolean neverRead(HeldField field) {
    return !field.has(Kind.READ) && field.uses(Kind.GROW).allMatch(use -> use.at().def() == null);
  }

  /**
   * The method is not one by which the object is set up, and what it adds is not always the same.
   */
  private static boolean perCall(Facts facts, FieldUse use) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    return !lifecycles.setsUp(use.member().body().name())
        && use.at() instanceof Call call
        && call.arguments().stream().noneMatch(each -> Containers.few(facts, each.type()))
        // What is its own key is there to be the only one.
        && !(call.arguments().size() == 2
            && call.arguments().get(0).equals(call.arguments().get(1)));
  }

  /**
   * On trial: what bounds a queue stands mostly in another class, or is known to those who fill it.
   */
  private static Finding queue(HeldField field, Call made) {
    return new Finding(
        NAME,
        Severity.NOTE,
        made.span(),
        field.name()
            + " of "
            + field.owner().simpleName()
            + " is filled by one method and drained by another, and nothing bounds what waits in it:"
            + " it grows as long as the first is faster",
        "a queue with a capacity",
        true,
        List.of());
  }

  private static Finding finding(
      HeldField field, FieldUse growth, String why, boolean nursery, List<Fix> fixes) {
    return new Finding(
        NAME,
        Severity.NOTE,
        growth.at().span(),
        field.name()
            + " of "
            + field.owner().simpleName()
            + " grows with every "
            + growth.member().body().name()
            + "() and "
            + why
            + ": everything added stays "
            + (field.isStatic() ? "for good" : "as long as the " + field.owner().simpleName()),
        "remove entries when they are done with, or bound it",
        nursery,
        fixes);
  }
}
