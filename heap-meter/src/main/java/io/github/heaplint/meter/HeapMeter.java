package io.github.heaplint.meter;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Measures programs, each run in a virtual machine of its own: the serial collector, no debugger,
 * none of the options that the environment would add.
 */
public final class HeapMeter {
  private static final int SMALLEST_MEGABYTES = 2;

  /**
   * Makes the serial collector of JDK 17 collect fully whenever the old generation has grown by
   * 1/32, at the very allocation that makes it grow: it does so after a young collection that had
   * to expand the old generation (TenuredGeneration::should_collect in HotSpot), and a small young
   * generation and a narrow band of free space make that happen at every such growth.
   */
  private static final List<String> COLLECTED_AS_IT_GROWS =
      List.of(
          "-Xms3m",
          "-Xmn1m",
          "-XX:MinHeapFreeRatio=3",
          "-XX:MaxHeapFreeRatio=3",
          "-XX:-ShrinkHeapInSteps",
          "-XX:MarkSweepAlwaysCompactCount=1",
          "-XX:SoftRefLRUPolicyMSPerMB=0");

  private final Duration limit;

  /**
   * A meter of programs that end.
   *
   * @param limit how long a single run may take; a program close to the smallest heap spends most
   *     of its time collecting, so be generous
   * @throws IllegalArgumentException if the limit is not positive
   */
  public HeapMeter(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit of a run: " + limit);
    }
    this.limit = limit;
  }

  /**
   * Runs the program in a heap of the given size.
   *
   * @param megabytes {@code -Xmx} in MiB
   * @throws IllegalArgumentException if {@code megabytes} is not positive
   * @throws IOException if the virtual machine cannot be started
   */
  public Run run(Program program, int megabytes) throws IOException, InterruptedException {
    if (megabytes < 1) {
      throw new IllegalArgumentException("heap of " + megabytes + " MiB");
    }
    List<String> options = program.virtualMachine();
    options.add("-Xmx" + megabytes + "m");
    options.addAll(List.of("-cp", program.classPath(), program.mainClass()));
    options.addAll(program.arguments());
    return ChildJvm.run(options, limit);
  }

  /**
   * Runs the program once, with plenty of heap, and watches its live heap.
   *
   * <p>The start is taken when the virtual machine is up and before the program's first line, so
   * the peak contains what the program's classes need. Values that only soft references reach do
   * not count, for a collector short of heap drops them.
   *
   * @throws UnmeasurableException if the program does not finish
   * @throws IOException if the virtual machine cannot be started
   * @see PeakLiveHeap the method and its error
   */
  public Peak peak(Program program) throws IOException, InterruptedException {
    Path report = Files.createTempFile("heap-meter", ".peak");
    try {
      List<String> options = program.virtualMachine();
      options.addAll(COLLECTED_AS_IT_GROWS);
      options.addAll(List.of("-cp", program.classPath() + File.pathSeparator + ownClassPath()));
      options.addAll(List.of(PeakProbe.class.getName(), report.toString(), program.mainClass()));
      options.addAll(program.arguments());
      Run run = ChildJvm.run(options, limit);
      if (run.ending() != Run.Ending.FINISHED) {
        throw new UnmeasurableException(program.mainClass() + " " + run.summary());
      }
      return PeakProbe.read(report);
    } finally {
      Files.delete(report);
    }
  }

  /**
   * Finds the smallest {@code -Xmx}, to the MiB, in which the program finishes: goes up from the
   * smallest heap that a virtual machine accepts in steps that double, then halves the interval.
   * About a dozen runs.
   *
   * <p>Error: none but the program's own; where two runs of it differ in need, so may two searches.
   *
   * @param plenty a heap, in MiB, in which the program surely finishes; the run in it gives the
   *     output that every other run is compared with
   * @throws UnmeasurableException if the program does not finish with plenty of heap; or if in a
   *     smaller heap it fails otherwise than for want of memory or time, or writes another output
   * @throws IOException if the virtual machine cannot be started
   */
  public SmallestHeap smallestHeap(Program program, int plenty)
      throws IOException, InterruptedException {
    return smallestHeap(program, plenty, SMALLEST_MEGABYTES);
  }

  /**
   * The same in half as many runs, given a heap that is near: goes from there, up or down, in steps
   * that double.
   *
   * @param near where to begin, in MiB, such as the peak of the live heap
   */
  public SmallestHeap smallestHeap(Program program, int plenty, int near)
      throws IOException, InterruptedException {
    Run reference = run(program, plenty);
    if (reference.ending() != Run.Ending.FINISHED) {
      throw new UnmeasurableException(
          "%s %s in %d MiB".formatted(program.mainClass(), reference.summary(), plenty));
    }
    int tooSmall = SMALLEST_MEGABYTES - 1;
    int enough = plenty;
    int next = Math.max(SMALLEST_MEGABYTES, near);
    for (int step = 1; tooSmall < next && next < enough; step *= 2) {
      if (suffices(program, next, reference.output())) {
        enough = next;
        next = tooSmall < SMALLEST_MEGABYTES ? enough - step : enough;
      } else {
        tooSmall = next;
        next = enough == plenty ? tooSmall + step : tooSmall;
      }
    }
    while (enough - tooSmall > 1) {
      int middle = (tooSmall + enough) >>> 1;
      if (suffices(program, middle, reference.output())) {
        enough = middle;
      } else {
        tooSmall = middle;
      }
    }
    return new SmallestHeap(enough, reference.output());
  }

  private boolean suffices(Program program, int megabytes, String output)
      throws IOException, InterruptedException {
    Run run = run(program, megabytes);
    return switch (run.ending()) {
      case OUT_OF_MEMORY, TIMED_OUT -> false;
      case FINISHED -> {
        if (!run.output().equals(output)) {
          throw new UnmeasurableException(
              "%s writes another output in %d MiB".formatted(program.mainClass(), megabytes));
        }
        yield true;
      }
      case FAILED ->
          throw new UnmeasurableException(
              "%s %s in %d MiB".formatted(program.mainClass(), run.summary(), megabytes));
    };
  }

  private static String ownClassPath() {
    try {
      return Path.of(HeapMeter.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class path of the heap meter", e);
    }
  }
}
