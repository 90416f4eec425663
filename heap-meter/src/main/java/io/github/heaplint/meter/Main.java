package io.github.heaplint.meter;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The command: prints a program's peak live heap and the smallest heap in which it finishes. */
public final class Main {
  private static final String USAGE =
      """
      Usage: java -jar heap-meter.jar [--mode interpreted|compiled|warm|mixed] [--plenty MIB]
                                      [--limit SECONDS] -cp CLASSPATH MAINCLASS [ARGUMENT...]
      Prints the peak live heap of a program and the smallest heap in which it finishes.
        --mode     how the program's own package is executed (interpreted)
        --plenty   a heap in which it surely finishes, in MiB (4096)
        --limit    longest time of one run, in seconds (300)
      Exit code 0: measured; 2: not.
      """;

  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) throws InterruptedException {
    System.exit(run(args, System.out, System.err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) throws InterruptedException {
    try {
      Command command = Command.parse(List.of(args));
      HeapMeter meter = new HeapMeter(command.limit());
      Peak peak = meter.peak(command.program());
      SmallestHeap smallest = meter.smallestHeap(command.program(), command.plenty());
      out.printf(
          "peak live heap %.1f MiB above a start of %.1f MiB%n",
          mebibytes(peak.bytesAboveStart()), mebibytes(peak.startBytes()));
      out.printf("smallest heap  -Xmx%dm%n", smallest.megabytes());
      return 0;
    } catch (IllegalArgumentException e) {
      err.println("heap-meter: " + e.getMessage());
      err.print(USAGE);
      return 2;
    } catch (IOException | UnmeasurableException e) {
      err.println("heap-meter: " + e.getMessage());
      return 2;
    }
  }

  private static double mebibytes(long bytes) {
    return bytes / (1024.0 * 1024.0);
  }

  private record Command(Program program, int plenty, Duration limit) {
    static Command parse(List<String> args) {
      Program.Mode mode = Program.Mode.INTERPRETED;
      int plenty = 4096;
      Duration limit = Duration.ofMinutes(5);
      String classPath = null;
      int next = 0;
      for (; next < args.size() && args.get(next).startsWith("-"); next += 2) {
        String option = args.get(next);
        if (next + 1 == args.size()) {
          throw new IllegalArgumentException(option + " needs a value");
        }
        String value = args.get(next + 1);
        switch (option) {
          case "--mode" -> mode = mode(value);
          case "--plenty" -> plenty = positive(option, value);
          case "--limit" -> limit = Duration.ofSeconds(positive(option, value));
          case "-cp" -> classPath = value;
          default -> throw new IllegalArgumentException("unknown option " + option);
        }
      }
      if (classPath == null || next == args.size()) {
        throw new IllegalArgumentException("class path and main class are needed");
      }
      List<String> arguments = args.subList(next + 1, args.size());
      return new Command(new Program(args.get(next), classPath, arguments, mode), plenty, limit);
    }

    private static Program.Mode mode(String value) {
      return Arrays.stream(Program.Mode.values())
          .filter(mode -> mode.name().equalsIgnoreCase(value))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("unknown mode " + value));
    }

    private static int positive(String option, String value) {
      try {
        int number = Integer.parseInt(value);
        if (number > 0) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Falls through to the one message.
      }
      throw new IllegalArgumentException(option + " needs a positive number, not " + value);
    }
  }
}
