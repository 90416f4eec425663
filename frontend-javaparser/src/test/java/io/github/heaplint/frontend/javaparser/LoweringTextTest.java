package io.github.heaplint.frontend.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.text.BodyText;
import org.junit.jupiter.api.Test;

class LoweringTextTest {
  @Test
  void everyConstructReadsBackAsItWasLowered() {
    Lowered lowered =
        Lowered.file(
            """
            import java.io.*;
            import java.util.*;
            class Test<T extends Comparable<T>> {
              static final char[] CHARS = {'"', '\\\\', '\\n', '\\u0000'};
              String text = "a\\tb \\"c\\"" + 1L + 0x1.8p1 + null;
              record Point(int x, int y) {}
              enum Kind { ONE { int n() { return 1; } }, TWO; int n() { return 2; } }
              synchronized int all(Object o, int... many) throws IOException {
                outer:
                for (int i = 0, j = -1; i < many.length; i++, j += 2) {
                  for (int each : many) { if (each == i) continue outer; else break outer; }
                }
                try (Reader in = new StringReader(text); Reader two = in) {
                  assert in.read() > 0 : "empty " + o;
                  synchronized (this) { return many[0]++; }
                } catch (IllegalStateException | IllegalArgumentException e) {
                  throw new IOException(e);
                } finally {
                  Runnable r = () -> System.out.println(o + text);
                  r.run();
                }
              }
              int more(Object o) {
                class Local { Object seen = o; }
                Comparator<String> c = String::compareTo;
                var list = new ArrayList<Map.Entry<String, int[]>>() {
                  { add(null); }
                };
                int n = switch (list.size()) { case 1, 2 -> 3; default -> { yield 4; } };
                String s = o instanceof String t && !t.isEmpty() ? t : o == null ? "" : "x";
                switch (n) { case 3: n <<= 1; case 4: break; default: do { n--; } while (n > 0); }
                long[][] grid = new long[n][2];
                grid[0] = new long[] {1, 2};
                return s.length() + (int) grid[0][1] + new Local().hashCode();
              }
            }
            """);

    assertThat(lowered.unit().problems()).isEmpty();
    assertThat(lowered.unit().bodies()).hasSizeGreaterThan(5);
    for (Body body : lowered.unit().bodies()) {
      assertThat(BodyText.parse(BodyText.print(body))).isEqualTo(body);
    }
  }

  @Test
  void aForEachReadsLikeThis() {
    Lowered lowered =
        Lowered.file(
            """
            import java.util.List;
            class Test {
              static int sum(List<Integer> all) {
                int sum = 0;
                for (int each : all) {
                  sum += each;
                }
                return sum;
              }
            }
            """);

    assertThat(lowered.bodies())
        .isEqualTo(
            """
            method Test#sum(all) : int {
              modifiers static
              parameter all : java.util.List<java.lang.Integer>
              temporary $1 : int
              local sum : int
              hidden $iterator3 : java.util.List<java.lang.Integer>
              temporary $4 : boolean
              local each : int
              temporary $6 : int
              block 0 -> 1
                $1 = number 0
                sum = copy $1
                $iterator3 = iterate all
              block 1 -> 2, 3
                $4 = more $iterator3
                branch $4
              block 2 -> 1
                each = next $iterator3
                $6 = operation "+" (sum, each)
                sum = copy $6
              block 3
                return sum
            }
            """);
  }
}
