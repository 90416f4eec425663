package io.github.heaplint.profiler.probe;

/**
 * Lines that a call has gone through since its last reading, unmeasured.
 *
 * <p>What the heap did meanwhile is known in sum. Each line gets the share that its usual change
 * times its occurrences suggests, so that the increments of a method still add up.
 */
final class Stretch {
  private final MethodLog log;
  private final long[] occurrences;
  private boolean empty = true;

  Stretch(MethodLog log) {
    this.log = log;
    occurrences = new long[log.method().lines().size()];
  }

  void passed(int row) {
    occurrences[row]++;
    empty = false;
  }

  /** Ends the stretch, in which the heap changed by so much. */
  void end(long bytes) {
    if (empty) {
      return;
    }
    double all = 0;
    for (int row = 0; row < occurrences.length; row++) {
      all += weight(row);
    }
    for (int row = 0; row < occurrences.length; row++) {
      if (occurrences[row] > 0) {
        log.row(row).unmeasured(Math.round(bytes * weight(row) / all));
        occurrences[row] = 0;
      }
    }
    empty = true;
  }

  private double weight(int row) {
    return occurrences[row] * Math.max(1, log.row(row).typicalBytes());
  }
}
