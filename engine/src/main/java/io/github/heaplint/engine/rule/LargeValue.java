package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.ir.Instruction;

/**
 * A value that is known to be large.
 *
 * @param at what makes it; null when it comes with the call of the body
 * @param birth what it is bound to first; null when its maker's result is not used
 * @param holds what it holds: "every line of the file as a String"
 * @param chunked the form that works piece by piece, empty when none is known
 */
record LargeValue(Instruction at, Definition birth, String holds, String chunked) {}
