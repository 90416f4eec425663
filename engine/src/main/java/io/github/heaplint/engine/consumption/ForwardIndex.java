package io.github.heaplint.engine.consumption;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;

/**
 * Recognises indices that only count upwards by one: a basic induction variable with step 1 (Aho,
 * Lam, Sethi, Ullman, "Compilers", 2nd ed., 9.1.8), so that {@code get(i)} is a pass.
 */
final class ForwardIndex {
  private final Analyses analyses;

  ForwardIndex(Analyses analyses) {
    this.analyses = analyses;
  }

  /** Whether {@code index} is the constant 0 at {@code at}. */
  boolean first(Instruction at, Variable index) {
    List<Definition> definitions = origins(at, index);
    return definitions.size() == 1
        && definitions.get(0).instruction() instanceof Constant constant
        && constant.value().text().equals("0");
  }

  /**
   * Whether {@code index} counts 0 or 1, 2, 3 ... in the innermost loop around {@code at}, and that
   * loop does not run again over the same {@code value}.
   */
  boolean forward(Instruction at, Variable index, Definition value) {
    int block = analyses.chains().block(at);
    if (analyses.loops().loopsOf(block).size()
        != analyses.loops().loopsOf(value.block()).size() + 1) {
      return false;
    }
    boolean starts = false;
    boolean steps = false;
    for (Definition definition : analyses.chains().definitions(at, index)) {
      Instruction by = definition.instruction();
      if (by instanceof Copy copy) {
        List<Definition> sources = analyses.chains().definitions(copy, copy.source());
        by = sources.size() == 1 ? sources.get(0).instruction() : by;
      }
      if (by instanceof Constant) {
        starts = true;
      } else if (by instanceof Operation operation && addsOne(operation, index)) {
        steps = true;
      } else {
        return false;
      }
    }
    return starts && steps;
  }

  private boolean addsOne(Operation operation, Variable index) {
    if (operation.operator().equals("++")) {
      return operation.uses().equals(List.of(index));
    }
    if (!operation.operator().equals("+") || operation.uses().size() != 2) {
      return false;
    }
    return operation.uses().get(0).equals(index)
        && analyses.chains().definitions(operation, operation.uses().get(1)).stream()
            .allMatch(
                each ->
                    each.instruction() instanceof Constant constant
                        && constant.value().text().equals("1"));
  }

  private List<Definition> origins(Instruction at, Variable variable) {
    List<Definition> definitions = analyses.chains().definitions(at, variable);
    while (definitions.size() == 1 && definitions.get(0).instruction() instanceof Copy copy) {
      definitions = analyses.chains().definitions(copy, copy.source());
    }
    return definitions;
  }
}
