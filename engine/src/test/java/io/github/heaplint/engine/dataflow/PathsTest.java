package io.github.heaplint.engine.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathsTest {
  private final Example example =
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
  private final Paths paths = example.analyses().paths();

  @Test
  void nothingRunsBeforeWhatItFollows() {
    assertThat(paths.reaches(example.at(0, 1), example.at(0, 0))).isFalse();
    assertThat(paths.reaches(example.at(0, 0), example.at(0, 0))).isFalse();
    assertThat(paths.reaches(example.at(1, 0), example.at(2, 0))).isFalse();
    assertThat(paths.reaches(example.at(1, 0), example.at(3, 0))).isFalse();
    assertThat(paths.reaches(example.at(4, 0), example.at(0, 0))).isFalse();
  }

  @Test
  void reachesAlongEdgesAndAroundCycles() {
    assertThat(paths.reaches(example.at(0, 0), example.at(0, 1))).isTrue();
    assertThat(paths.reaches(example.at(0, 0), example.at(4, 0))).isTrue();
    assertThat(paths.reaches(example.at(2, 0), example.at(3, 0))).isTrue();
    assertThat(paths.reaches(example.at(2, 1), example.at(2, 0))).isTrue();
    assertThat(paths.after(2).get(2)).isTrue();
    assertThat(paths.after(1).get(1)).isFalse();
  }
}
