package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.function.BiPredicate;

/** Which instructions control can get to from which. */
public final class Paths {
  private final Body body;
  private final IdentityHashMap<Instruction, int[]> places = new IdentityHashMap<>();
  private final BitSet[] after;

  /** Answers for {@code body}. */
  public Paths(Body body) {
    this.body = body;
    this.after = new BitSet[body.blocks().size()];
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        places.put(block.instructions().get(i), new int[] {block.id(), i});
      }
    }
  }

  /** Whether {@code to} may run after {@code from}, in one run of the body. */
  public boolean reaches(Instruction from, Instruction to) {
    int[] start = places.get(from);
    int[] end = places.get(to);
    return (start[0] == end[0] && start[1] < end[1]) || after(start[0]).get(end[0]);
  }

  /**
   * Whether {@code to} may run after {@code from} without an exception caught between them.
   *
   * @param closed edges that are not taken, from a block to a successor
   */
  public boolean reachesNormally(
      Instruction from, Instruction to, BiPredicate<Block, Integer> closed) {
    int[] start = places.get(from);
    int[] end = places.get(to);
    if (start[0] == end[0] && start[1] < end[1]) {
      return true;
    }
    BitSet reached = new BitSet();
    BitSet pending = new BitSet();
    goOn(start[0], closed, reached, pending);
    for (int next = pending.nextSetBit(0); next >= 0; next = pending.nextSetBit(0)) {
      pending.clear(next);
      goOn(next, closed, reached, pending);
    }
    return reached.get(end[0]);
  }

  private void goOn(int block, BiPredicate<Block, Integer> closed, BitSet reached, BitSet pending) {
    Block from = body.blocks().get(block);
    from.successors().stream()
        .filter(each -> !closed.test(from, each))
        .forEach(each -> reach(each, reached, pending));
  }

  /** Blocks that may run after {@code block}; itself only if it is in a cycle. */
  public BitSet after(int block) {
    if (after[block] == null) {
      BitSet reached = new BitSet();
      BitSet pending = new BitSet();
      follow(block, reached, pending);
      for (int next = pending.nextSetBit(0); next >= 0; next = pending.nextSetBit(0)) {
        pending.clear(next);
        follow(next, reached, pending);
      }
      after[block] = reached;
    }
    return after[block];
  }

  private void follow(int block, BitSet reached, BitSet pending) {
    Block from = body.blocks().get(block);
    from.successors().forEach(next -> reach(next, reached, pending));
    from.handlers().forEach(next -> reach(next, reached, pending));
  }

  private static void reach(int block, BitSet reached, BitSet pending) {
    if (!reached.get(block)) {
      reached.set(block);
      pending.set(block);
    }
  }
}
