package io.github.heaplint.engine.catalogue;

import java.util.Set;

/**
 * What a file must mention for a rule to have a finding in it, in words as {@link
 * io.github.heaplint.engine.source.Cue} reads them.
 *
 * @param around the file mentions one of these as well; none if that does not matter
 * @param code code that matters mentions one of these; none if that does not matter
 * @param whole whether all code of such a file matters, or only the bodies that mention a word of
 *     {@code code}, those that lead to them by calls, and those that any of these calls
 */
public record Interest(Set<String> around, Set<String> code, boolean whole) {
  /** Any file may have a finding. */
  public static final Interest ANYTHING = new Interest(Set.of(), Set.of(), true);

  public Interest {
    around = Set.copyOf(around);
    code = Set.copyOf(code);
    if (code.isEmpty() && !whole) {
      throw new IllegalArgumentException("no word says which bodies matter");
    }
  }

  /** Bodies that mention one of these words, where the file mentions one of {@code around}. */
  public static Interest inBodies(Set<String> around, Set<String> code) {
    return new Interest(around, code, false);
  }

  /** Whole files that mention a word of each set. */
  public static Interest inFiles(Set<String> around, Set<String> code) {
    return new Interest(around, code, true);
  }
}
