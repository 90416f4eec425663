package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage.Use;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.Next;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether the one pass over loaded data keeps as much as it was given. */
final class Kept {
  private Kept() {}

  /** Whether a tree, or another value that holds all of the data, is made of what was loaded. */
  static boolean asTree(Facts facts, Load load) {
    return load.usage().uses().stream()
        .map(Use::at)
        .anyMatch(
            at ->
                at instanceof Call call
                    && !call.callee().constructor()
                    && facts.catalogue().is(Trait.LARGE, call.callee().result(), facts.types()));
  }

  /** Whether one of the parts, each of which holds much, is itself needed whole: a sheet. */
  static boolean partsNeeded(Facts facts, Load load) {
    DefUseChains chains = load.in().analyses().chains();
    return load.usage().uses().stream()
        .map(use -> use.at() instanceof Iterate loop ? chains.definition(loop) : null)
        .filter(Objects::nonNull)
        .flatMap(parts -> chains.uses(parts).stream())
        .map(site -> chains.definition(site.instruction()))
        .filter(Objects::nonNull)
        .filter(part -> facts.catalogue().is(Trait.LARGE, part.variable().type(), facts.types()))
        .anyMatch(part -> !load.in().consumptions().of(part).consumption().chunkable());
  }

  /** Whether the loop over the elements puts them into a collection as they are. */
  static boolean elements(Load load) {
    return handed(load, call -> load.in().effects().of(call).contains(new Effect.Adds(false)));
  }

  /** Whether they are collected anew one by one, as a stream does: little is saved. */
  static boolean gathered(Load load) {
    return gathering(load).findAny().isPresent();
  }

  /** Whether they are collected anew as they are, all of them: nothing is saved. */
  static boolean gatheredUnchanged(Load load) {
    Origins origins = new Origins(load.in().analyses());
    return gathering(load)
        .anyMatch(
            collect ->
                origins.of(collect, collect.receiver()) instanceof Call stream
                    && stream.receiver() != null
                    && load.call().equals(origins.of(stream, stream.receiver())));
  }

  private static Stream<Call> gathering(Load load) {
    return load.usage().uses(Consumption.SINGLE_PASS).stream()
        .map(Use::at)
        .filter(Call.class::isInstance)
        .map(Call.class::cast)
        .filter(
            call ->
                load.in().effects().of(call).stream()
                    .anyMatch(effect -> effect instanceof Effect.Traverses pass && pass.gathers()));
  }

  /** Whether the loop takes away what it passes over: nothing can be read meanwhile. */
  static boolean takenAway(Facts facts, Load load) {
    return handed(load, call -> facts.catalogue().lifecycles().lessens(call.callee().name()));
  }

  /** Whether a loop over the elements hands them, as they are, to such a call. */
  private static boolean handed(Load load, Predicate<Call> to) {
    return load.usage().uses().stream()
        .map(Use::at)
        .filter(Iterate.class::isInstance)
        .anyMatch(loop -> handed(load, loop, to));
  }

  private static boolean handed(Load load, Instruction loop, Predicate<Call> to) {
    DefUseChains chains = load.in().analyses().chains();
    Deque<Definition> pending = new ArrayDeque<>();
    Set<Definition> seen = new HashSet<>();
    // A loop of a caller has no definition here.
    if (chains.definition(loop) != null) {
      pending.add(chains.definition(loop));
    }
    while (!pending.isEmpty()) {
      Definition definition = pending.pop();
      if (!seen.add(definition)) {
        continue;
      }
      for (UseSite site : chains.uses(definition)) {
        Instruction at = site.instruction();
        if (at instanceof Next || at instanceof Copy || at instanceof Cast) {
          pending.add(chains.definition(at));
        } else if (at instanceof Call call
            && call.arguments().contains(site.variable())
            && to.test(call)) {
          return true;
        }
      }
    }
    return false;
  }
}
