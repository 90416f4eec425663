package io.github.heaplint.meter;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Watches this virtual machine's live heap and remembers its peak.
 *
 * <p>Method: what is live cannot exceed what is in use. A thread reads the heap in use every
 * millisecond, which is cheap, and only when that has grown past the peak known so far by a
 * <i>step</i> does it force a collection and read the {@link LiveHeap}. A program that streams is
 * thus collected once for every step of garbage, and one that loads a lot once for every step of
 * growth. Full collections that the virtual machine makes of itself are read as well, if they leave
 * nothing dead in place.
 *
 * <p>Error: the peak is a lower bound. It misses at most one step (1 MiB or 1/32 of the peak,
 * whichever is more), what the program allocates within one poll, and values that die before the
 * poll that would see them. In a child started by {@link HeapMeter#peak} on JDK 17 the second term
 * is zero for all but arrays larger than the young generation. {@link HeapMeter#smallestHeap}
 * misses nothing.
 *
 * <p>Threads: to be closed by the thread that started it, while any number of threads run.
 */
public final class PeakLiveHeap implements AutoCloseable {
  private static final long SMALLEST_STEP_BYTES = 1 << 20;
  private static final int STEPS_IN_PEAK = 32;
  private static final long POLL_NANOS = 1_000_000;

  private final LiveHeap heap;
  private final long startBytes;
  private final AtomicLong peakBytes;
  private final List<FullCollections> collections;
  private final Thread watcher = new Thread(this::poll, "peak-live-heap");
  private volatile boolean closed;

  private PeakLiveHeap(LiveHeap heap) {
    this.heap = heap;
    startBytes = heap.bytes();
    peakBytes = new AtomicLong(startBytes);
    collections =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(NotificationEmitter.class::isInstance)
            .map(FullCollections::new)
            .toList();
    watcher.setDaemon(true);
  }

  /** Collects, takes the live heap as the start, and watches from now on until closed. */
  public static PeakLiveHeap watch(LiveHeap heap) {
    PeakLiveHeap peak = new PeakLiveHeap(heap);
    peak.collections.forEach(FullCollections::listen);
    peak.watcher.start();
    return peak;
  }

  /** The peak so far; final once this is closed. */
  public Peak peak() {
    return new Peak(startBytes, peakBytes.get());
  }

  /** Looks a last time and stops watching; returns when all that was seen is in the peak. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(watcher);
    boolean interrupted = false;
    while (watcher.isAlive()) {
      try {
        watcher.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    collections.forEach(FullCollections::finish);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll() {
    while (!closed) {
      long peak = peakBytes.get();
      readIfAbove(peak + Math.max(SMALLEST_STEP_BYTES, peak / STEPS_IN_PEAK));
      LockSupport.parkNanos(this, POLL_NANOS);
    }
    readIfAbove(peakBytes.get());
  }

  private void readIfAbove(long bytes) {
    if (heap.usedBytes() > bytes) {
      raise(heap.bytes());
    }
  }

  private void raise(long liveBytes) {
    peakBytes.accumulateAndGet(liveBytes, Math::max);
  }

  /** What one collector's full collections leave, told by the virtual machine after each. */
  private final class FullCollections implements NotificationListener {
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final GarbageCollectorMXBean collector;
    private final AtomicLong lastSeen;

    FullCollections(GarbageCollectorMXBean collector) {
      this.collector = collector;
      lastSeen = new AtomicLong(collector.getCollectionCount());
    }

    void listen() {
      ((NotificationEmitter) collector).addNotificationListener(this, null, null);
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
      GarbageCollectionNotificationInfo info =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
      if (info.getGcAction().equals("end of major GC") && heap.isExact(info.getGcInfo())) {
        raise(heap.bytesAfter(info.getGcInfo()));
      }
      lastSeen.set(info.getGcInfo().getId());
    }

    /** Waits for the notifications under way: they are delivered late, though none is lost. */
    void finish() {
      long until = System.nanoTime() + PATIENCE_NANOS;
      while (lastSeen.get() < collector.getCollectionCount() && System.nanoTime() < until) {
        LockSupport.parkNanos(this, POLL_NANOS);
      }
      try {
        ((NotificationEmitter) collector).removeNotificationListener(this);
      } catch (ListenerNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
