package io.github.heaplint.engine.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class LoopsTest {
  /** Two nested loops, headers 1 and 2, then a straight end. */
  private final Example nested =
      Example.method(
          """
          parameter p : boolean
          block 0 -> 1
          block 1 -> 2, 5
            branch p
          block 2 -> 3, 4
            branch p
          block 3 -> 2
          block 4 -> 1
          block 5
          """);

  private final Loops loops = nested.analyses().loops();

  @Test
  void straightCodeIsInNoLoop() {
    assertThat(loops.loopsOf(0)).isEmpty();
    assertThat(loops.loopsOf(5)).isEmpty();
  }

  @Test
  void findsLoopsFromTheirHeaders() {
    assertThat(loops.loopsOf(1)).containsExactly(BitSet.valueOf(new long[] {0b11110}));
    assertThat(loops.loopsOf(3))
        .containsExactly(
            BitSet.valueOf(new long[] {0b11110}), BitSet.valueOf(new long[] {0b01100}));
  }

  @Test
  void tellsWhatRunsAgainWithoutItsDefinition() {
    assertThat(loops.inLoopRelativeTo(3, 3)).isFalse();
    assertThat(loops.inLoopRelativeTo(4, 3)).isFalse();
    assertThat(loops.inLoopRelativeTo(5, 0)).isFalse();
    assertThat(loops.inLoopRelativeTo(3, 4)).isTrue();
    assertThat(loops.inLoopRelativeTo(1, 0)).isTrue();
  }

  @Test
  void knowsDominators() {
    assertThat(loops.dominates(3, 4)).isFalse();
    assertThat(loops.dominates(4, 5)).isFalse();
    assertThat(loops.dominates(5, 1)).isFalse();
    assertThat(loops.dominates(1, 5)).isTrue();
    assertThat(loops.dominates(2, 4)).isTrue();
    assertThat(loops.dominates(4, 4)).isTrue();
  }

  @Test
  void twoBackEdgesToOneHeaderAreOneLoop() {
    Example example =
        Example.method(
            """
            parameter p : boolean
            block 0 -> 1
            block 1 -> 2, 3
              branch p
            block 2 -> 1
            block 3 -> 1, 4
              branch p
            block 4
            """);

    assertThat(example.analyses().loops().loopsOf(2))
        .containsExactly(BitSet.valueOf(new long[] {0b01110}));
  }

  @Test
  void aCycleWithTwoEntriesIsNoLoop() {
    Example example =
        Example.method(
            """
            parameter p : boolean
            block 0 -> 1, 2
              branch p
            block 1 -> 2
            block 2 -> 1, 3
              branch p
            block 3
            """);

    assertThat(example.analyses().loops().loopsOf(1)).isEmpty();
  }

  @Test
  void handlersAreEdgesToo() {
    Example example =
        Example.method(
            """
            local x : int
            exception e : a.E
            block 0 -> 1
            block 1 -> 3 handlers 2
              x = number 1
            block 2 -> 1
              e = caught (a.E)
            block 3
            """);

    assertThat(example.analyses().loops().loopsOf(2))
        .containsExactly(BitSet.valueOf(new long[] {0b00110}));
  }
}
