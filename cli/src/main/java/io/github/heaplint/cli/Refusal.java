package io.github.heaplint.cli;

/** Input that the command will not work with; the message is for the user. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Refuses with a message that names file, line and cause. */
  public Refusal(String message) {
    super(message);
  }
}
