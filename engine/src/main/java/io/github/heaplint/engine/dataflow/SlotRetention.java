package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Caught;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which variables an interpreted frame holds a value in, needed or not: a local slot is a root at
 * an instruction when it is assigned on every path there. It is let go by an overwriting store and
 * where a path joins on which it was never assigned; the end of its scope lets nothing go.
 *
 * <p>Definite assignment, solved as its complement. A compiler chooses slots: whatever is declared
 * after a variable's scope has ended may get its slot, so a store to that is taken to let go; and
 * Eclipse's gives none to a local that is never read. A {@code finally} block is judged as the copy
 * that javac makes for control that leaves the try block by its end, so what an exception skipped
 * counts inside the exception's handlers only. Both can only make a slot look empty that is not.
 */
public final class SlotRetention {
  private final Body body;
  private final Solver solver;
  private final List<Variable> slots = new ArrayList<>();
  private final BitSet read = new BitSet();
  private final int reached;

  /** Judges the variables of {@code body}. */
  public SlotRetention(Body body) {
    this.body = body;
    this.reached = body.variables().size();
    body.variables().stream().filter(SlotRetention::hasSlot).forEach(slots::add);
    for (Block block : body.blocks()) {
      for (Instruction each : block.instructions()) {
        each.uses().forEach(variable -> read.set(variable.id()));
      }
    }
    this.solver = new Solver(body, new MaybeEmpty());
  }

  /** Whether a variable has a place in the frame rather than on the operand stack. */
  public static boolean hasSlot(Variable variable) {
    return variable.kind() != Variable.Kind.TEMPORARY;
  }

  /** Whether the frame holds a value in {@code variable} before an instruction of a block. */
  public boolean heldBefore(int block, int index, Variable variable) {
    BitSet empty = (BitSet) solver.atStart(block).clone();
    for (Instruction each : body.blocks().get(block).instructions().subList(0, index)) {
      step(each, empty);
    }
    return held(variable, empty);
  }

  /** Goes over a block from its start; the set of possibly empty slots is reused. */
  void forwards(Block block, Liveness.Visitor visit) {
    BitSet empty = (BitSet) solver.atStart(block.id()).clone();
    for (int i = 0; i < block.instructions().size(); i++) {
      visit.before(i, empty);
      step(block.instructions().get(i), empty);
    }
  }

  /** Whether a variable is held where the slots in {@code empty} may hold nothing. */
  boolean held(Variable variable, BitSet empty) {
    return hasSlot(variable)
        && (variable.given() || read.get(variable.id()))
        && empty.get(reached)
        && !empty.get(variable.id());
  }

  private void step(Instruction instruction, BitSet empty) {
    Variable def = instruction.def();
    if (def == null || !hasSlot(def)) {
      return;
    }
    empty.clear(def.id());
    for (Variable each : slots) {
      if (each.id() >= def.id()) {
        break;
      }
      if (body.mayReuseSlot(def, each)) {
        empty.set(each.id());
      }
    }
  }

  /** The slots that hold no value on some path, and whether there is a path at all. */
  private final class MaybeEmpty implements Solver.Problem {
    @Override
    public Solver.Direction direction() {
      return Solver.Direction.FORWARD;
    }

    @Override
    public BitSet boundary() {
      BitSet empty = new BitSet();
      slots.stream().filter(each -> !each.given()).forEach(each -> empty.set(each.id()));
      empty.set(reached);
      return empty;
    }

    @Override
    public void normal(Block block, BitSet empty) {
      if (entersFinally(block)) {
        empty.clear();
      } else {
        block.instructions().forEach(each -> step(each, empty));
      }
    }

    @Override
    public void exceptional(Block block, BitSet empty) {
      BitSet later = (BitSet) empty.clone();
      for (Instruction each : block.instructions()) {
        step(each, later);
        empty.or(later);
      }
    }

    private boolean entersFinally(Block block) {
      return !block.instructions().isEmpty()
          && block.instructions().get(0) instanceof Caught caught
          && caught.types().isEmpty();
    }
  }
}
