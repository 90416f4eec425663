package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import java.util.List;
import java.util.Set;

/**
 * A method that ends its object sets references to null and leaves one that was set along with
 * them, holds as much, and is set back by nothing.
 */
final class ForgottenReference {
  private final Facts facts;
  private final List<HeldField> fields;

  /**
   * Looks at the fields of one class.
   *
   * @param owner the class
   */
  ForgottenReference(Facts facts, Declaration owner) {
    this.facts = facts;
    this.fields =
        facts.classes().fields().stream()
            .filter(each -> each.owner().equals(owner) && !each.isStatic() && each.confined())
            .filter(each -> !each.declared().modifiers().contains("final"))
            .toList();
  }

  /**
   * What is found.
   *
   * @param forgotten the field
   * @param sibling the one that is set along with it and to null
   * @param set where that one is set to null
   */
  record Left(HeldField forgotten, HeldField sibling, FieldUse set) {}

  /** What {@code end} forgets. */
  List<Left> of(Code end) {
    Set<Code> extent = facts.classes().extent(end);
    List<HeldField> nulled = fields.stream().filter(each -> set(each, extent) != null).toList();
    if (nulled.size() < 2) {
      return List.of();
    }
    return fields.stream()
        .filter(each -> stays(each, extent))
        .flatMap(
            each ->
                nulled.stream()
                    .filter(other -> alike(each, other) && setTogether(each, other))
                    .limit(1)
                    .map(other -> new Left(each, other, set(other, extent))))
        .toList();
  }

  private static FieldUse set(HeldField field, Set<Code> extent) {
    return field
        .uses(Kind.NULL)
        .filter(use -> use.own() && extent.contains(use.member()))
        .findFirst()
        .orElse(null);
  }

  /** Nothing lets go of it, and the ending method has nothing to do with it. */
  private boolean stays(HeldField field, Set<Code> extent) {
    return field.declared().annotations().isEmpty()
        && field.owner().annotations().stream().noneMatch(facts.catalogue().lifecycles()::exposes)
        && field.uses().stream()
            .filter(use -> !use.initial())
            .noneMatch(use -> use.releases() || extent.contains(use.member()));
  }

  private boolean alike(HeldField field, HeldField other) {
    Type type = field.declared().type();
    boolean small =
        type.dimensions() == 0
            && (type.primitive()
                || facts.catalogue().is(Trait.SCALAR, type, facts.types())
                || Containers.few(facts, type));
    boolean large =
        type.dimensions() > 0
            || facts.catalogue().lifecycles().container(type, facts.types())
            || facts.catalogue().is(Trait.LARGE, type, facts.types());
    return !small && (large || type.equals(other.declared().type()));
  }

  private static boolean setTogether(HeldField field, HeldField other) {
    return field.uses().stream()
        .filter(use -> !use.initial() && given(use))
        .anyMatch(
            use ->
                other.uses().stream()
                    .anyMatch(sibling -> given(sibling) && sibling.member() == use.member()));
  }

  private static boolean given(FieldUse use) {
    return use.kind() == Kind.ASSIGN || use.kind() == Kind.TAKE;
  }
}
