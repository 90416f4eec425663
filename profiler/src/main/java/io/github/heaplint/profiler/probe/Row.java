package io.github.heaplint.profiler.probe;

import io.github.heaplint.profiler.recording.LineRow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is known of one line of one method in one thread. */
final class Row {
  /** This many visits are all measured; after that, every second, fourth, eighth ... */
  private static final long ALL_MEASURED = 64;

  /** So many visits later, one that was unlike the others is about forgotten. */
  private static final int MEMORY = 8;

  private final Set<String> deadNames = new TreeSet<>();
  private long occurrences;
  private long measured;
  private long usedBytes;
  private long incrementBytes;
  private long peakBytes;
  private long risenBytes;
  private long deadBytes;
  private double typicalBytes;
  private long allocatedBytes;
  private long directBytes;

  /** Counts a visit and says whether it is to be measured. */
  boolean visit() {
    long visit = occurrences++;
    return visit % Long.highestOneBit(Math.max(1, 2 * visit / ALL_MEASURED)) == 0;
  }

  /** Adds one measured stay on the line. */
  void stay(long startBytes, long endBytes, long highestBytes, long endDirectBytes) {
    measured++;
    usedBytes = Math.max(usedBytes, endBytes);
    incrementBytes += endBytes - startBytes;
    typicalBytes += (Math.abs(endBytes - startBytes) - typicalBytes) / MEMORY;
    peakBytes = Math.max(peakBytes, highestBytes);
    directBytes = Math.max(directBytes, endDirectBytes);
    risenBytes = Math.max(risenBytes, highestBytes - startBytes);
  }

  void dead(long bytes, List<String> names) {
    deadBytes = Math.max(deadBytes, bytes);
    deadNames.addAll(names);
  }

  /** Adds what a stay, measured or not, allocated. */
  void allocated(long bytes) {
    allocatedBytes += bytes;
  }

  /** Says that what the line allocates is not known. */
  void allocatedUnknown() {
    allocatedBytes = -1;
  }

  /** Adds the share of this line in what happened while nothing was measured. */
  void unmeasured(long bytes) {
    incrementBytes += bytes;
  }

  /** Bytes by which the line usually changes the heap, up or down. */
  double typicalBytes() {
    return typicalBytes;
  }

  LineRow of(int line) {
    return new LineRow(
        line,
        occurrences,
        measured,
        usedBytes,
        incrementBytes,
        peakBytes,
        risenBytes,
        deadBytes,
        List.copyOf(deadNames),
        allocatedBytes,
        directBytes);
  }
}
