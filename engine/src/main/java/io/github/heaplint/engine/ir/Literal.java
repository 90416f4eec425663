package io.github.heaplint.engine.ir;

/**
 * A constant.
 *
 * @param text value: content of a string or character without quotes and escapes, digits as
 *     written, {@code true}/{@code false}, qualified name of a class literal, or {@code null}
 */
public record Literal(Kind kind, String text) {
  /** Sort of constant. */
  public enum Kind {
    NULL,
    STRING,
    CHARACTER,
    NUMBER,
    BOOLEAN,
    CLASS
  }

  /** The {@code null} constant. */
  public static final Literal NULL = new Literal(Kind.NULL, "null");
}
