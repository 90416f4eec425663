package io.github.heaplint.engine.ir.text;

/** Says on which line a text is not the text form of a body, and why. */
public final class MalformedBodyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedBodyException(int line, String cause) {
    super("line " + line + ": " + cause);
    this.line = line;
  }

  /** 1-based line of the text. */
  public int line() {
    return line;
  }
}
