package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Body;

/** The analyses of one body, each made on first use. For one thread. */
public final class Analyses {
  private final Body body;
  private DefUseChains chains;
  private Loops loops;
  private Paths paths;
  private Liveness liveness;
  private SlotRetention slots;

  /** Analyses of {@code body}. */
  public Analyses(Body body) {
    this.body = body;
  }

  /** The body. */
  public Body body() {
    return body;
  }

  /** Its def-use chains. */
  public DefUseChains chains() {
    if (chains == null) {
      chains = new DefUseChains(body);
    }
    return chains;
  }

  /** Its loops. */
  public Loops loops() {
    if (loops == null) {
      loops = new Loops(body);
    }
    return loops;
  }

  /** Its paths. */
  public Paths paths() {
    if (paths == null) {
      paths = new Paths(body);
    }
    return paths;
  }

  /** Its live variables. */
  public Liveness liveness() {
    if (liveness == null) {
      liveness = new Liveness(body);
    }
    return liveness;
  }

  /** What its interpreted frame holds. */
  public SlotRetention slots() {
    if (slots == null) {
      slots = new SlotRetention(body);
    }
    return slots;
  }
}
