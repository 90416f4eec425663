package io.github.heaplint.profiler.probe;

import io.github.heaplint.profiler.recording.MethodTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Takes the numbers that instrumented code passes. It never throws into the program. */
public final class Recorder implements IntConsumer {
  private static final long DISTURBING_BYTES = 1 << 20;

  private final ProbeTable probes;
  private final Meter meter;
  private final ConcurrentLinkedQueue<ThreadLog> logs = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<MethodTable> taken = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  // An instance field: there is one recorder in a virtual machine, and tests make more.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<ThreadLog> current;

  /** A recorder of the probes in the table. */
  public Recorder(ProbeTable probes, Meter meter) {
    this.probes = probes;
    this.meter = meter;
    current = ThreadLocal.withInitial(this::newLog);
  }

  @Override
  public void accept(int probe) {
    try {
      // heaplint:ignore DraggedField -- one recorder in a virtual machine, which ends with it
      current.get().visit(probes.get(probe));
    } catch (Throwable broken) {
      // Whatever it is, it is ours and not the program's.
      failure.compareAndSet(null, broken);
    }
  }

  /** The tables of all threads; to be asked for once, when the program is over. */
  public List<MethodTable> finish() {
    List<MethodTable> tables = new ArrayList<>(taken);
    logs.forEach(log -> tables.addAll(log.finish()));
    return tables;
  }

  /** The tables of all threads since the last time they were taken; the end tells them again. */
  public List<MethodTable> take() {
    List<MethodTable> tables = new ArrayList<>();
    logs.forEach(log -> tables.addAll(log.take()));
    taken.addAll(tables);
    return tables;
  }

  /** What the reader of the tables must know. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (ThreadLog log : logs) {
      if (log.allocatedByOthers() >= DISTURBING_BYTES) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "while thread %s was measured, other threads allocated %.1f MiB: what they keep"
                    + " is in its numbers",
                log.thread(),
                log.allocatedByOthers() / (double) (1 << 20)));
      }
    }
    Throwable broken = failure.get();
    if (broken != null) {
      warnings.add("readings are missing, for the profiler itself failed: " + broken);
    }
    return warnings;
  }

  private ThreadLog newLog() {
    ThreadLog log = new ThreadLog(name(Thread.currentThread()), meter);
    logs.add(log);
    return log;
  }

  /** Virtual threads have none of their own. */
  private static String name(Thread thread) {
    return thread.getName().isEmpty() ? "#" + thread.getId() : thread.getName();
  }
}
