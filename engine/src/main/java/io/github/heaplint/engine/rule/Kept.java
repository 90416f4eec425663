package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Trait;
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
import java.util.Set;

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

  /** Whether the loop over the elements puts them into a collection as they are. */
  static boolean elements(Load load) {
    return load.usage().uses().stream()
        .map(Use::at)
        .filter(Iterate.class::isInstance)
        .anyMatch(loop -> added(load, loop));
  }

  private static boolean added(Load load, Instruction loop) {
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
            && load.in().effects().of(call).contains(new Effect.Adds(false))) {
          return true;
        }
      }
    }
    return false;
  }
}
