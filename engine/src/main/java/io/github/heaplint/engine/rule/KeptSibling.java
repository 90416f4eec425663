package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two containers are given the same key, or the same element, by one method; it is taken out of one
 * of them, and the other, which has nothing to do with that, keeps it.
 */
final class KeptSibling {
  private final Facts facts;
  private final List<HeldField> containers;

  /**
   * Looks at the containers of one class.
   *
   * @param containers of that class
   */
  KeptSibling(Facts facts, List<HeldField> containers) {
    this.facts = facts;
    this.containers = List.copyOf(containers);
  }

  /**
   * What is found.
   *
   * @param added where the container that keeps is given something
   * @param sibling the container from which that is taken out
   */
  record Left(FieldUse added, HeldField sibling) {}

  /** The sibling whose entries stay in {@code field}. */
  Optional<Left> of(HeldField field) {
    return !keeps(field) || !Containers.plain(facts, field)
        ? Optional.empty()
        : containers.stream()
            .filter(
                each -> !each.name().equals(field.name()) && each.isStatic() == field.isStatic())
            .filter(each -> emptiedWith(field, each))
            .flatMap(each -> together(field, each).stream())
            .findFirst();
  }

  /** Nothing is ever taken out one by one, and nobody else has it. */
  private static boolean keeps(HeldField field) {
    return field.only(Kind.READ, Kind.GROW, Kind.EMPTY, Kind.RENEW) && !field.has(Kind.ESCAPE);
  }

  /** Where it is emptied as a whole, the other is, too. */
  private static boolean emptiedWith(HeldField field, HeldField other) {
    return field.uses().stream()
        .filter(use -> use.releases() && !use.initial())
        .allMatch(
            use ->
                other.uses().stream()
                    .anyMatch(each -> each.releases() && each.member() == use.member()));
  }

  private Optional<Left> together(HeldField field, HeldField other) {
    return field
        .uses(Kind.GROW)
        .filter(use -> !use.initial() && use.own() && GrowOnlyCollection.perCall(facts, use))
        .filter(use -> !facts.classes().whileMade(use.member()))
        .filter(
            use ->
                other
                    .uses(Kind.GROW)
                    .filter(each -> each.in() == use.in() && sameKey(use, each))
                    .anyMatch(each -> takenOut(field, other, each)))
        .findFirst()
        .map(use -> new Left(use, other));
  }

  private boolean takenOut(HeldField field, HeldField other, FieldUse added) {
    return other.uses(Kind.SHRINK).anyMatch(out -> takesOut(field, added, out));
  }

  /** Both have the same key, or each has the other's value for its key. */
  private static boolean sameKey(FieldUse use, FieldUse other) {
    return use.at() instanceof Call one
        && other.at() instanceof Call another
        && (same(use, one, 0, another, 0)
            || (same(use, one, 0, another, 1) && same(use, one, 1, another, 0)));
  }

  private static boolean same(FieldUse use, Call one, int first, Call another, int second) {
    return one.arguments().size() > first
        && another.arguments().size() > second
        && new Origins(use.in().analyses())
            .same(one, one.arguments().get(first), another, another.arguments().get(second));
  }

  /** Such a key is taken out of the other, by code that has nothing to do with this one. */
  private boolean takesOut(HeldField field, FieldUse added, FieldUse out) {
    if (out.initial()
        || out.member() == added.member()
        || !(out.at() instanceof Call call)
        || !(added.at() instanceof Call put)
        || call.arguments().size() != 1
        || !fits(put.arguments().get(0).type(), call.arguments().get(0).type())) {
      return false;
    }
    Set<Code> extent = facts.classes().extent(out.member());
    return field.uses().stream().noneMatch(use -> extent.contains(use.member()));
  }

  private boolean fits(Type put, Type removed) {
    return removed.equals(put)
        || removed.is("java.lang.Object")
        || facts.types().isSubtype(put.name(), removed.name());
  }
}
