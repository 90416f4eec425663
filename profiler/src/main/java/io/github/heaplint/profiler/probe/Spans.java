package io.github.heaplint.profiler.probe;

import io.github.heaplint.profiler.recording.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * When a method was active. Takes the same room however often it is called: calls that are nearer
 * to each other than the resolution are one span, and the resolution doubles when there is no room.
 */
final class Spans {
  private static final int CAPACITY = 64;

  private final long[] starts = new long[CAPACITY];
  private final long[] ends = new long[CAPACITY];
  private int size;
  private long resolutionNanos = 1_000_000;

  /** Adds a call; calls end in order, those that were made within it before it. */
  void add(long startNanos, long endNanos) {
    long start = startNanos;
    while (size > 0 && start - ends[size - 1] < resolutionNanos) {
      size--;
      start = Math.min(start, starts[size]);
    }
    if (size == CAPACITY) {
      coarsen();
      add(start, endNanos);
      return;
    }
    starts[size] = start;
    ends[size] = endNanos;
    size++;
  }

  private void coarsen() {
    resolutionNanos *= 2;
    int all = size;
    size = 0;
    for (int i = 0; i < all; i++) {
      add(starts[i], ends[i]);
    }
  }

  List<Span> toList() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      spans.add(new Span(starts[i], ends[i]));
    }
    return spans;
  }
}
