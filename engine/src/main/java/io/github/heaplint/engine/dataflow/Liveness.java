package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Variable;
import java.util.BitSet;
import java.util.List;

/**
 * Which variables some path may still read before it writes them (Cooper and Torczon, "Engineering
 * a Compiler", 2nd ed., 8.6.1). An exception may leave a block before any of its instructions, so
 * what a handler reads is live in all of the block.
 */
public final class Liveness {
  private final Body body;
  private final Solver solver;

  /** Computes the live variables of {@code body}. */
  public Liveness(Body body) {
    this.body = body;
    this.solver =
        new Solver(
            body,
            new Solver.Problem() {
              @Override
              public Solver.Direction direction() {
                return Solver.Direction.BACKWARD;
              }

              @Override
              public void normal(Block block, BitSet live) {
                for (int i = block.instructions().size() - 1; i >= 0; i--) {
                  step(block.instructions().get(i), live);
                }
              }

              @Override
              public void exceptional(Block block, BitSet live) {}
            });
  }

  /** Ids of the variables that are live at the start of a block. */
  public BitSet atStart(int block) {
    return (BitSet) solver.atStart(block).clone();
  }

  /** Ids of the variables that are live at the end of a block. */
  public BitSet atEnd(int block) {
    return (BitSet) solver.atEnd(block).clone();
  }

  /** Whether {@code variable} is live before the {@code index}-th instruction of the block. */
  public boolean liveBefore(int block, int index, Variable variable) {
    if (thrown(body.blocks().get(block)).get(variable.id())) {
      return true;
    }
    List<Instruction> instructions = body.blocks().get(block).instructions();
    for (Instruction each : instructions.subList(index, instructions.size())) {
      if (each.uses().contains(variable)) {
        return true;
      }
      if (variable.equals(each.def())) {
        return false;
      }
    }
    return solver.atEnd(block).get(variable.id());
  }

  /**
   * Goes over a block from its end.
   *
   * @param visit told the ids of the variables that are live at the end and before each
   *     instruction; the set is reused
   */
  void backwards(Block block, Visitor visit) {
    BitSet thrown = thrown(block);
    BitSet live = (BitSet) solver.atEnd(block.id()).clone();
    live.or(thrown);
    visit.before(block.instructions().size(), live);
    for (int i = block.instructions().size() - 1; i >= 0; i--) {
      step(block.instructions().get(i), live);
      live.or(thrown);
      visit.before(i, live);
    }
  }

  /** Sees the set before the instruction at an index, or at the end of the block. */
  interface Visitor {
    void before(int index, BitSet facts);
  }

  private BitSet thrown(Block block) {
    BitSet live = new BitSet();
    block.handlers().forEach(handler -> live.or(solver.atStart(handler)));
    return live;
  }

  private static void step(Instruction instruction, BitSet live) {
    if (instruction.def() != null) {
      live.clear(instruction.def().id());
    }
    instruction.uses().forEach(each -> live.set(each.id()));
  }
}
