package io.github.heaplint.engine.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LivenessTest {
  private static boolean live(Example example, int block, int index, String variable) {
    return example.analyses().liveness().liveBefore(block, index, example.variable(variable));
  }

  private static final String STRAIGHT =
      """
      parameter p : a.P
      local x : a.X
      local y : a.X
      block 0
        x = copy p
        y = copy x
        x = copy y
        return x
      """;

  @Test
  void isDeadAfterTheLastUse() {
    Example example = Example.method(STRAIGHT);

    assertThat(live(example, 0, 1, "p")).isFalse();
    assertThat(live(example, 0, 3, "y")).isFalse();
  }

  @Test
  void isDeadBeforeItIsWritten() {
    Example example = Example.method(STRAIGHT);

    assertThat(live(example, 0, 0, "x")).isFalse();
    assertThat(live(example, 0, 2, "x")).isFalse();
  }

  @Test
  void isLiveBetweenWriteAndRead() {
    Example example = Example.method(STRAIGHT);

    assertThat(live(example, 0, 0, "p")).isTrue();
    assertThat(live(example, 0, 1, "x")).isTrue();
    assertThat(live(example, 0, 3, "x")).isTrue();
    assertThat(example.names(example.analyses().liveness().atStart(0))).containsExactly("p");
  }

  @Test
  void isLiveWhereOneOfTwoPathsReads() {
    Example example =
        Example.method(
            """
            parameter p : boolean
            parameter x : a.X
            block 0 -> 1, 2
              branch p
            block 1
              return x
            block 2
              return
            """);

    assertThat(example.names(example.analyses().liveness().atEnd(0))).containsExactly("x");
    assertThat(example.names(example.analyses().liveness().atStart(2))).isEmpty();
  }

  @Test
  void isLiveAroundALoop() {
    Example example =
        Example.method(
            """
            parameter p : boolean
            parameter x : a.X
            block 0 -> 1
            block 1 -> 2, 3
              branch p
            block 2 -> 1
              call static a.L#use(a.X) : void with (x)
            block 3
              return
            """);

    assertThat(example.names(example.analyses().liveness().atEnd(2))).containsExactly("p", "x");
    assertThat(example.names(example.analyses().liveness().atStart(3))).isEmpty();
  }

  @Test
  void whatAHandlerReadsIsLiveInTheWholeBlock() {
    Example example =
        Example.method(
            """
            local x : a.X
            exception e : a.E
            block 0 -> 1
              x = null
            block 1 -> 3 handlers 2
              x = call static a.L#make() : a.X
              x = call static a.L#make() : a.X
            block 2
              e = caught (a.E)
              return x
            block 3
              return
            """);

    assertThat(live(example, 1, 0, "x")).isTrue();
    assertThat(live(example, 1, 1, "x")).isTrue();
    assertThat(example.names(example.analyses().liveness().atStart(1))).containsExactly("x");
    assertThat(live(example, 1, 2, "x")).isTrue();
    assertThat(example.names(example.analyses().liveness().atEnd(1))).isEmpty();
    assertThat(live(example, 0, 0, "x")).isFalse();
    assertThat(example.names(example.analyses().liveness().atStart(3))).isEmpty();
  }
}
