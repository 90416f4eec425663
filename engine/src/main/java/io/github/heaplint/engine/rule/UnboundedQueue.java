package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A queue without a bound that one method fills and another drains, at its own speed. */
final class UnboundedQueue {
  private final Facts facts;

  UnboundedQueue(Facts facts) {
    this.facts = facts;
  }

  /** Where the queue is made, if nobody looks at how long it has become. */
  Optional<Call> of(HeldField field) {
    List<String> modifiers = field.declared().modifiers();
    if (modifiers.contains("public") || modifiers.contains("protected")) {
      return Optional.empty();
    }
    boolean own =
        field.uses().stream()
            .allMatch(
                use ->
                    use.kind() == Kind.RENEW
                        || use.kind() == Kind.READ
                        || use.kind() == Kind.GROW
                        || use.kind() == Kind.SHRINK
                        || use.kind() == Kind.EMPTY);
    List<Code> members = facts.classes().members(field.owner());
    Set<Code> filling = members(field, Kind.GROW);
    Set<Code> draining = members(field, Kind.SHRINK);
    boolean apart =
        !filling.isEmpty()
            && !draining.isEmpty()
            && filling.stream().noneMatch(draining::contains)
            && filling.stream().noneMatch(each -> reads(field, each));
    return own
            && apart
            && !facts.catalogue().lifecycles().registries().in(field.name())
            && filling.stream().noneMatch(facts.classes()::whileMade)
            && filling.stream().noneMatch(each -> demanded(members, each))
            && field.uses(Kind.GROW).noneMatch(this::awaited)
            && !new QueueBounds(facts, field).bounded()
        ? made(field)
        : Optional.empty();
  }

  /** Whoever hands something over does so as often as he has been asked to. */
  private boolean demanded(List<Code> owner, Code filling) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    List<Code> callers =
        owner.stream()
            .filter(each -> !each.body().modifiers().contains("private"))
            .filter(each -> facts.classes().extent(each).contains(filling))
            .toList();
    return !callers.isEmpty()
        && callers.stream().allMatch(each -> lifecycles.demanded(each.body().name()));
  }

  /** Whoever puts something in waits until it has been taken out and done. */
  private boolean awaited(FieldUse use) {
    return use.at() instanceof Call put
        && put.arguments().size() == 1
        && use.in().body().blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .anyMatch(
                at ->
                    at instanceof Call call
                        && call.receiver() != null
                        && facts.catalogue().lifecycles().awaits(call.callee().name())
                        && use.in().analyses().paths().reaches(put, call)
                        && new Origins(use.in().analyses())
                            .same(put, put.arguments().get(0), call, call.receiver()));
  }

  private static Set<Code> members(HeldField field, Kind kind) {
    return field
        .uses(kind)
        .filter(use -> !use.initial())
        .map(FieldUse::member)
        .collect(Collectors.toSet());
  }

  /** Whoever adds asks for its size, or whether it is in there already. */
  private static boolean reads(HeldField field, Code filling) {
    return field.uses(Kind.READ).anyMatch(use -> use.member() == filling);
  }

  /** The one call that makes it; a field's own store may have no place in the source. */
  private Optional<Call> made(HeldField field) {
    List<FieldUse> made = field.uses(Kind.RENEW).toList();
    if (made.size() != 1 || !(made.get(0).at() instanceof FieldStore store)) {
      return Optional.empty();
    }
    List<Definition> origins =
        made.get(0).in().analyses().chains().definitions(store, store.value());
    return origins.size() == 1
            && origins.get(0).instruction() instanceof Call call
            && withoutBound(call)
        ? Optional.of(call)
        : Optional.empty();
  }

  private boolean withoutBound(Call made) {
    return made.callee().constructor()
        && made.arguments().isEmpty()
        && facts.catalogue().lifecycles().unbounded(made.callee().owner());
  }
}
