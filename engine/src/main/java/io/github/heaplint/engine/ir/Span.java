package io.github.heaplint.engine.ir;

/**
 * A stretch of source text: UTF-16 offsets from the start of the file, {@code end} exclusive.
 *
 * @param start first offset, or -1 in {@link #NONE}
 * @param end offset after the last character
 */
public record Span(int start, int end) {
  /** The span of what has no source text of its own. */
  public static final Span NONE = new Span(-1, -1);

  /** Whether this span has text. */
  public boolean exists() {
    return start >= 0;
  }

  /** Whether {@code other} lies inside this span. */
  public boolean contains(Span other) {
    return exists() && other.exists() && start <= other.start && other.end <= end;
  }
}
