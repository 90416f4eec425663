package io.github.heaplint.profiler.agent;

import com.sun.management.ThreadMXBean;
import io.github.heaplint.meter.LiveHeap;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Follows the live heap over the whole run, also where no profiled method is active: for the plot,
 * and for a mark.
 *
 * <p>A thread looks at the heap in use every millisecond, which is cheap. It collects and reads
 * when that has passed the mark, for what is live cannot exceed what is in use; and for the plot as
 * often as its readings stay below a tenth of the time.
 */
final class Watch implements Runnable {
  private static final long POLL_NANOS = 1_000_000;
  private static final long LEAST_PAUSE_NANOS = 20_000_000;
  private static final int PAUSES_IN_READINGS = 10;
  private static final int STEPS_IN_MARK = 32;

  private final LiveHeap heap;
  private final JvmMeter meter;
  private final boolean plotted;
  private final Optional<Mark> mark;
  private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private Map<Long, Long> allocated = Map.of();

  private Watch(LiveHeap heap, JvmMeter meter, boolean plotted, Optional<Mark> mark) {
    this.heap = heap;
    this.meter = meter;
    this.plotted = plotted;
    this.mark = mark;
  }

  /** Watches until the virtual machine ends. */
  static void start(LiveHeap heap, JvmMeter meter, boolean plotted, Optional<Mark> mark) {
    Thread thread = new Thread(new Watch(heap, meter, plotted, mark), "heaplint-watch");
    thread.setDaemon(true);
    meter.disregard(thread);
    thread.start();
  }

  @Override
  public void run() {
    while (plotted || isAwaited()) {
      if (isAwaited() && heap.usedBytes() > suspicious()) {
        long busiest = busiest();
        meter.read(() -> whereabouts(busiest));
      }
      if (plotted && isTime()) {
        // This reading may be the one that finds the mark passed.
        meter.read(() -> whereabouts(busiest()));
      }
      LockSupport.parkNanos(this, POLL_NANOS);
    }
  }

  private boolean isAwaited() {
    return mark.isPresent() && !mark.get().isPassed();
  }

  /** Garbage near the mark must not make every look a collection. */
  private long suspicious() {
    long bytes = mark.get().bytes();
    return Math.max(bytes, meter.last().bytes() + bytes / STEPS_IN_MARK);
  }

  /**
   * Number of the thread that has allocated most since the mark was last suspected to be passed.
   */
  private long busiest() {
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    Map<Long, Long> now = new HashMap<>();
    long busiest = 0;
    long most = -1;
    for (int i = 0; i < ids.length; i++) {
      now.put(ids[i], bytes[i]);
      long grown = bytes[i] - allocated.getOrDefault(ids[i], 0L);
      if (grown > most && ids[i] != Thread.currentThread().getId()) {
        busiest = ids[i];
        most = grown;
      }
    }
    allocated = now;
    return busiest;
  }

  private Whereabouts whereabouts(long thread) {
    ThreadInfo info = threads.getThreadInfo(thread, Integer.MAX_VALUE);
    return info == null ? new Whereabouts("that has ended", List.of()) : Whereabouts.of(info);
  }

  private boolean isTime() {
    JvmMeter.Last last = meter.last();
    long cost = last.endNanos() - last.beginNanos();
    return meter.nanos() - last.endNanos()
        >= Math.max(LEAST_PAUSE_NANOS, PAUSES_IN_READINGS * cost);
  }
}
