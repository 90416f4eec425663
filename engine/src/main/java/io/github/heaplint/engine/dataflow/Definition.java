package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Variable;

/**
 * A place that gives a variable its value.
 *
 * @param instruction null for parameters, captures and {@code this}, defined at entry
 * @param block block of the instruction, 0 for what is defined at entry
 * @param index position in that block, -1 for what is defined at entry
 */
public record Definition(Instruction instruction, Variable variable, int block, int index) {
  /** Whether the value comes with the call of the body. */
  public boolean atEntry() {
    return instruction == null;
  }
}
