package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.source.Declaration;
import java.util.List;

/** Fields that hold collections, maps and buffers. */
final class Containers {
  private Containers() {}

  /** Those that a class declares. */
  static List<HeldField> of(Facts facts, Declaration owner) {
    return facts.classes().fields().stream()
        .filter(each -> each.owner().equals(owner))
        .filter(
            each -> facts.catalogue().lifecycles().container(each.declared().type(), facts.types()))
        .toList();
  }

  /**
   * Whether a container is filled by its own class with data: it is not handed in from outside, not
   * injected, not exposed, and is no registry of those who want to be told.
   */
  static boolean ownData(Facts facts, HeldField field) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    return field.grows()
        && (field.has(Kind.RENEW) || field.has(Kind.ASSIGN))
        && !field.has(Kind.TAKE)
        && field.declared().annotations().isEmpty()
        && field.owner().annotations().stream().noneMatch(lifecycles::exposes)
        && !lifecycles.registries().in(field.name());
  }
}
