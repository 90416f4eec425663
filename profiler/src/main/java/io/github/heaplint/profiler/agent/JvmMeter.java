package io.github.heaplint.profiler.agent;

import com.sun.management.ThreadMXBean;
import io.github.heaplint.meter.LiveHeap;
import io.github.heaplint.profiler.probe.Meter;
import io.github.heaplint.profiler.probe.Reading;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Reads this virtual machine. */
final class JvmMeter implements Meter {
  private final LiveHeap heap;
  private final Reserve reserve;
  private final Optional<Timeline> timeline;
  private final Optional<Mark> mark;
  private final DirectBuffers direct = new DirectBuffers();
  private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private final Set<Long> ownThreads = ConcurrentHashMap.newKeySet();
  private final long startNanos = System.nanoTime();
  private volatile Last last = new Last(0, 0, 0);

  /**
   * A reading.
   *
   * @param bytes that were live
   * @param beginNanos when it began
   * @param endNanos when it was over
   */
  record Last(long bytes, long beginNanos, long endNanos) {}

  /**
   * A meter.
   *
   * @param reserve not to be counted
   * @param timeline takes every reading, if there is one
   * @param mark is told of every reading, if there is one
   */
  JvmMeter(LiveHeap heap, Reserve reserve, Optional<Timeline> timeline, Optional<Mark> mark) {
    this.heap = heap;
    this.reserve = reserve;
    this.timeline = timeline;
    this.mark = mark;
  }

  @Override
  public Reading read() {
    return read(Whereabouts::here);
  }

  /** Reads what the thread that is there may have brought about. */
  synchronized Reading read(Supplier<Whereabouts> where) {
    long begin = nanos();
    direct.expectCollection();
    long bytes = heap.bytes() - reserve.bytes();
    long end = nanos();
    last = new Last(bytes, begin, end);
    timeline.ifPresent(line -> line.add(end, bytes));
    mark.ifPresent(each -> each.read(bytes, where));
    return new Reading(bytes, direct.bytesAfterCollection());
  }

  /** The last reading, whoever asked for it. */
  Last last() {
    return last;
  }

  @Override
  public long allocatedBytes() {
    return threads.getCurrentThreadAllocatedBytes();
  }

  @Override
  public long allocatedByOthers() {
    long own = Thread.currentThread().getId();
    long[] ids =
        Arrays.stream(threads.getAllThreadIds())
            .filter(id -> id != own && !ownThreads.contains(id))
            .toArray();
    return Arrays.stream(threads.getThreadAllocatedBytes(ids))
        .map(bytes -> Math.max(0, bytes))
        .sum();
  }

  /** Says that a thread is the profiler's, not the program's. */
  void disregard(Thread thread) {
    ownThreads.add(thread.getId());
  }

  @Override
  public long nanos() {
    return System.nanoTime() - startNanos;
  }
}
