package io.github.heaplint.engine.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathsTest {
  private static final Example EXAMPLE =
      Example.method(
          """
          parameter p : boolean
          local x : int
          exception e : a.E
          block 0 -> 1, 2
            x = number 0
            branch p
          block 1 -> 4
            x = number 1
          block 2 -> 2, 4 handlers 3
            x = number 2
            branch p
          block 3
            e = caught (a.E)
          block 4
            return x
          """);
  private final Paths paths = EXAMPLE.analyses().paths();

  @Test
  void nothingRunsBeforeWhatItFollows() {
    assertThat(paths.reaches(EXAMPLE.at(0, 1), EXAMPLE.at(0, 0))).isFalse();
    assertThat(paths.reaches(EXAMPLE.at(0, 0), EXAMPLE.at(0, 0))).isFalse();
    assertThat(paths.reaches(EXAMPLE.at(1, 0), EXAMPLE.at(2, 0))).isFalse();
    assertThat(paths.reaches(EXAMPLE.at(1, 0), EXAMPLE.at(3, 0))).isFalse();
    assertThat(paths.reaches(EXAMPLE.at(4, 0), EXAMPLE.at(0, 0))).isFalse();
  }

  @Test
  void reachesAlongEdgesAndAroundCycles() {
    assertThat(paths.reaches(EXAMPLE.at(0, 0), EXAMPLE.at(0, 1))).isTrue();
    assertThat(paths.reaches(EXAMPLE.at(0, 0), EXAMPLE.at(4, 0))).isTrue();
    assertThat(paths.reaches(EXAMPLE.at(2, 0), EXAMPLE.at(3, 0))).isTrue();
    assertThat(paths.reaches(EXAMPLE.at(2, 1), EXAMPLE.at(2, 0))).isTrue();
    assertThat(paths.after(2).get(2)).isTrue();
    assertThat(paths.after(1).get(1)).isFalse();
  }
}
