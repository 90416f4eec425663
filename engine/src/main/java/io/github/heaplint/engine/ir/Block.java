package io.github.heaplint.engine.ir;

import java.util.List;

/**
 * A basic block.
 *
 * @param id index in {@link Body#blocks()}
 * @param successors blocks that follow; for a branch the first is taken when the condition holds
 * @param handlers blocks control may reach by an exception from any instruction here
 */
public record Block(
    int id, List<Instruction> instructions, List<Integer> successors, List<Integer> handlers) {
  public Block {
    instructions = List.copyOf(instructions);
    successors = List.copyOf(successors);
    handlers = List.copyOf(handlers);
  }
}
