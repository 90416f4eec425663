package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The natural loops of a body (Appel, "Modern Compiler Implementation in Java", 2nd ed., 18.1),
 * from dominators (Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm", 2001; bit sets on
 * the {@link Solver} would take space quadratic in the number of blocks).
 *
 * <p>Loops with one header are one loop. A cycle without a dominating header, which Java source
 * cannot write but the single copy of a finally block can make, is no loop here.
 */
public final class Loops {
  private final List<BitSet> loops = new ArrayList<>();
  private final int[] dominators;

  /** Finds the loops of {@code body}. */
  public Loops(Body body) {
    List<List<Integer>> predecessors = predecessors(body);
    dominators = dominators(predecessors);
    BitSet[] ofHeader = new BitSet[body.blocks().size()];
    for (int header = 0; header < predecessors.size(); header++) {
      for (int latch : predecessors.get(header)) {
        if (dominates(header, latch)) {
          if (ofHeader[header] == null) {
            ofHeader[header] = new BitSet();
            ofHeader[header].set(header);
          }
          collect(ofHeader[header], latch, predecessors);
        }
      }
    }
    Arrays.stream(ofHeader).filter(each -> each != null).forEach(loops::add);
  }

  /** The loops around a block, as sets of block ids, outermost first. */
  public List<BitSet> loopsOf(int block) {
    return loops.stream().filter(each -> each.get(block)).toList();
  }

  /** Whether some loop runs {@code use} again without running {@code definition} again. */
  public boolean inLoopRelativeTo(int use, int definition) {
    return loops.stream().anyMatch(each -> each.get(use) && !each.get(definition));
  }

  /** Whether every path from the entry to {@code block} passes {@code dominator}. */
  public boolean dominates(int dominator, int block) {
    int at = block;
    while (at > dominator) {
      at = dominators[at];
    }
    return at == dominator;
  }

  private static void collect(BitSet loop, int latch, List<List<Integer>> predecessors) {
    Deque<Integer> pending = new ArrayDeque<>(List.of(latch));
    while (!pending.isEmpty()) {
      int block = pending.pop();
      if (!loop.get(block)) {
        loop.set(block);
        pending.addAll(predecessors.get(block));
      }
    }
  }

  private static List<List<Integer>> predecessors(Body body) {
    List<List<Integer>> predecessors = new ArrayList<>();
    body.blocks().forEach(unused -> predecessors.add(new ArrayList<>()));
    for (Block block : body.blocks()) {
      block.successors().forEach(next -> predecessors.get(next).add(block.id()));
      block.handlers().forEach(next -> predecessors.get(next).add(block.id()));
    }
    return predecessors;
  }

  /** Immediate dominators; blocks are numbered in reverse postorder. */
  private static int[] dominators(List<List<Integer>> predecessors) {
    int[] dominators = new int[predecessors.size()];
    Arrays.fill(dominators, -1);
    dominators[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int block = 1; block < dominators.length; block++) {
        int best = -1;
        for (int predecessor : predecessors.get(block)) {
          if (dominators[predecessor] >= 0) {
            best = best < 0 ? predecessor : intersect(predecessor, best, dominators);
          }
        }
        if (best != dominators[block]) {
          dominators[block] = best;
          changed = true;
        }
      }
    }
    return dominators;
  }

  private static int intersect(int one, int other, int[] dominators) {
    int first = one;
    int second = other;
    while (first != second) {
      while (first > second) {
        first = dominators[first];
      }
      while (second > first) {
        second = dominators[second];
      }
    }
    return first;
  }
}
