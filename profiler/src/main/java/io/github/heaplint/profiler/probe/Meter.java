package io.github.heaplint.profiler.probe;

/** What the recorder reads. */
public interface Meter {
  /** Collects all garbage and returns the bytes that are left; any thread may ask. */
  long liveBytes();

  /** Bytes that the current thread has allocated since it began: cheap, and never falls. */
  long allocatedBytes();

  /** Bytes that all other living threads have allocated. */
  long allocatedByOthers();
}
