package io.github.heaplint.examples;

import io.github.heaplint.meter.HeapMeter;
import io.github.heaplint.meter.Peak;
import io.github.heaplint.meter.Program;
import io.github.heaplint.meter.SmallestHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The command that runs the pairs and prints a table: for each form the peak of the live heap above
 * its start, and the smallest heap in which the program finishes with the same result.
 */
public final class Measure {
  private static final int ORDERS = 500_000;
  private static final int PLENTY_MEGABYTES = 4096;
  private static final String ROW = "%-30s %-30s %9s %9s %9s %9s%n";

  private final HeapMeter meter = new HeapMeter(Duration.ofMinutes(10));

  private Measure() {}

  /**
   * Measures the pairs and forms named by the arguments, or all pairs.
   *
   * @param args {@code [--orders COUNT] [PAIR...|FORMS...|HOLDER...]}; {@code DRAGGED} stands for
   *     all forms but {@code SPARK}, whose jars have to be on the class path, {@code HOLDERS} for
   *     all holders
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> names = List.of(args);
    int orders = ORDERS;
    if (!names.isEmpty() && names.get(0).equals("--orders")) {
      orders = Integer.parseInt(names.get(1));
      names = names.subList(2, names.size());
    }
    Set<Pair> pairs = EnumSet.noneOf(Pair.class);
    Set<Forms> forms = EnumSet.noneOf(Forms.class);
    Set<Holders> holders = EnumSet.noneOf(Holders.class);
    for (String name : names) {
      if (name.equals("DRAGGED")) {
        forms.addAll(EnumSet.complementOf(EnumSet.of(Forms.SPARK)));
      } else if (name.equals("HOLDERS")) {
        holders.addAll(EnumSet.allOf(Holders.class));
      } else if (Arrays.stream(Holders.values()).anyMatch(each -> each.name().equals(name))) {
        holders.add(Holders.valueOf(name));
      } else if (Arrays.stream(Forms.values()).anyMatch(each -> each.name().equals(name))) {
        forms.add(Forms.valueOf(name));
      } else {
        pairs.add(Pair.valueOf(name));
      }
    }
    Path directory = Files.createTempDirectory("heaplint-examples");
    try {
      if (!pairs.isEmpty() || (forms.isEmpty() && holders.isEmpty())) {
        new Measure().table(pairs.isEmpty() ? EnumSet.allOf(Pair.class) : pairs, directory, orders);
      }
      if (!forms.isEmpty()) {
        new MeasureForms().table(forms, directory, orders);
      }
      if (!holders.isEmpty()) {
        new MeasureHolders().table(holders);
      }
    } finally {
      delete(directory);
    }
  }

  private void table(Set<Pair> pairs, Path directory, int orders)
      throws IOException, InterruptedException {
    System.out.printf("%,d orders; MiB; interpreted, serial collector%n%n", orders);
    System.out.printf(ROW, "", "", "peak live", "heap", "smallest", "-Xmx");
    System.out.printf(ROW, "eager", "chunked", "eager", "chunked", "eager", "chunked");
    for (Pair pair : pairs) {
      String file = pair.data().in(directory, orders).toString();
      Program eager = Program.of(pair.eager(), file);
      Program chunked = Program.of(pair.chunked(), file);
      SmallestHeap eagerHeap = meter.smallestHeap(eager, PLENTY_MEGABYTES);
      SmallestHeap chunkedHeap = meter.smallestHeap(chunked, PLENTY_MEGABYTES);
      if (!eagerHeap.output().equals(chunkedHeap.output())) {
        throw new IllegalStateException(
            pair + ": " + eagerHeap.output() + " is not " + chunkedHeap.output());
      }
      System.out.printf(
          ROW,
          pair.eager().getSimpleName(),
          pair.chunked().getSimpleName(),
          mebibytes(meter.peak(eager)),
          mebibytes(meter.peak(chunked)),
          eagerHeap.megabytes(),
          chunkedHeap.megabytes());
    }
  }

  private static String mebibytes(Peak peak) {
    return "%.1f".formatted(peak.bytesAboveStart() / (1024.0 * 1024.0));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
