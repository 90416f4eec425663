package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The least solution of a data-flow problem over sets of numbered facts, joined by union (Aho et
 * al., "Compilers", 2nd ed., 9.2-9.3; worklist in reverse postorder: Cooper and Torczon,
 * "Engineering a Compiler", 2nd ed., 9.2.2). What must hold on every path is asked as its
 * complement, which may hold on some.
 */
public final class Solver {
  private final Body body;
  private final Problem problem;
  private final List<List<Integer>> predecessors = new ArrayList<>();
  private final BitSet[] start;
  private final BitSet[] end;

  /** Which way facts flow. */
  public enum Direction {
    FORWARD,
    BACKWARD
  }

  /** A data-flow problem; transfers must be monotone. */
  public interface Problem {
    /** Which way facts flow. */
    Direction direction();

    /** Facts that hold where flow begins: at the entry, or at every exit. */
    default BitSet boundary() {
      return new BitSet();
    }

    /** Turns the facts on one side of the block into those on its other side. */
    void normal(Block block, BitSet facts);

    /**
     * Turns facts into those that flow along an exceptional edge of the block: forward from those
     * at its start, backward from those at the start of its handlers. An exception may leave before
     * or after any instruction.
     */
    void exceptional(Block block, BitSet facts);
  }

  /** Solves {@code problem} for {@code body}. */
  public Solver(Body body, Problem problem) {
    this.body = body;
    this.problem = problem;
    int count = body.blocks().size();
    start = new BitSet[count];
    end = new BitSet[count];
    for (int i = 0; i < count; i++) {
      start[i] = new BitSet();
      end[i] = new BitSet();
      predecessors.add(new ArrayList<>());
    }
    for (Block block : body.blocks()) {
      block.successors().forEach(next -> predecessors.get(next).add(block.id()));
      block.handlers().forEach(next -> predecessors.get(next).add(block.id()));
    }
    if (problem.direction() == Direction.FORWARD) {
      forward();
    } else {
      backward();
    }
  }

  /** The facts at the start of a block. */
  public BitSet atStart(int block) {
    return start[block];
  }

  /** The facts at the end of a block, as far as control gets there without an exception. */
  public BitSet atEnd(int block) {
    return end[block];
  }

  private void forward() {
    start[0].or(problem.boundary());
    BitSet pending = all();
    for (int id = pending.nextSetBit(0); id >= 0; id = pending.nextSetBit(0)) {
      pending.clear(id);
      Block block = body.blocks().get(id);
      BitSet out = (BitSet) start[id].clone();
      problem.normal(block, out);
      end[id] = out;
      block.successors().forEach(next -> flow(out, next, pending));
      if (!block.handlers().isEmpty()) {
        BitSet thrown = (BitSet) start[id].clone();
        problem.exceptional(block, thrown);
        block.handlers().forEach(next -> flow(thrown, next, pending));
      }
    }
  }

  private void flow(BitSet facts, int to, BitSet pending) {
    int before = start[to].cardinality();
    start[to].or(facts);
    if (start[to].cardinality() != before) {
      pending.set(to);
    }
  }

  private void backward() {
    BitSet pending = all();
    for (int id = pending.length() - 1; id >= 0; id = pending.length() - 1) {
      pending.clear(id);
      Block block = body.blocks().get(id);
      BitSet out = end[id];
      if (block.successors().isEmpty()) {
        out.or(problem.boundary());
      }
      block.successors().forEach(next -> out.or(start[next]));
      BitSet in = (BitSet) out.clone();
      problem.normal(block, in);
      BitSet thrown = new BitSet();
      block.handlers().forEach(handler -> thrown.or(start[handler]));
      problem.exceptional(block, thrown);
      in.or(thrown);
      if (!in.equals(start[id])) {
        start[id] = in;
        predecessors.get(id).forEach(pending::set);
      }
    }
  }

  private BitSet all() {
    BitSet pending = new BitSet(start.length);
    pending.set(0, start.length);
    return pending;
  }
}
