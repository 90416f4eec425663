package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.Return;
import io.github.heaplint.engine.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What bounds a queue that is made without a capacity, or makes its length of no account. */
final class QueueBounds {
  private final Facts facts;
  private final HeldField field;

  QueueBounds(Facts facts, HeldField field) {
    this.facts = facts;
    this.field = field;
  }

  boolean bounded() {
    return light() || lengthIsTold() || pool() || boundedBeside() || goesRound();
  }

  /** Names and numbers wait in it: many of them weigh little. */
  private boolean light() {
    return field.declared().type().arguments().stream()
        .anyMatch(each -> facts.catalogue().is(Trait.SCALAR, each, facts.types()));
  }

  /** Whoever finds it empty makes something himself: it holds what was given back. */
  private boolean pool() {
    List<Instruction> taking = field.uses(Kind.SHRINK).map(FieldUse::at).toList();
    return field
        .uses(Kind.SHRINK)
        .filter(use -> use.at().def() != null)
        .anyMatch(use -> orMade(use.in(), use.at(), taking));
  }

  /** Whether what is taken here is used where something else may be used instead. */
  private static boolean orMade(Code in, Instruction taken, List<Instruction> taking) {
    DefUseChains chains = in.analyses().chains();
    Deque<Definition> pending = new ArrayDeque<>(List.of(chains.definition(taken)));
    Set<Definition> seen = new HashSet<>(pending);
    Origins origins = new Origins(in.analyses());
    while (!pending.isEmpty()) {
      Definition next = pending.pop();
      for (UseSite site : chains.uses(next)) {
        for (Definition other : chains.definitions(site.instruction(), site.variable())) {
          Instruction made =
              other.instruction() instanceof Copy copy
                  ? origins.of(copy, copy.source())
                  : other.instruction();
          if (made instanceof Call && !taking.contains(made)) {
            return true;
          }
        }
        boolean passes = site.instruction() instanceof Copy || site.instruction() instanceof Cast;
        Definition made = passes ? chains.definition(site.instruction()) : null;
        if (made != null && seen.add(made)) {
          pending.push(made);
        }
      }
    }
    return false;
  }

  /** Others may ask how long it is, and stop filling it. */
  private boolean lengthIsTold() {
    return field
        .uses(Kind.READ)
        .filter(use -> use.at() instanceof Call && use.at().def() != null)
        .filter(use -> number(use.at().def().type()))
        .anyMatch(
            use ->
                use
                    .in()
                    .analyses()
                    .chains()
                    .uses(use.in().analyses().chains().definition(use.at()))
                    .stream()
                    .anyMatch(site -> site.instruction() instanceof Return));
  }

  private static boolean number(Type type) {
    return type.primitive() && !type.is("boolean");
  }

  /** A sibling has a capacity: what is taken out of that one first is what gets into this one. */
  private boolean boundedBeside() {
    return siblings()
        .filter(each -> each.has(Kind.SHRINK))
        .flatMap(each -> each.uses(Kind.RENEW))
        .anyMatch(
            use ->
                use.at() instanceof FieldStore store
                    && new Origins(use.in().analyses()).of(store, store.value())
                        instanceof Call made
                    && made.arguments().size() == 1
                    && made.arguments().get(0).type().primitive());
  }

  /** What is taken out of one goes into the other: as many go round as have been made. */
  private boolean goesRound() {
    return siblings()
        .filter(each -> each.declared().type().is(field.declared().type().name()))
        .anyMatch(each -> passesOn(field, each) || passesOn(each, field));
  }

  private static boolean passesOn(HeldField from, HeldField to) {
    return from.has(Kind.GROW)
        && to.has(Kind.SHRINK)
        && from.uses(Kind.SHRINK)
            .anyMatch(out -> to.uses(Kind.GROW).anyMatch(in -> in.member() == out.member()));
  }

  /** The other queues and lists of its class. */
  private Stream<HeldField> siblings() {
    return Containers.of(facts, field.owner()).stream()
        .filter(each -> !each.name().equals(field.name()))
        .filter(
            each -> facts.catalogue().lifecycles().sequence(each.declared().type(), facts.types()));
  }
}
