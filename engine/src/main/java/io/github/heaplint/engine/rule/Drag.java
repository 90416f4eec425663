package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Lifetime;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Variable;

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
    LargeValue loaded) {}
