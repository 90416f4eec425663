package io.github.heaplint.profiler.agent;

import io.github.heaplint.profiler.recording.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The live heap over time: of each stretch of time the lowest and the highest reading. Stretches
 * double in length when there are too many, so that a long run takes no more room than a short one,
 * and what the timeline itself holds never changes a reading.
 */
final class Timeline {
  private static final int STRETCHES = 1024;

  private final Extremes lowest = new Extremes();
  private final Extremes highest = new Extremes();
  private long stretchNanos = 1_000_000;

  /** One reading of each stretch. */
  private static final class Extremes {
    private final long[] nanos = new long[STRETCHES];
    private final long[] bytes = new long[STRETCHES];

    Extremes() {
      Arrays.fill(nanos, -1);
    }

    void put(int stretch, long newNanos, long newBytes) {
      nanos[stretch] = newNanos;
      bytes[stretch] = newBytes;
    }
  }

  synchronized void add(long nanos, long bytes) {
    while (nanos / stretchNanos >= STRETCHES) {
      coarsen();
    }
    addTo((int) (nanos / stretchNanos), nanos, bytes);
  }

  private void addTo(int stretch, long nanos, long bytes) {
    boolean first = lowest.nanos[stretch] < 0;
    if (first || bytes < lowest.bytes[stretch]) {
      lowest.put(stretch, nanos, bytes);
    }
    if (first || bytes > highest.bytes[stretch]) {
      highest.put(stretch, nanos, bytes);
    }
  }

  private void coarsen() {
    List<Sample> all = samples();
    Arrays.fill(lowest.nanos, -1);
    stretchNanos *= 2;
    all.forEach(
        sample -> addTo((int) (sample.nanos() / stretchNanos), sample.nanos(), sample.bytes()));
  }

  /** The readings that were kept, in order. */
  synchronized List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < STRETCHES; i++) {
      if (lowest.nanos[i] >= 0) {
        Sample low = new Sample(lowest.nanos[i], lowest.bytes[i]);
        Sample high = new Sample(highest.nanos[i], highest.bytes[i]);
        samples.add(low.nanos() <= high.nanos() ? low : high);
        if (low.nanos() != high.nanos()) {
          samples.add(low.nanos() <= high.nanos() ? high : low);
        }
      }
    }
    return samples;
  }
}
