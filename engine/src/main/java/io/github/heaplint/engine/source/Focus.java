package io.github.heaplint.engine.source;

import java.util.Set;

/**
 * What of a file a front end need look at.
 *
 * @param whole whether all its code matters
 * @param words otherwise, code matters that mentions one of these, that leads to such code by
 *     calls, or that any of this calls; a word that ends in {@code (} is mentioned by calls only.
 *     Nothing matters when there are none.
 */
public record Focus(boolean whole, Set<String> words) {
  /** All code. */
  public static final Focus WHOLE = new Focus(true, Set.of());

  /** No code at all. */
  public static final Focus NOTHING = new Focus(false, Set.of());

  public Focus {
    words = Set.copyOf(words);
  }

  /** Code that is about one of these words. */
  public static Focus on(Set<String> words) {
    return new Focus(false, words);
  }

  /** Whether nothing matters. */
  public boolean nothing() {
    return !whole && words.isEmpty();
  }
}
