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
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random methods over a few variables that load, copy, drop and use arrays of known size, some of
 * them in loops, against a model of what they hold.
 */
final class RandomProgramTest {
  private static final int METHODS = 8;
  private static final int STATEMENTS = 12;
  private static final int VARIABLES = 3;
  private static final int ROUNDS = 3;
  private static final double MEBIBYTE = 1 << 20;

  @TempDir private Path directory;

  private enum Kind {
    LOAD,
    LOAD_IN_LOOP,
    DROP,
    USE,
    COPY
  }

  private record Statement(Kind kind, int target, int other, int mebibytes) {}

  /**
   * What the row of one line must show, in MiB.
   *
   * @param peak above the start of the method
   * @param dead negative if not to be compared
   */
  private record Expected(int line, int occurrences, int increment, int peak, int dead) {}

  @ParameterizedTest
  @CsvSource({"JAVAC, 20261124", "ECLIPSE, 20261125"})
  void everyRowAgreesWithTheModel(Compiler compiler, long seed) throws Exception {
    List<String> source = new ArrayList<>(List.of("public class Program {"));
    List<List<Expected>> expected = new ArrayList<>();
    Random random = new Random(seed);
    StringBuilder options = new StringBuilder();
    for (int method = 0; method < METHODS; method++) {
      options.append(",method=Program#m").append(method);
      // With copies two variables may hold one array, and what is dead may be alive in another.
      boolean copies = method % 2 == 0;
      expected.add(new Model(source, statements(random, copies), !copies).method(method));
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
            .compile("Program", String.join("\n", source), compiler, options(compiler))
            .profile(Jdk.THIS.java().orElseThrow(), "Program", options.toString());
    for (int method = 0; method < METHODS; method++) {
      check(recording, "m" + method, expected.get(method), source);
    }
  }

  /** By default Eclipse's compiler stores nothing in variables that nobody reads. */
  private static String[] options(Compiler compiler) {
    return compiler == Compiler.ECLIPSE ? new String[] {"-preserveAllLocals"} : new String[0];
  }

  private static List<Statement> statements(Random random, boolean copies) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < STATEMENTS; i++) {
      Kind kind = Kind.values()[random.nextInt(copies ? 5 : 4)];
      statements.add(
          new Statement(
              kind, random.nextInt(VARIABLES), random.nextInt(VARIABLES), 1 + random.nextInt(8)));
    }
    return statements;
  }

  private static void check(
      Recording recording, String name, List<Expected> expected, List<String> source) {
    MethodTable table =
        recording.methods().stream().filter(each -> each.method().equals(name)).findFirst().get();
    for (Expected each : expected) {
      LineRow row =
          table.lines().stream().filter(line -> line.line() == each.line()).findFirst().get();
      String what = "%s, line %d: %s".formatted(name, each.line(), source.get(each.line() - 1));
      assertThat(row.occurrences()).as(what).isEqualTo(each.occurrences());
      assertThat(row.incrementBytes() / MEBIBYTE).as(what).isCloseTo(each.increment(), within(0.1));
      assertThat((row.peakBytes() - table.entryBytes()) / MEBIBYTE)
          .as(what)
          .isCloseTo(each.peak(), within(0.1));
      if (each.dead() >= 0) {
        assertThat(row.deadBytes() / MEBIBYTE).as(what).isCloseTo(each.dead(), within(0.1));
      }
    }
  }

  /** Writes one method and knows what it holds. */
  private static final class Model {
    private final List<String> source;
    private final List<Statement> statements;
    private final boolean comparesDead;
    private final int[] arrays = new int[VARIABLES];
    private final List<Integer> sizes = new ArrayList<>(List.of(0));
    private final List<Expected> expected = new ArrayList<>();

    Model(List<String> source, List<Statement> statements, boolean comparesDead) {
      this.source = source;
      this.statements = statements;
      this.comparesDead = comparesDead;
    }

    List<Expected> method(int number) {
      source.add("static void m" + number + "() {");
      for (int i = 0; i < VARIABLES; i++) {
        source.add("byte[] v" + i + " = null;");
      }
      for (int i = 0; i < statements.size(); i++) {
        run(statements.get(i), liveBefore(i), liveBefore(i + 1));
      }
      source.add("}");
      return expected;
    }

    private void run(Statement statement, BitSet live, BitSet liveAfter) {
      int target = statement.target();
      int before = held();
      switch (statement.kind()) {
        case LOAD -> {
          int dead = dead(live);
          source.add("v%d = load(%d);".formatted(target, statement.mebibytes()));
          load(statement);
          dead = Math.max(dead, deadAllAlong(live, liveAfter));
          expect(1, held() - before, Math.max(before + statement.mebibytes(), held()), dead);
        }
        case LOAD_IN_LOOP -> {
          source.add("for (int i = 0; i < %d; i++) {".formatted(ROUNDS));
          int header = source.size();
          source.add("v%d = load(%d);".formatted(target, statement.mebibytes()));
          BitSet within = (BitSet) liveAfter.clone();
          within.clear(target);
          int peak = before;
          int dead = 0;
          for (int round = 0; round < ROUNDS; round++) {
            dead = Math.max(dead, dead(within));
            peak = Math.max(peak, held() + statement.mebibytes());
            load(statement);
            dead = Math.max(dead, deadAllAlong(within, liveAfter));
          }
          expect(ROUNDS, held() - before, peak, dead);
          expected.add(
              new Expected(header, ROUNDS + 1, 0, Math.max(before, held()), comparesDead ? 0 : -1));
          source.add("}");
        }
        case DROP -> {
          source.add("v%d = null;".formatted(target));
          arrays[target] = 0;
          expect(1, held() - before, before, 0);
        }
        case USE -> {
          source.add("use(v%d);".formatted(target));
          expect(1, 0, before, dead(live));
        }
        case COPY -> {
          source.add("v%d = v%d;".formatted(target, statement.other()));
          arrays[target] = arrays[statement.other()];
          expect(1, held() - before, before, 0);
        }
      }
    }

    private void expect(int occurrences, int increment, int peak, int dead) {
      expected.add(
          new Expected(source.size(), occurrences, increment, peak, comparesDead ? dead : -1));
    }

    private void load(Statement statement) {
      sizes.add(statement.mebibytes());
      arrays[statement.target()] = sizes.size() - 1;
    }

    /** Variables that a statement from this one on may read before it overwrites them. */
    private BitSet liveBefore(int from) {
      BitSet live = new BitSet();
      for (int i = statements.size() - 1; i >= from; i--) {
        Statement statement = statements.get(i);
        switch (statement.kind()) {
          case LOAD, DROP -> live.clear(statement.target());
          case COPY -> {
            live.clear(statement.target());
            live.set(statement.other());
          }
          case USE -> live.set(statement.target());
          case LOAD_IN_LOOP -> {
            // As far as the bytecode tells there may be no round.
          }
        }
      }
      return live;
    }

    private int held() {
      return held(Arrays.stream(arrays).boxed().toList());
    }

    private int dead(BitSet live) {
      return held() - held(live.stream().mapToObj(variable -> arrays[variable]).toList());
    }

    /** At the end of a line, by variables that were dead at its begin already. */
    private int deadAllAlong(BitSet liveBefore, BitSet liveAfter) {
      BitSet live = (BitSet) liveBefore.clone();
      live.or(liveAfter);
      return dead(live);
    }

    private int held(List<Integer> held) {
      Set<Integer> distinct = new HashSet<>(held);
      return distinct.stream().mapToInt(sizes::get).sum();
    }
  }
}
