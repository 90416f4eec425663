package io.github.heaplint.benchmarks.resolver;

/**
 * A place of a file that names a method.
 *
 * @param form how
 * @param end offset in UTF-16 units behind the last character; no two places of a form share it
 */
record Site(Form form, int end) {
  /** How source text names a method. */
  enum Form {
    /** {@code a.b()}. */
    QUALIFIED_CALL,
    /** {@code b()}. */
    UNQUALIFIED_CALL,
    /** {@code new A()} without a class body, {@code this()}, {@code super()}. */
    CONSTRUCTOR,
    /** {@code A::b}, {@code A::new}. */
    METHOD_REFERENCE
  }
}
