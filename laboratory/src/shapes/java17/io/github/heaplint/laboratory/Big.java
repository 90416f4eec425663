package io.github.heaplint.laboratory;

/** A value that is large while it is measured. */
final class Big implements AutoCloseable, Comparable<Big> {
  private final byte[] payload;

  Big(int bytes) {
    payload = new byte[bytes];
  }

  int size() {
    return payload.length;
  }

  Big self() {
    return this;
  }

  void process() {
    Lab.use(payload);
  }

  /** Uses its receiver for the last time and loads while it is the dead {@code this} of a frame. */
  void useThenLoad() {
    Lab.use(payload);
    Lab.use(Lab.load());
  }

  @Override
  public int compareTo(Big other) {
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "big";
  }

  @Override
  public void close() {
    Lab.use(this);
  }
}
