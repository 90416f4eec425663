package io.github.heaplint.laboratory;

import java.util.Iterator;

/** Three chunks, each loaded when it is asked for. */
final class Chunks implements Iterator<Big>, Iterable<Big> {
  private int left = 3;

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  /** The next chunk, or {@code null} at the end. */
  @Override
  public Big next() {
    if (left == 0) {
      return null;
    }
    left--;
    return Lab.load();
  }

  @Override
  public Iterator<Big> iterator() {
    return this;
  }
}
