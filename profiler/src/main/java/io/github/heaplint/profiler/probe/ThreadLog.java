package io.github.heaplint.profiler.probe;

import io.github.heaplint.profiler.recording.MethodTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one thread did. Written by that thread; read when the program ends. */
final class ThreadLog {
  private final String thread;
  private final Meter meter;
  private final Allocations allocations;
  private final Map<ProfiledMethod, MethodLog> methods = new LinkedHashMap<>();
  private Activation top;
  private long othersAtEntry;
  private long allocatedByOthers;

  ThreadLog(String thread, Meter meter) {
    this.thread = thread;
    this.meter = meter;
    allocations = new Allocations(meter);
  }

  synchronized void visit(Probe probe) {
    allocations.probeBegins();
    try {
      pass(probe);
    } finally {
      allocations.probeEnds();
    }
  }

  private void pass(Probe probe) {
    if (probe.kind() == Kind.ENTER) {
      if (top == null) {
        othersAtEntry = meter.allocatedByOthers();
        if (methods.isEmpty()) {
          // What cleaners and reference queues let go after a collection is gone at the next.
          meter.read();
        }
      }
      top = new Activation(logOf(probe.method()), top, meter, allocations);
      return;
    }
    Activation activation = activationOf(probe);
    if (activation == null) {
      return;
    }
    switch (probe.kind()) {
      case LINE -> activation.line(probe);
      case PEAK -> activation.peak(probe);
      case STORE -> activation.store(probe);
      case RELEASED -> activation.released(probe);
      case EXIT -> activation.exit(probe);
      case LEAVE -> pop();
      case THROWN -> {
        activation.thrown();
        pop();
      }
      default -> throw new AssertionError(probe.kind());
    }
  }

  /**
   * Ends what is still active, for the program is over.
   *
   * @return the tables of this thread
   */
  synchronized List<MethodTable> finish() {
    while (top != null) {
      pop();
    }
    List<MethodTable> tables = new ArrayList<>();
    methods.values().forEach(log -> tables.add(log.table(thread)));
    return tables;
  }

  /** The tables since the last time they were taken; none while a profiled method is active. */
  synchronized List<MethodTable> take() {
    List<MethodTable> tables = new ArrayList<>();
    if (top == null) {
      methods.values().forEach(log -> tables.add(log.table(thread)));
      methods.clear();
    }
    return tables;
  }

  String thread() {
    return thread;
  }

  long allocatedByOthers() {
    return allocatedByOthers;
  }

  /** A constructor whose super constructor throws is left without a sign: find it gone later. */
  private Activation activationOf(Probe probe) {
    for (Activation each = top; each != null; each = each.caller()) {
      if (each.method() == probe.method()) {
        while (top != each) {
          pop();
        }
        return each;
      }
    }
    return null;
  }

  private void pop() {
    Activation done = top;
    top = done.caller();
    done.end();
    if (top == null) {
      allocatedByOthers += Math.max(0, meter.allocatedByOthers() - othersAtEntry);
    }
  }

  private MethodLog logOf(ProfiledMethod method) {
    return methods.computeIfAbsent(method, MethodLog::new);
  }
}
