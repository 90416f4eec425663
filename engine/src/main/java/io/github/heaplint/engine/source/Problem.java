package io.github.heaplint.engine.source;

/**
 * Why a part of the work could not be done.
 *
 * @param path file it is about
 * @param line 1-based, 0 when the whole file is meant
 * @param cause one sentence for a person
 */
public record Problem(String path, int line, String cause) {
  @Override
  public String toString() {
    return path + (line > 0 ? ":" + line : "") + ": " + cause;
  }
}
