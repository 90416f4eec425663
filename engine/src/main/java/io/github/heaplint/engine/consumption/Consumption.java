package io.github.heaplint.engine.consumption;

/** How the code after it uses a value, from least to most demanding. */
public enum Consumption {
  /** Never looked at. */
  VOID,
  /** Only how many elements, or whether any. */
  SIZE_ONLY,
  /** Only the first element, or the first match. */
  FIRST_ONLY,
  /** Reduced to something small in one pass: sum, hash, count of matches, grouping by key. */
  FOLDED,
  /** Copied, hashed or written out whole. */
  SUNK,
  /** Passed over once, front to back. */
  SINGLE_PASS,
  /** Passed over more than once. */
  MULTI_PASS,
  /** Indexed, sorted, searched. */
  RANDOM_ACCESS,
  /** Returned, stored, handed to code that is not known. */
  ESCAPING;

  /** Whether a chunked form can in principle serve this use. */
  public boolean chunkable() {
    return compareTo(SINGLE_PASS) <= 0;
  }
}
