package io.github.heaplint.meter;

import com.sun.management.GcInfo;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The live heap of this virtual machine: what a full collection leaves.
 *
 * <p>Method: {@link System#gc()}, then the sum of {@link MemoryPoolMXBean#getCollectionUsage()}
 * over the heap's pools. That is the virtual machine's own snapshot at the end of the collection,
 * so it holds none of the thread-local buffers and fresh garbage that {@link
 * java.lang.management.MemoryMXBean#getHeapMemoryUsage()} counts even right after a collection.
 *
 * <p>Error: two readings of an unchanged heap differ by less than 0.1 MiB under the serial and the
 * parallel collector. Most collections of the serial one leave some dead objects in place, as many
 * as a twentieth of its old generation, unless {@code -XX:MarkSweepAlwaysCompactCount=1} is given:
 * without it a reading collects until one has left none. Collectors with regions (G1, ZGC,
 * Shenandoah) round up to regions, a few MiB in all. Objects that wait for a finalizer or that only
 * soft references reach count as live.
 *
 * <p>Cost: about 1 ms, and 0.7 ms per MiB of small objects; large arrays cost almost nothing. Four
 * times that under the serial collector without the option.
 */
public final class LiveHeap {
  private static final String SERIAL = "MarkSweepCompact";

  private final List<MemoryPoolMXBean> pools;

  /** The serial collector, if it is the one. */
  private final Optional<GarbageCollectorMXBean> serial;

  /** Of so many full collections of the serial collector one leaves nothing dead in place. */
  private final long compactsEvery;

  private LiveHeap(List<MemoryPoolMXBean> pools) {
    this.pools = pools;
    serial =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(collector -> collector.getName().equals(SERIAL))
            .findFirst();
    compactsEvery = option("MarkSweepAlwaysCompactCount").map(Long::parseLong).orElse(1L);
  }

  /**
   * The meter of this virtual machine.
   *
   * @throws UnmeasurableException if {@code System.gc()} does not collect before it returns ({@code
   *     -XX:+DisableExplicitGC}, {@code -XX:+ExplicitGCInvokesConcurrent}, or a collector that
   *     never collects), or a debugger agent keeps the dead locals of every frame alive
   */
  public static LiveHeap ofThisJvm() {
    obstacle(
            ManagementFactory.getRuntimeMXBean().getInputArguments(),
            LiveHeap::isFlagOn,
            LiveHeap::collects)
        .ifPresent(
            why -> {
              throw new UnmeasurableException("Live heap cannot be measured: " + why);
            });
    return new LiveHeap(heapPools());
  }

  /** Collects all garbage and returns the bytes that are left. */
  public long bytes() {
    do {
      System.gc();
    } while (!serial.map(each -> isCompacting(each.getCollectionCount())).orElse(true));
    return pools.stream().mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
  }

  /** Whether a full collection, by its number from 1, left no dead object in place. */
  private boolean isCompacting(long collection) {
    return collection % compactsEvery == 0;
  }

  /** Whether what a full collection left is all live. */
  boolean isExact(GcInfo collection) {
    return serial.isEmpty() || isCompacting(collection.getId());
  }

  /** Bytes that the given collection left in the heap. */
  long bytesAfter(GcInfo collection) {
    Map<String, MemoryUsage> usage = collection.getMemoryUsageAfterGc();
    return pools.stream().mapToLong(pool -> usage.get(pool.getName()).getUsed()).sum();
  }

  /** Bytes in use now, garbage included: cheap, and never less than what is live. */
  public long usedBytes() {
    return pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
  }

  /**
   * Why a virtual machine that is started with these options could not be measured, as far as the
   * options say; the last one of its kind counts.
   *
   * @param options as they are given to {@code java}, class path and the like included
   */
  public static Optional<String> obstacleIn(List<String> options) {
    return obstacle(
        options,
        flag -> options.lastIndexOf("-XX:+" + flag) > options.lastIndexOf("-XX:-" + flag),
        pools -> options.lastIndexOf("-XX:+UseEpsilonGC") < 0);
  }

  static Optional<String> obstacle(
      List<String> arguments, Predicate<String> flags, Predicate<List<MemoryPoolMXBean>> collects) {
    Optional<String> debugger =
        arguments.stream()
            .filter(argument -> argument.startsWith("-agent") || argument.startsWith("-Xrun"))
            .filter(argument -> argument.contains("jdwp"))
            .findFirst();
    if (debugger.isPresent()) {
      return Optional.of(
          "the debugger agent (%s) keeps dead locals alive; run without it"
              .formatted(debugger.get()));
    }
    for (String flag : List.of("DisableExplicitGC", "ExplicitGCInvokesConcurrent")) {
      if (flags.test(flag)) {
        return Optional.of(
            "-XX:+%s keeps System.gc() from collecting everything; remove it".formatted(flag));
      }
    }
    return collects.test(heapPools())
        ? Optional.empty()
        : Optional.of(
            "this virtual machine's collector does not collect on System.gc(); use"
                + " -XX:+UseSerialGC");
  }

  private static boolean isFlagOn(String flag) {
    return option(flag).map(Boolean::parseBoolean).orElse(false);
  }

  /** The value of an option; empty if this virtual machine does not know it. */
  private static Optional<String> option(String name) {
    HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    try {
      return Optional.ofNullable(vm).map(each -> each.getVMOption(name).getValue());
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static boolean collects(List<MemoryPoolMXBean> pools) {
    long before = collections();
    System.gc();
    return collections() > before
        && pools.stream().allMatch(pool -> pool.getCollectionUsage() != null);
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
