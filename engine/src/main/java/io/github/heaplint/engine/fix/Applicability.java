package io.github.heaplint.engine.fix;

/** How far a fix may be trusted. */
public enum Applicability {
  /** Proven: same behaviour, compiles. */
  SAFE,
  /** Something is unknown; a person must read it. */
  UNSAFE,
  /** Shown only, never applied. */
  DISPLAY
}
