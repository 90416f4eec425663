package io.github.heaplint.profiler.probe;

/** What the recorder reads. */
public interface Meter {
  /** Collects all garbage and tells what is left; any thread may ask. */
  Reading read();

  /**
   * Bytes that the current thread has allocated since it began: cheap, and never falls. Negative if
   * not known.
   */
  long allocatedBytes();

  /** Bytes that all other living threads of the program have allocated. */
  long allocatedByOthers();

  /** Nanoseconds since the profiler started. */
  long nanos();
}
