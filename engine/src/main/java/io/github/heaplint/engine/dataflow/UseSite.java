package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Variable;

/** A place that reads a variable. */
public record UseSite(Instruction instruction, Variable variable, int block, int index) {}
