package io.github.heaplint.profiler.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.profiler.recording.Sample;
import org.junit.jupiter.api.Test;

final class TimelineTest {
  private static final long MILLISECOND = 1_000_000;

  private final Timeline timeline = new Timeline();

  @Test
  void isEmptyBeforeTheFirstReading() {
    assertThat(timeline.samples()).isEmpty();
  }

  @Test
  void keepsEveryReadingOfAShortRun() {
    timeline.add(2 * MILLISECOND, 5);
    timeline.add(4 * MILLISECOND, 3);
    timeline.add(9 * MILLISECOND, 3);
    assertThat(timeline.samples())
        .containsExactly(
            new Sample(2 * MILLISECOND, 5),
            new Sample(4 * MILLISECOND, 3),
            new Sample(9 * MILLISECOND, 3));
  }

  @Test
  void keepsTheExtremesOfALongRunInOrder() {
    for (int i = 0; i < 100_000; i++) {
      timeline.add(i * MILLISECOND, i == 77_777 ? 1000 : i == 33_333 ? 1 : 500);
    }
    assertThat(timeline.samples())
        .hasSizeLessThanOrEqualTo(2048)
        .hasSizeGreaterThan(500)
        .contains(new Sample(77_777 * MILLISECOND, 1000), new Sample(33_333 * MILLISECOND, 1))
        .isSortedAccordingTo((one, other) -> Long.compare(one.nanos(), other.nanos()));
  }
}
