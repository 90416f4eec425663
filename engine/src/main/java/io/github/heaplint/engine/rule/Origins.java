package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;

/** Where the values of one body's variables come from. */
final class Origins {
  private final Analyses analyses;

  Origins(Analyses analyses) {
    this.analyses = analyses;
  }

  /** The one instruction that makes a value, copies left out; null when it is not known. */
  Instruction of(Instruction use, Variable used) {
    List<Definition> made = analyses.chains().definitions(use, used);
    if (made.size() != 1 || made.get(0).atEntry()) {
      return null;
    }
    Instruction at = made.get(0).instruction();
    if (at instanceof Copy copy) {
      return of(copy, copy.source());
    }
    return at instanceof Cast cast ? of(cast, cast.source()) : at;
  }

  /** Whether two variables hold the same, or what the same getter gives of the same object. */
  boolean same(Instruction at, Variable one, Instruction later, Variable other) {
    DefUseChains chains = analyses.chains();
    if (one.equals(other) && chains.definitions(at, one).equals(chains.definitions(later, other))) {
      return true;
    }
    Instruction first = of(at, one);
    Instruction second = of(later, other);
    return first != null
        && (first.equals(second)
            || (first instanceof Call get
                && second instanceof Call again
                && get.receiver() != null
                && again.receiver() != null
                && get.arguments().isEmpty()
                && get.callee().equals(again.callee())
                && same(get, get.receiver(), again, again.receiver())));
  }

  /** Whether two calls are handed something that is the same. */
  boolean share(Call one, Call other) {
    return one.arguments().stream()
        .anyMatch(
            each ->
                other.arguments().stream().anyMatch(argument -> same(one, each, other, argument)));
  }
}
