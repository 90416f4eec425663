package io.github.heaplint.engine.rule;

/** How loud a finding is. */
public enum Severity {
  /** Acted on at least nine times in ten. */
  WARNING,
  /** Worth a look where memory matters. */
  NOTE
}
