package io.github.heaplint.profiler.agent;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Memory of direct byte buffers, which lies outside of the heap.
 *
 * <p>It is given back by other threads some time after the collection that found a buffer
 * unreachable. So a reading waits until a weak reference of the same collection has come through
 * the virtual machine's reference handler, and then until the size no longer changes. Where there
 * are no direct buffers it waits for nothing.
 */
final class DirectBuffers {
  private static final long PATIENCE_MILLIS = 100;
  private static final long PAUSE_NANOS = 500_000;
  private static final int MOST_PAUSES = 20;

  private final Optional<BufferPoolMXBean> pool =
      ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
          .filter(each -> each.getName().equals("direct"))
          .findFirst();
  private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
  private WeakReference<Object> messenger;

  /** To be called before a collection. */
  void expectCollection() {
    messenger = bytes() > 0 ? new WeakReference<>(new Object(), queue) : null;
  }

  /** Bytes that the collection left. */
  long bytesAfterCollection() {
    if (messenger == null) {
      return bytes();
    }
    try {
      queue.remove(PATIENCE_MILLIS);
    } catch (InterruptedException interruptedProgram) {
      Thread.currentThread().interrupt();
    }
    messenger = null;
    long before = bytes();
    for (int pause = 0; pause < MOST_PAUSES; pause++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      long now = bytes();
      if (now == before) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private long bytes() {
    return pool.map(BufferPoolMXBean::getMemoryUsed).orElse(0L);
  }
}
