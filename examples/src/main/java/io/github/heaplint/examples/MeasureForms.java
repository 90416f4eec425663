package io.github.heaplint.examples;

import io.github.heaplint.meter.HeapMeter;
import io.github.heaplint.meter.Peak;
import io.github.heaplint.meter.Program;
import io.github.heaplint.meter.Program.Mode;
import io.github.heaplint.meter.SmallestHeap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Prints, for every form of a program, the peak of its live heap above the start and the smallest
 * heap in which it finishes with the same result: interpreted, as code that runs once, and
 * compiled, as hot code.
 */
final class MeasureForms {
  private static final int PLENTY_MEGABYTES = 4096;
  private static final String ROW = "%-12s %-10s %12s %12s %12s %12s%n";

  private final HeapMeter meter = new HeapMeter(Duration.ofMinutes(10));

  void table(Set<Forms> all, Path directory, int orders) throws IOException, InterruptedException {
    System.out.printf("%,d orders; MiB; serial collector%n%n", orders);
    System.out.printf(ROW, "", "", "interpreted", "", "compiled", "");
    System.out.printf(ROW, "", "form", "peak live", "-Xmx", "peak live", "-Xmx");
    for (Forms forms : all) {
      String expected = null;
      for (String form : forms.names()) {
        Program once = forms.program(form, directory, orders);
        Program hot = once.in(Mode.COMPILED);
        SmallestHeap interpreted = meter.smallestHeap(once, PLENTY_MEGABYTES);
        SmallestHeap compiled = meter.smallestHeap(hot, PLENTY_MEGABYTES);
        expected = expected == null ? interpreted.output() : expected;
        for (String output : List.of(interpreted.output(), compiled.output())) {
          if (!output.equals(expected)) {
            throw new IllegalStateException(
                forms + " " + form + ": " + output + " is not " + expected);
          }
        }
        System.out.printf(
            ROW,
            forms,
            form,
            mebibytes(meter.peak(once)),
            interpreted.megabytes(),
            mebibytes(meter.peak(hot)),
            compiled.megabytes());
      }
    }
  }

  private static String mebibytes(Peak peak) {
    return "%.1f".formatted(peak.bytesAboveStart() / (1024.0 * 1024.0));
  }
}
