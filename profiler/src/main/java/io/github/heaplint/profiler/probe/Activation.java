package io.github.heaplint.profiler.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * One call of a profiled method.
 *
 * <p>A line is measured from the probe that opens it to the next probe of a line, to the return or
 * to the exception. What a line did is the difference of the two readings; its peak is the highest
 * reading in between, those made in profiled methods that it called included.
 */
final class Activation {
  /** What a thread must have allocated since the last reading to make another one worth while. */
  private static final long WORTH_READING_BYTES = 1 << 14;

  private final MethodLog log;
  private final Activation caller;
  private final Meter meter;
  private final Allocations allocations;
  private final int[] countedIn;
  private final List<DeadReading> pending = new ArrayList<>();
  private final Stretch stretch;

  /** The probe that opened the current line; null between lines. */
  private Probe opener;

  private boolean sampled;

  /** The last reading, and whether nothing can have changed since. */
  private long bytes;

  private long directBytes;
  private boolean current;
  private long allocatedAtReading;
  private long allocatedAtOpening;
  private final long startNanos;
  private long lineStartBytes;
  private long linePeakBytes;
  private long peakBytes;
  private int statement;

  Activation(MethodLog log, Activation caller, Meter meter, Allocations allocations) {
    this.log = log;
    this.caller = caller;
    this.meter = meter;
    this.allocations = allocations;
    startNanos = meter.nanos();
    countedIn = new int[log.method().lines().size()];
    Arrays.fill(countedIn, -1);
    stretch = new Stretch(log);
    log.called();
  }

  ProfiledMethod method() {
    return log.method();
  }

  Activation caller() {
    return caller;
  }

  /** A line begins. */
  void line(Probe probe) {
    boolean measured = counts(probe) ? log.row(probe.row()).visit() : sampled;
    close(measured);
    if (opener != null && sampled) {
      // The last reading of the line before: what it loaded, beside what was dead all along.
      note(bytes, deadSinceOpening(probe));
    }
    opener = probe;
    allocatedAtOpening = allocations.bytes();
    sampled = measured;
    lineStartBytes = bytes;
    linePeakBytes = bytes;
    if (measured) {
      note(bytes, probe.dead());
    }
    current &= !method().isBusy(probe.row());
  }

  /** A result lies on the operand stack. */
  void peak(Probe probe) {
    boolean worthReading =
        !allocations.known() || allocations.bytes() - allocatedAtReading >= WORTH_READING_BYTES;
    if (sampled && worthReading) {
      read();
      note(bytes, deadSinceOpening(probe));
      current = false;
    }
  }

  /** A variable is about to be overwritten. */
  void store(Probe probe) {
    if (waitedFor(probe.slot())) {
      read();
      note(bytes, deadSinceOpening(probe));
    } else {
      peak(probe);
    }
  }

  /** A dead variable was cleared. */
  void released(Probe probe) {
    if (!waitedFor(probe.slot())) {
      return;
    }
    long before = bytes;
    read();
    for (Iterator<DeadReading> all = pending.iterator(); all.hasNext(); ) {
      DeadReading reading = all.next();
      if (reading.released(probe.slot(), before - bytes)) {
        log.settled(reading);
        all.remove();
      }
    }
    current = false;
  }

  /** The method is about to return. */
  void exit(Probe probe) {
    boolean measured = sampled;
    if (opener != null) {
      close(!pending.isEmpty());
      if (measured) {
        note(bytes, deadSinceOpening(probe));
      }
    }
    opener = null;
  }

  /**
   * An exception leaves the method. What the line did is not known: the frame has already let go of
   * everything.
   */
  void thrown() {
    if (opener != null) {
      allocated();
      if (sampled) {
        log.row(opener.row()).stay(lineStartBytes, lineStartBytes, linePeakBytes, directBytes);
      }
    }
    opener = null;
  }

  /** The method is over. */
  void end() {
    if (opener != null) {
      close(false);
      opener = null;
    }
    pending.forEach(log::settled);
    pending.clear();
    log.ended(startNanos, meter.nanos());
    if (caller != null) {
      caller.called(peakBytes);
    }
  }

  private void called(long calleePeakBytes) {
    if (calleePeakBytes > 0 && opener != null) {
      linePeakBytes = Math.max(linePeakBytes, calleePeakBytes);
      peakBytes = Math.max(peakBytes, calleePeakBytes);
      log.reading(calleePeakBytes);
      note(calleePeakBytes, opener.dead());
    }
  }

  /**
   * A line is counted when control comes to it from another line or a loop comes back to it. The
   * update of a {@code for} runs on into the condition, and the parts of a statement over several
   * lines come back to its first: neither counts again.
   */
  private boolean counts(Probe probe) {
    boolean another = opener == null || opener.row() != probe.row();
    boolean back =
        !another
            && probe.jumpedBackTo()
            && opener.jumpedBackTo()
            && opener.position() >= probe.position();
    if (!another && !back) {
      return false;
    }
    if (probe.statement()) {
      statement++;
    } else if (countedIn[probe.row()] == statement) {
      return false;
    }
    countedIn[probe.row()] = statement;
    return true;
  }

  private void close(boolean readingNeeded) {
    if (opener != null) {
      allocated();
    }
    boolean measured = opener != null && sampled;
    if (opener != null && !measured) {
      stretch.passed(opener.row());
    }
    if ((measured || readingNeeded) && !current) {
      read();
    }
    if (measured) {
      log.row(opener.row())
          .stay(lineStartBytes, bytes, Math.max(linePeakBytes, bytes), directBytes);
    }
  }

  private void allocated() {
    Row row = log.row(opener.row());
    if (allocations.known()) {
      row.allocated(allocations.bytes() - allocatedAtOpening);
    } else {
      row.allocatedUnknown();
    }
  }

  private void read() {
    long before = bytes;
    Reading reading = meter.read();
    bytes = reading.liveBytes();
    directBytes = reading.directBytes();
    if (before > 0) {
      stretch.end(bytes - before);
    }
    allocatedAtReading = allocations.bytes();
    current = true;
    linePeakBytes = Math.max(linePeakBytes, bytes);
    peakBytes = Math.max(peakBytes, bytes);
    log.reading(bytes);
  }

  private void note(long reading, List<Variable> dead) {
    if (dead.isEmpty()) {
      log.needed(reading);
    } else if (pending.stream().noneMatch(each -> each.takes(opener.row(), reading, dead))) {
      pending.add(new DeadReading(opener.row(), reading, dead));
    }
  }

  /** What dies within a line, such as the argument of its call, could not be let go before it. */
  private List<Variable> deadSinceOpening(Probe probe) {
    return probe.dead().stream()
        .filter(dead -> opener.dead().stream().anyMatch(before -> before.slot() == dead.slot()))
        .toList();
  }

  private boolean waitedFor(int slot) {
    return pending.stream().anyMatch(reading -> reading.waitsFor(slot));
  }
}
