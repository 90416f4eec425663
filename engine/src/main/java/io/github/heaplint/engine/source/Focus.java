package io.github.heaplint.engine.source;

import java.util.Set;

/**
 * What of a file a front end need look at.
 *
 * @param whole whether all its code matters
 * @param words otherwise, code matters that mentions one of these, see {@link Cue}, that leads to
 *     such code by calls, or that any of this calls. Nothing matters when there are none.
 * @param offered whether, of the code that mentions one of them, only static methods matter that
 *     other files can call, and what they call
 */
public record Focus(boolean whole, Set<String> words, boolean offered) {
  /** All code. */
  public static final Focus WHOLE = new Focus(true, Set.of(), false);

  /** No code at all. */
  public static final Focus NOTHING = new Focus(false, Set.of(), false);

  public Focus {
    words = Set.copyOf(words);
  }

  /** Code that is about one of these words. */
  public static Focus on(Set<String> words) {
    return new Focus(false, words, false);
  }

  /** The same, less what other files cannot call as static methods; all of a whole file. */
  public Focus onlyOffered() {
    return new Focus(whole, words, true);
  }

  /** Whether nothing matters. */
  public boolean nothing() {
    return !whole && words.isEmpty();
  }
}
