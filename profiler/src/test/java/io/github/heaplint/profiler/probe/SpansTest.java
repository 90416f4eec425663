package io.github.heaplint.profiler.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.profiler.recording.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpansTest {
  private static final long SECOND = 1_000_000_000;

  private final Spans spans = new Spans();

  @Test
  void callsThatAreFarApartAreTold() {
    spans.add(0, SECOND);
    spans.add(3 * SECOND, 4 * SECOND);
    assertThat(spans.toList())
        .containsExactly(new Span(0, SECOND), new Span(3 * SECOND, 4 * SECOND));
  }

  @Test
  void callsWithinACallAreOneWithIt() {
    spans.add(2 * SECOND, 3 * SECOND);
    spans.add(5 * SECOND, 6 * SECOND);
    spans.add(SECOND, 7 * SECOND);
    assertThat(spans.toList()).containsExactly(new Span(SECOND, 7 * SECOND));
  }

  @Test
  void manyCallsTakeNoMoreRoom() {
    for (long call = 0; call < 100_000; call++) {
      spans.add(call * SECOND, call * SECOND + SECOND / 2);
    }
    List<Span> all = spans.toList();
    assertThat(all).hasSizeBetween(1, 64);
    assertThat(all.get(0).startNanos()).isZero();
    assertThat(all.get(all.size() - 1).endNanos()).isEqualTo(99_999 * SECOND + SECOND / 2);
  }
}
