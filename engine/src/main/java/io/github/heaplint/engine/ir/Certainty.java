package io.github.heaplint.engine.ir;

/** How a front end came to know a type, from surest to least sure. */
public enum Certainty {
  /** The compiler attributed it. */
  TYPED,
  /** Imports and declared types settle it. */
  IMPORTED,
  /** Only a name is known; never enough to report. */
  NAMED;

  /** Whether a rule may report on this knowledge. */
  public boolean settled() {
    return this != NAMED;
  }

  /** The less sure of the two. */
  public Certainty and(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
