package io.github.heaplint.meter;

/** Thrown where a heap cannot be measured; the message says why and what to change. */
public final class UnmeasurableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnmeasurableException(String message) {
    super(message);
  }
}
