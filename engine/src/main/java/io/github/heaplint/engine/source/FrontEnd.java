package io.github.heaplint.engine.source;

/** Turns source text into the engine's words. */
public interface FrontEnd {
  /**
   * Lowers a file. Never fails: what cannot be parsed or lowered becomes a {@link Problem} of the
   * unit.
   */
  Unit lower(Source source, Types types);

  /** Lowers a file, where code that is out of focus may be taken for empty. */
  default Unit lower(Source source, Types types, Focus focus) {
    return lower(source, types);
  }
}
