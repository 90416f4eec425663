package io.github.heaplint.benchmarks.cost;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Runs a program's {@code main} in this virtual machine and, when the machine ends, writes down the
 * processor time it took, the compiler's and the collector's included, and the most heap that a
 * collection left in use.
 */
public final class Probe {
  private static final Set<String> OUTSIDE_HEAP =
      Set.of("Metaspace", "Compressed Class Space", "CodeCache");

  private Probe() {}

  /**
   * Runs the program.
   *
   * @param args file for the report, main class, arguments
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    AtomicLong peak = new AtomicLong();
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            collector ->
                ((NotificationEmitter) collector)
                    .addNotificationListener(
                        (notification, unused) ->
                            peak.accumulateAndGet(
                                inUse((CompositeData) notification.getUserData()), Math::max),
                        null,
                        null));
    Path report = Path.of(args[0]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(report, peak.get())));
    Class.forName(args[1])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
  }

  private static long inUse(CompositeData data) {
    Map<String, MemoryUsage> pools =
        GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc();
    return pools.entrySet().stream()
        .filter(each -> OUTSIDE_HEAP.stream().noneMatch(each.getKey()::startsWith))
        .filter(each -> !each.getKey().startsWith("CodeHeap"))
        .mapToLong(each -> each.getValue().getUsed())
        .sum();
  }

  private static void write(Path report, long peakBytes) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try {
      Files.writeString(report, system.getProcessCpuTime() + " " + peakBytes);
    } catch (IOException unwritable) {
      System.err.println(report + ": " + unwritable);
    }
  }
}
