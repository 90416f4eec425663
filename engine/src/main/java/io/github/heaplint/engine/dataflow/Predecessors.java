package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import java.util.ArrayList;
import java.util.List;

/** The edges of a body, backwards. */
final class Predecessors {
  private final List<List<Integer>> normal = new ArrayList<>();
  private final List<List<Integer>> exceptional = new ArrayList<>();

  Predecessors(Body body) {
    for (int i = 0; i < body.blocks().size(); i++) {
      normal.add(new ArrayList<>(2));
      exceptional.add(new ArrayList<>(0));
    }
    for (Block block : body.blocks()) {
      block.successors().forEach(next -> normal.get(next).add(block.id()));
      block.handlers().forEach(next -> exceptional.get(next).add(block.id()));
    }
  }

  /** The blocks from whose end control may come. */
  List<Integer> normal(int block) {
    return normal.get(block);
  }

  /** The blocks out of which an exception may come. */
  List<Integer> exceptional(int block) {
    return exceptional.get(block);
  }
}
