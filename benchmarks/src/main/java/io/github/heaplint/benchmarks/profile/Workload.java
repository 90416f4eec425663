package io.github.heaplint.benchmarks.profile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Programs to be profiled; prints the processor time of their work in nanoseconds. */
public final class Workload {
  /** Lines with code in a round of {@link #steps}: the header and the body. */
  static final int LINES_IN_ROUND = 4;

  /** Lines of {@link #lines} that are measured. */
  static final int MEASURED_LINES = 60;

  private static final int SMALL_BYTES = 48;
  private static final int MEBIBYTE = 1 << 20;

  private Workload() {}

  /**
   * Runs one.
   *
   * @param args {@code steps ROUNDS}, {@code small MEBIBYTES} or {@code arrays MEBIBYTES}
   */
  public static void main(String[] args) {
    int size = Integer.parseInt(args[1]);
    switch (args[0]) {
      case "steps" -> print(cpuOf(() -> steps(size)));
      case "small" -> print(cpuOf(beside(small(size))));
      case "arrays" -> print(cpuOf(beside(arrays(size))));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static Runnable beside(List<byte[]> held) {
    // heaplint:ignore PinnedCapture -- that it is held is what is measured
    return () -> {
      List<byte[]> added = new ArrayList<>();
      lines(added);
      if (added.size() > held.size() + MEASURED_LINES) {
        throw new AssertionError();
      }
    };
  }

  private static void print(long nanos) {
    System.out.println(nanos);
  }

  private static long cpuOf(Runnable work) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    work.run();
    return system.getProcessCpuTime() - before;
  }

  /** Lines that do next to nothing and change nothing in the heap. */
  static int steps(int rounds) {
    int sum = 0;
    for (int i = 0; i < rounds; i++) {
      sum += i;
      sum ^= rounds;
      sum -= 3;
    }
    return sum;
  }

  /** Lines that each change the heap. */
  static void lines(List<byte[]> added) {
    for (int i = 0; i < MEASURED_LINES; i++) {
      added.add(new byte[SMALL_BYTES]);
    }
  }

  /** So many mebibytes in objects of 64 bytes. */
  private static List<byte[]> small(int mebibytes) {
    List<byte[]> held = new ArrayList<>();
    for (int i = 0; i < mebibytes * (MEBIBYTE / (SMALL_BYTES + 16)); i++) {
      held.add(new byte[SMALL_BYTES]);
    }
    return held;
  }

  private static List<byte[]> arrays(int mebibytes) {
    List<byte[]> held = new ArrayList<>();
    for (int i = 0; i < mebibytes; i++) {
      held.add(new byte[MEBIBYTE]);
    }
    return held;
  }
}
