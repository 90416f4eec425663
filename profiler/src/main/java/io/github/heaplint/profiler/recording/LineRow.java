package io.github.heaplint.profiler.recording;

import java.util.List;

/**
 * One line of a method.
 *
 * @param line number, from 1
 * @param occurrences how often it was executed
 * @param measured how many of these were measured
 * @param usedBytes live heap at its end, the highest of all occurrences
 * @param incrementBytes what it added in all its occurrences together; where not all were measured,
 *     what the others did is its share in what the method did meanwhile
 * @param peakBytes highest live heap from its begin to its end
 * @param risenBytes the most that the heap rose above its level at the line's begin, in one
 *     occurrence
 * @param deadBytes held at its begin, or during it, by dead variables only; the highest of all
 *     occurrences
 * @param dead names of these variables
 * @param allocatedBytes allocated by the line and all it called, in all its occurrences; negative
 *     if the virtual machine does not know, as in virtual threads
 * @param directBytes memory of direct buffers, outside of the heap, at its end; the highest of all
 *     occurrences
 */
public record LineRow(
    int line,
    long occurrences,
    long measured,
    long usedBytes,
    long incrementBytes,
    long peakBytes,
    long risenBytes,
    long deadBytes,
    List<String> dead,
    long allocatedBytes,
    long directBytes) {
  /** Copies the list. */
  public LineRow {
    dead = List.copyOf(dead);
  }

  /** Whether the increment is an estimate. */
  public boolean estimated() {
    return measured > 0 && measured < occurrences;
  }
}
