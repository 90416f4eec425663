package io.github.heaplint.profiler.agent;

import com.sun.management.ThreadMXBean;
import io.github.heaplint.meter.LiveHeap;
import io.github.heaplint.profiler.probe.Meter;
import java.lang.management.ManagementFactory;

/** Reads this virtual machine. */
final class JvmMeter implements Meter {
  private final LiveHeap heap;
  private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  JvmMeter(LiveHeap heap) {
    this.heap = heap;
  }

  @Override
  public synchronized long liveBytes() {
    return heap.bytes();
  }

  @Override
  public long allocatedBytes() {
    long bytes = threads.getCurrentThreadAllocatedBytes();
    // Those of a virtual thread are not known. Time never falls either, and makes every reading
    // worth while.
    return bytes >= 0 ? bytes : System.nanoTime();
  }

  @Override
  public long allocatedByOthers() {
    long own = Thread.currentThread().getId();
    long[] ids = threads.getAllThreadIds();
    long[] allocated = threads.getThreadAllocatedBytes(ids);
    long sum = 0;
    for (int i = 0; i < ids.length; i++) {
      sum += ids[i] == own ? 0 : Math.max(0, allocated[i]);
    }
    return sum;
  }
}
