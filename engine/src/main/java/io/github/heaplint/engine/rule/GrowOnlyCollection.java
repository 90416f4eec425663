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
      if (Containers.inFixture(facts, owner) || new ShortLives(facts).has(owner)) {
        continue;
      }
      List<HeldField> containers = Containers.of(facts, owner);
      for (HeldField each : containers) {
        if (Containers.ownContent(facts, each)) {
          new UnboundedQueue(facts).of(each).ifPresent(made -> report.accept(queue(each, made)));
        }
        if (each.confined() && Containers.ownData(facts, each)) {
          Optional<KeptSibling.Left> left = new KeptSibling(facts, containers).of(each);
          left.map(found -> sibling(facts, each, found)).ifPresent(report);
          if (left.isEmpty() && each.onlyGrows()) {
            check(facts, each, report);
          }
        }
      }
    }
  }

  private static void check(Facts facts, HeldField field, Consumer<Finding> report) {
    Optional<FieldUse> growth =
        field
            .uses(Kind.GROW)
            .filter(use -> !use.initial() && use.own() && perCall(facts, use))
            .filter(use -> !facts.classes().whileMade(use.member()))
            .findFirst();
    if (growth.isEmpty() || Containers.slight(facts, field) || !Containers.plain(facts, field)) {
      return;
    }
    if (neverRead(field) && Containers.readUnseen(facts, field)) {
      return;
    }
    if (neverRead(field)) {
      // What lives as long as one call is of no account, though nobody reads it.
      boolean trial = !Containers.longLived(facts, field);
      report.accept(finding(field, growth.get(), "is never read", trial, List.of()));
    } else if (Containers.longLived(facts, field)) {
      report.accept(finding(field, growth.get(), "is never made smaller", true, List.of()));
    }
  }

  private static boolean neverRead(HeldField field) {
    return !field.has(Kind.READ) && field.uses(Kind.GROW).allMatch(use -> use.at().def() == null);
  }

  /**
   * The method is not one by which the object is set up, and what it adds is not always the same.
   */
  static boolean perCall(Facts facts, FieldUse use) {
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

  private static Finding sibling(Facts facts, HeldField field, KeptSibling.Left left) {
    return finding(
        field,
        left.added(),
        "keeps what is removed from " + left.sibling().name() + ", which grows with it",
        true,
        facts.rewrites().removed(field, left.sibling(), facts.types(), facts.catalogue()));
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
