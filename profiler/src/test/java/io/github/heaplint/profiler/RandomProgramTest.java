package io.github.heaplint.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.heaplint.profiler.Child.Compiler;
import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random methods over a few variables that load, copy, drop and use arrays of known size, against a
 * model of what they hold.
 */
final class RandomProgramTest {
  private static final int METHODS = 8;
  private static final int STATEMENTS = 14;
  private static final int VARIABLES = 3;
  private static final double MEBIBYTE = 1 << 20;

  @TempDir private Path directory;

  /** What the row of one line must show, in MiB; the peak above the start of the method. */
  private record Expected(int line, int increment, int peak) {}

  @Test
  void everyRowAgreesWithTheModel() throws Exception {
    long seed = 20261124;
    List<String> source = new ArrayList<>(List.of("public class Program {"));
    List<List<Expected>> expected = new ArrayList<>();
    Random random = new Random(seed);
    StringBuilder options = new StringBuilder();
    for (int method = 0; method < METHODS; method++) {
      options.append(",method=Program#m").append(method);
      expected.add(new Model(source, random).method(method));
    }
    source.add("static byte[] load(int mebibytes) { return new byte[mebibytes << 20]; }");
    source.add("static void use(byte[] array) { if (array == args) throw new Error(); }");
    source.add("static Object args;");
    source.add("public static void main(String[] a) {");
    source.add("args = a;");
    for (int method = 0; method < METHODS; method++) {
      source.add("m" + method + "();");
    }
    source.add("}}");
    Recording recording =
        new Child(directory)
            .compile("Program", String.join("\n", source), Compiler.JAVAC)
            .profile(Jdk.THIS.java().orElseThrow(), "Program", options.toString());
    for (int method = 0; method < METHODS; method++) {
      check(recording, "m" + method, expected.get(method), source);
    }
  }

  private static void check(
      Recording recording, String name, List<Expected> expected, List<String> source) {
    MethodTable table =
        recording.methods().stream().filter(each -> each.method().equals(name)).findFirst().get();
    for (Expected each : expected) {
      LineRow row =
          table.lines().stream().filter(line -> line.line() == each.line()).findFirst().get();
      String what = name + ": " + source.get(each.line() - 1);
      assertThat(row.occurrences()).as(what).isEqualTo(1);
      assertThat(row.incrementBytes() / MEBIBYTE).as(what).isCloseTo(each.increment(), within(0.1));
      assertThat((row.peakBytes() - table.entryBytes()) / MEBIBYTE)
          .as(what)
          .isCloseTo(each.peak(), within(0.1));
    }
  }

  /** Writes one method and knows what it holds. */
  private static final class Model {
    private final List<String> source;
    private final Random random;
    private final int[] arrays = new int[VARIABLES];
    private final List<Integer> sizes = new ArrayList<>(List.of(0));
    private final List<Expected> expected = new ArrayList<>();

    Model(List<String> source, Random random) {
      this.source = source;
      this.random = random;
    }

    List<Expected> method(int number) {
      source.add("static void m" + number + "() {");
      for (int i = 0; i < VARIABLES; i++) {
        source.add("byte[] v" + i + " = null;");
      }
      for (int i = 0; i < STATEMENTS; i++) {
        statement(random.nextInt(VARIABLES), random.nextInt(VARIABLES));
      }
      source.add("}");
      return expected;
    }

    private void statement(int target, int other) {
      int before = held();
      int peak = before;
      switch (random.nextInt(5)) {
        case 0, 1 -> {
          sizes.add(1 + random.nextInt(8));
          peak += sizes.get(sizes.size() - 1);
          source.add("v%d = load(%d);".formatted(target, sizes.get(sizes.size() - 1)));
          arrays[target] = sizes.size() - 1;
        }
        case 2 -> {
          source.add("v%d = null;".formatted(target));
          arrays[target] = 0;
        }
        case 3 -> {
          source.add("v%d = v%d;".formatted(target, other));
          arrays[target] = arrays[other];
        }
        default -> source.add("use(v%d);".formatted(target));
      }
      expected.add(new Expected(source.size(), held() - before, Math.max(peak, held())));
    }

    private int held() {
      Set<Integer> distinct = new HashSet<>();
      Arrays.stream(arrays).forEach(distinct::add);
      return distinct.stream().mapToInt(sizes::get).sum();
    }
  }
}
