package io.github.heaplint.meter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The main class of a child in which a program's peak is measured: watches the heap, runs the
 * program's {@code main}, and writes the peak to a file when the virtual machine shuts down,
 * however that comes about.
 */
final class PeakProbe {
  private PeakProbe() {}

  /** Arguments: the file to write, the program's main class, the program's arguments. */
  public static void main(String[] args) throws Throwable {
    Path report = Path.of(args[0]);
    Method main = Class.forName(args[1]).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    String[] arguments = Arrays.copyOfRange(args, 2, args.length);
    PeakLiveHeap watched = PeakLiveHeap.watch(LiveHeap.ofThisJvm());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(watched, report)));
    try {
      main.invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  static Peak read(Path report) throws IOException {
    String[] bytes = Files.readString(report).strip().split(" ", -1);
    return new Peak(Long.parseLong(bytes[0]), Long.parseLong(bytes[1]));
  }

  private static void write(PeakLiveHeap watched, Path report) {
    watched.close();
    Peak peak = watched.peak();
    try {
      Files.writeString(report, peak.startBytes() + " " + peak.peakBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
