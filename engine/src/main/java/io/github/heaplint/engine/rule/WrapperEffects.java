package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.effect.AddedEffects;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Instruction.Call;
import java.util.List;

/** Adds to what is known of calls what the project's own methods load for their callers. */
final class WrapperEffects extends AddedEffects {
  private final Wrappers wrappers;

  /** Asks {@code known} first. */
  WrapperEffects(CallEffects known, Wrappers wrappers) {
    super(known);
    this.wrappers = wrappers;
  }

  @Override
  protected List<Effect> added(Call call) {
    return call.callee().settled() && call.callee().isStatic()
        ? wrappers.of(call.callee())
        : List.of();
  }
}
