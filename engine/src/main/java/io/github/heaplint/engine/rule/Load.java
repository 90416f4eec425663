package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.provenance.Provenance;

/**
 * A call that brings a whole data set into memory.
 *
 * @param in the body that calls
 * @param usage how the result is used there, or by all callers when a private method returns it
 */
public record Load(BodyFacts in, Call call, Effect.Materialises what, Usage usage) {
  /** Where the data comes from. */
  public Provenance.Trail trail() {
    return in.provenance().of(call, what.source());
  }
}
