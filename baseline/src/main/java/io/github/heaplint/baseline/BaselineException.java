package io.github.heaplint.baseline;

/** A baseline that cannot be used; the message is for the user. */
public final class BaselineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BaselineException(String message, Throwable cause) {
    super(message, cause);
  }
}
