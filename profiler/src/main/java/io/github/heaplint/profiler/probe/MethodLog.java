package io.github.heaplint.profiler.probe;

import io.github.heaplint.profiler.recording.Held;
import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.MethodTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is known of one method in one thread, over all its activations. */
final class MethodLog {
  /** Less than this is not worth a name: the meter's own error is near. */
  private static final long NAMED_BYTES = 1 << 16;

  private final ProfiledMethod method;
  private final Row[] rows;
  private final Spans spans = new Spans();
  private long calls;
  private long entryBytes = -1;
  private long peakBytes;
  private long wouldBeBytes;
  private long dragPeakBytes;
  private long dragBytes;
  private List<Held> drag = List.of();

  MethodLog(ProfiledMethod method) {
    this.method = method;
    rows = new Row[method.lines().size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Row();
    }
  }

  ProfiledMethod method() {
    return method;
  }

  Row row(int row) {
    return rows[row];
  }

  void called() {
    calls++;
  }

  void ended(long startNanos, long endNanos) {
    spans.add(startNanos, endNanos);
  }

  /** Takes note of any reading made while the method was active. */
  void reading(long bytes) {
    if (entryBytes < 0) {
      entryBytes = bytes;
    }
    peakBytes = Math.max(peakBytes, bytes);
  }

  /** Takes note of a reading at which nothing dead was held. */
  void needed(long bytes) {
    wouldBeBytes = Math.max(wouldBeBytes, bytes);
  }

  /** Takes note of a reading of which it is known what was dead. */
  void settled(DeadReading reading) {
    long dead = reading.deadBytes();
    needed(reading.bytes() - dead);
    List<Held> named = reading.held().stream().filter(held -> held.bytes() >= NAMED_BYTES).toList();
    if (!method.isWorking(reading.row())) {
      return;
    }
    rows[reading.row()].dead(dead, named.stream().map(Held::name).toList());
    boolean higher = reading.bytes() > dragPeakBytes + NAMED_BYTES;
    // Of what dies at the peak, only what was dead when it was reached has raised it.
    boolean asHigh = reading.bytes() > dragPeakBytes - NAMED_BYTES && dead < dragBytes;
    if (!named.isEmpty() && (higher || asHigh)) {
      dragPeakBytes = reading.bytes();
      dragBytes = dead;
      drag = named.stream().sorted(Comparator.comparingLong(Held::bytes).reversed()).toList();
    }
  }

  MethodTable table(String thread) {
    List<LineRow> lines = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      lines.add(rows[i].of(method.lines().get(i)));
    }
    return new MethodTable(
        method.className(),
        method.name(),
        method.descriptor(),
        method.sourceFile(),
        thread,
        calls,
        Math.max(0, entryBytes),
        peakBytes,
        wouldBeBytes,
        false,
        drag,
        spans.toList(),
        lines);
  }
}
