package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.effect.Mark;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import java.util.List;

/** Fields that hold collections, maps and buffers. */
final class Containers {
  private Containers() {}

  /** Those that a class declares. */
  static List<HeldField> of(Facts facts, Declaration owner) {
    return facts.classes().fields().stream()
        .filter(each -> each.owner().equals(owner))
        .filter(each -> !Mark.BOUNDED.in(each.declared().annotations()))
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
    return field.grows() && ownContent(facts, field) && !lifecycles.registries().in(field.name());
  }

  /** Whether a container is its class's own: not handed in from outside, injected or exposed. */
  static boolean ownContent(Facts facts, HeldField field) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    return (field.has(Kind.RENEW) || field.has(Kind.ASSIGN))
        && !field.has(Kind.TAKE)
        && field.uses(Kind.ASSIGN).noneMatch(Containers::ofOwnClass)
        && field.uses().stream().noneMatch(use -> weak(lifecycles, use))
        && field.declared().annotations().isEmpty()
        && field.owner().annotations().stream().noneMatch(lifecycles::exposes);
  }

  /**
   * Whether somebody who is not seen here may read a field: its object is written out, or its class
   * is marked for a library that looks into it.
   */
  static boolean readUnseen(Facts facts, HeldField field) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    Declaration owner = field.owner();
    return !field.isStatic()
        && !field.declared().modifiers().contains("transient")
        && (owner.supertypes().stream().anyMatch(lifecycles::serialised)
            || (owner.annotations().stream()
                    .noneMatch(each -> lifecycles.longLived(each, facts.types()))
                && !owner.annotations().stream().allMatch(lifecycles::remark)));
  }

  /** It is made to hold nothing that nobody else holds, maybe behind a view. */
  private static boolean weak(Lifecycles lifecycles, FieldUse use) {
    if (!(use.at() instanceof FieldStore store)) {
      return false;
    }
    Origins origins = new Origins(use.in().analyses());
    return origins.of(store, store.value()) instanceof Call made
        && (lifecycles.weak(made.callee().owner())
            || made.arguments().stream()
                .anyMatch(
                    each ->
                        origins.of(made, each) instanceof Call inner
                            && lifecycles.weak(inner.callee().owner())));
  }

  /** It is made by an anonymous class, which may bound what it holds. */
  private static boolean ofOwnClass(FieldUse use) {
    return use.at() instanceof FieldStore store
        && use.in().analyses().chains().definitions(store, store.value()).stream()
            .anyMatch(made -> made.instruction() instanceof Closure);
  }

  /**
   * Whether everything a field is given is a plain container, by its type and by who makes it: a
   * project's own map, a cache, one that a builder makes may bound themselves.
   */
  static boolean plain(Facts facts, HeldField field) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    return lifecycles.ordinary(field.declared().type(), facts.types())
        && field.uses().stream()
            .allMatch(use -> !(use.at() instanceof FieldStore) || plain(facts, use));
  }

  private static boolean plain(Facts facts, FieldUse use) {
    FieldStore store = (FieldStore) use.at();
    return use.kind() == Kind.NULL
        || (new Origins(use.in().analyses()).of(store, store.value()) instanceof Call made
            && made.receiver() == null
            && facts.catalogue().lifecycles().plain(made.callee())
            && made.arguments().stream()
                .allMatch(
                    each ->
                        !(new Origins(use.in().analyses()).of(made, each) instanceof Call inner)
                            || !inner.callee().constructor()
                            || !facts.catalogue().lifecycles().container(each.type(), facts.types())
                            || facts.catalogue().lifecycles().plain(inner.callee())));
  }

  /** Whether there can be few entries, by the type of the keys, or an entry is next to nothing. */
  static boolean slight(Facts facts, HeldField field) {
    List<Type> arguments = field.declared().type().arguments();
    return !arguments.isEmpty()
        && (few(facts, arguments.get(0))
            || facts.catalogue().lifecycles().slight(arguments.get(arguments.size() - 1)));
  }

  /** Whether a program has few values of a type: classes, locales, constants of an enum. */
  static boolean few(Facts facts, Type type) {
    return facts.catalogue().lifecycles().few(type)
        || facts
            .types()
            .declaration(type.name())
            .filter(each -> each.kind().equals("enum"))
            .isPresent();
  }

  /** What tests set up lives as long as the test. */
  static boolean inFixture(Facts facts, Declaration owner) {
    String nesting = owner.name().substring(facts.unit().packageName().length());
    return facts.catalogue().lifecycles().fixtures().in(nesting);
  }

  /** Whether a field is static, or belongs to a class whose objects live long. */
  static boolean longLived(Facts facts, HeldField field) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    Declaration owner = field.owner();
    return field.isStatic()
        || owner.annotations().stream().anyMatch(each -> lifecycles.longLived(each, facts.types()))
        || lifecycles.longLived(owner.name(), facts.types())
        || lifecycles.holder(owner.simpleName());
  }
}
