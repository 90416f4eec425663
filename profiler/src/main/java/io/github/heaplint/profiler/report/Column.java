package io.github.heaplint.profiler.report;

import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.Size;

/** What a table says of a line. */
public enum Column {
  /** Number of the line. */
  LINE("Line #", 6),
  /** Live heap at its end. */
  USAGE("Mem usage", 13),
  /** What it changed. */
  INCREMENT("Increment", 13),
  /** Highest live heap from its begin to its end. */
  PEAK("Peak", 13),
  /** Held by dead variables. */
  DEAD("Dead", 13),
  /** What it allocated, whether kept or not. */
  ALLOCATED("Allocated", 13),
  /** Memory of direct buffers at its end. */
  OFF_HEAP("Off-heap", 13),
  /** How often it ran. */
  OCCURRENCES("Occurrences", 12),
  /** Its source. */
  CONTENTS("Line Contents", 0);

  private final String header;
  private final int width;

  Column(String header, int width) {
    this.header = header;
    this.width = width;
  }

  /** What stands above it. */
  public String header() {
    return header;
  }

  /** Characters that it takes as text; 0 for the last. */
  int width() {
    return width;
  }

  /** What it says of a line; nothing of one that never ran. */
  String of(LineRow row) {
    if (this == LINE) {
      return Integer.toString(row.line());
    }
    if (row.occurrences() == 0 || (row.measured() == 0 && needsReading())) {
      return "";
    }
    return switch (this) {
      case USAGE -> Size.text(row.usedBytes());
      case INCREMENT -> (row.estimated() ? "~" : "") + Size.text(row.incrementBytes());
      case PEAK -> Size.text(row.peakBytes());
      case DEAD -> Size.text(row.deadBytes());
      case ALLOCATED -> row.allocatedBytes() < 0 ? "not known" : Size.text(row.allocatedBytes());
      case OFF_HEAP -> Size.text(row.directBytes());
      case OCCURRENCES -> Long.toString(row.occurrences());
      case LINE, CONTENTS -> "";
    };
  }

  private boolean needsReading() {
    return this != ALLOCATED && this != OCCURRENCES;
  }
}
