package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Type;
import java.util.List;

/**
 * Adds to what is known of calls: who knows nothing of a call is helped out, all else is asked on.
 */
public abstract class AddedEffects implements CallEffects {
  private final CallEffects known;

  /** Asks {@code known} first. */
  protected AddedEffects(CallEffects known) {
    this.known = known;
  }

  /** What is to be said of a call of which nothing is known. */
  protected abstract List<Effect> added(Call call);

  @Override
  public final List<Effect> of(Call call) {
    List<Effect> effects = known.of(call);
    return effects.isEmpty() ? added(call) : effects;
  }

  @Override
  public final boolean cursor(Type type) {
    return known.cursor(type);
  }

  @Override
  public final boolean oneShot(Type type) {
    return known.oneShot(type);
  }

  @Override
  public final boolean location(Type type) {
    return known.location(type);
  }

  @Override
  public final boolean scalar(Type type) {
    return known.scalar(type);
  }

  @Override
  public final boolean outlet(Type type) {
    return known.outlet(type);
  }

  @Override
  public final boolean bounded(Field field) {
    return known.bounded(field);
  }
}
