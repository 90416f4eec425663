package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.Lifetime;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Variable;
import java.util.stream.Stream;

/**
 * A large value that an interpreted frame holds past its last use.
 *
 * @param in the body
 * @param value what is held
 * @param life its life
 * @param holder the variable whose slot holds it
 * @param during the instruction that runs meanwhile
 * @param loaded what that brings into memory; null when it waits
 */
record Drag(
    BodyFacts in,
    LargeValue value,
    Lifetime life,
    Variable holder,
    Instruction during,
    LargeValue loaded) {

  /** The variable by which the source calls all of it; its holder where it has no name. */
  Variable named() {
    return Stream.concat(
            Stream.of(holder),
            in.aliases().holders(value.birth()).definitions().stream().map(Definition::variable))
        .filter(Variable::named)
        .findFirst()
        .orElse(holder);
  }

  /** Whether its last use hands it to the very call that loads. */
  boolean handedOn() {
    return life.lastUses().stream().anyMatch(use -> use.instruction() == during);
  }
}
