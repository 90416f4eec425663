package io.github.heaplint.profiler.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.heaplint.profiler.recording.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * A size of the live heap. When the heap first passes it, tells where the program is and which
 * classes have the most instances, and writes a heap dump.
 */
final class Mark {
  /** Lines of the histogram: three of its head, and the classes. */
  private static final int HISTOGRAM_LINES = 13;

  private final long bytes;
  private final PrintStream errors;
  private volatile boolean passed;

  Mark(long bytes, PrintStream errors) {
    this.bytes = bytes;
    this.errors = errors;
  }

  long bytes() {
    return bytes;
  }

  boolean isPassed() {
    return passed;
  }

  /** Loads the classes that are needed later, so that the program's lines are not charged. */
  void rehearse() {
    Mark other = new Mark(0, new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    other.describe(1, Whereabouts.here());
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
  }

  /** Takes note of a reading. */
  void read(long liveBytes, Supplier<Whereabouts> supplier) {
    if (passed || liveBytes < bytes) {
      return;
    }
    passed = true;
    describe(liveBytes, supplier.get());
    errors.println(dump());
    errors.flush();
  }

  private void describe(long liveBytes, Whereabouts where) {
    errors.printf(
        "heaplint: the live heap has passed %s: it is %s%n",
        Size.text(bytes), Size.text(liveBytes));
    errors.printf("thread %s%n", where.thread());
    where.frames().forEach(frame -> errors.printf("\tat %s%n", frame));
    errors.println(histogram());
  }

  private static String histogram() {
    try {
      String all =
          (String)
              ManagementFactory.getPlatformMBeanServer()
                  .invoke(
                      new ObjectName("com.sun.management:type=DiagnosticCommand"),
                      "gcClassHistogram",
                      new Object[] {new String[0]},
                      new String[] {String[].class.getName()});
      return all.lines().limit(HISTOGRAM_LINES).collect(Collectors.joining(System.lineSeparator()));
    } catch (JMException refused) {
      return "heaplint: no class histogram: " + refused.getMessage();
    }
  }

  private static String dump() {
    Path file = Path.of("heaplint-" + ProcessHandle.current().pid() + ".hprof").toAbsolutePath();
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpHeap(file.toString(), true);
      return "heaplint: heap dump in " + file;
    } catch (IOException refused) {
      return "heaplint: no heap dump: " + refused.getMessage();
    }
  }
}
