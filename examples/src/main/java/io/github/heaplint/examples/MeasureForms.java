package io.github.heaplint.examples;

import io.github.heaplint.meter.HeapMeter;
import io.github.heaplint.meter.Peak;
import io.github.heaplint.meter.Program;
import io.github.heaplint.meter.Program.Mode;
import io.github.heaplint.meter.SmallestHeap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Prints, for every form of a program, the peak of its live heap above the start and the smallest
 * heap in which it finishes with the same result: interpreted, as code that runs once, and
 * compiled, as hot code.
 */
final class MeasureForms {
  private static final int PLENTY_MEGABYTES = 4096;
  private static final double MIB = 1024.0 * 1024.0;
  private static final String ROW = "%-12s %-10s %12s %12s %12s %12s%n";

  private final HeapMeter meter = new HeapMeter(Duration.ofMinutes(30));

  void table(Set<Forms> all, Path directory, int orders) throws IOException, InterruptedException {
    System.out.printf("%,d orders; MiB; serial collector%n%n", orders);
    System.out.printf(ROW, "", "", "interpreted", "", "compiled", "");
    System.out.printf(ROW, "", "form", "peak live", "-Xmx", "peak live", "-Xmx");
    for (Forms forms : all) {
      String expected = null;
      for (String form : forms.names()) {
        List<Object> row = new ArrayList<>(List.of(forms, form));
        for (Mode mode : List.of(Mode.INTERPRETED, forms.compiled())) {
          Program program = forms.program(form, directory, orders).in(mode);
          Peak peak = meter.peak(program);
          int near = (int) ((peak.startBytes() + peak.bytesAboveStart()) / MIB);
          SmallestHeap smallest = meter.smallestHeap(program, PLENTY_MEGABYTES, near);
          expected = expected == null ? smallest.output() : expected;
          if (!smallest.output().equals(expected)) {
            throw new IllegalStateException(
                "%s %s: %s is not %s".formatted(forms, form, smallest.output(), expected));
          }
          row.addAll(List.of("%.1f".formatted(peak.bytesAboveStart() / MIB), smallest.megabytes()));
        }
        System.out.printf(ROW, row.toArray());
      }
    }
  }
}
