package io.github.heaplint.profiler.probe;

import io.github.heaplint.profiler.recording.Held;
import java.util.ArrayList;
import java.util.List;

/**
 * A reading of the heap while dead variables still held something. How much is known only when they
 * are let go, for clearing them earlier would change what the later readings see.
 */
final class DeadReading {
  private final int row;
  private long bytes;
  private final List<Variable> holding;
  private final List<Held> held = new ArrayList<>();

  DeadReading(int row, long bytes, List<Variable> dead) {
    this.row = row;
    this.bytes = bytes;
    this.holding = new ArrayList<>(dead);
  }

  /**
   * Whether this stands for the other reading too: all rounds of a loop wait for the same
   * variables, and the highest is the one that matters. Without this the books of a long loop would
   * show.
   */
  boolean takes(int otherRow, long otherBytes, List<Variable> dead) {
    boolean same = row == otherRow && held.isEmpty() && holding.equals(dead);
    if (same) {
      bytes = Math.max(bytes, otherBytes);
    }
    return same;
  }

  boolean waitsFor(int slot) {
    return holding.stream().anyMatch(variable -> variable.slot() == slot);
  }

  /** Takes note of what the variable held; returns whether all are known now. */
  boolean released(int slot, long releasedBytes) {
    for (Variable variable : List.copyOf(holding)) {
      if (variable.slot() == slot) {
        holding.remove(variable);
        if (releasedBytes > 0) {
          held.add(new Held(variable.name(), releasedBytes, variable.lastUse()));
        }
      }
    }
    return holding.isEmpty();
  }

  int row() {
    return row;
  }

  long bytes() {
    return bytes;
  }

  long deadBytes() {
    return held.stream().mapToLong(Held::bytes).sum();
  }

  List<Held> held() {
    return List.copyOf(held);
  }
}
