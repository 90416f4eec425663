package io.github.heaplint.examples;

import io.github.heaplint.meter.HeapMeter;
import io.github.heaplint.meter.Peak;
import io.github.heaplint.meter.Program;
import io.github.heaplint.meter.SmallestHeap;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Prints, for long-lived objects that hold more than they need and those that let go of it, the
 * peak of the live heap above the start and the smallest heap that gives the same result.
 */
final class MeasureHolders {
  private static final int PLENTY_MEGABYTES = 4096;
  private static final double MIB = 1024.0 * 1024.0;
  private static final String ROW = "%-22s %9s %9s %9s %9s%n";

  private final HeapMeter meter = new HeapMeter(Duration.ofMinutes(10));

  void table(Set<Holders> all) throws IOException, InterruptedException {
    System.out.printf("MiB; interpreted, serial collector%n%n");
    System.out.printf(ROW, "", "peak live", "heap", "smallest", "-Xmx");
    System.out.printf(ROW, "", "held", "released", "held", "released");
    for (Holders each : all) {
      SmallestHeap held = meter.smallestHeap(each.held(), PLENTY_MEGABYTES);
      SmallestHeap released = meter.smallestHeap(each.released(), PLENTY_MEGABYTES);
      if (!held.output().equals(released.output())) {
        throw new IllegalStateException(
            each + ": " + held.output() + " is not " + released.output());
      }
      System.out.printf(
          ROW,
          each,
          peak(each.held()),
          peak(each.released()),
          held.megabytes(),
          released.megabytes());
    }
  }

  private String peak(Program program) throws IOException, InterruptedException {
    Peak peak = meter.peak(program);
    return "%.1f".formatted(peak.bytesAboveStart() / MIB);
  }
}
