package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.ir.Body;

/** A body that class facts look into. Equal to itself only. */
public final class Code {
  private final Analyses analyses;
  private final CallEffects effects;
  private final Code around;

  /**
   * A body with what is known of it.
   *
   * @param around the method, constructor or initialiser it is a closure of; null if it is one
   */
  public Code(Analyses analyses, CallEffects effects, Code around) {
    this.analyses = analyses;
    this.effects = effects;
    this.around = around;
  }

  /** The body. */
  public Body body() {
    return analyses.body();
  }

  /** Its data flow. */
  public Analyses analyses() {
    return analyses;
  }

  /** What its calls do. */
  public CallEffects effects() {
    return effects;
  }

  /** The method, constructor or initialiser it is, or is a closure of. */
  public Code member() {
    return around == null ? this : around;
  }

  /** Whether it may run later than what is around it, or never. */
  public boolean isClosure() {
    return around != null;
  }
}
