package io.github.heaplint.profiler.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.heaplint.meter.LiveHeap;
import org.junit.jupiter.api.Test;

final class ReserveTest {
  @Test
  void weighsWhatItSaysAndNothingOnceReleased() {
    LiveHeap heap = LiveHeap.ofThisJvm();
    Reserve reserve = new Reserve();
    long kept = reserve.bytes();
    assertThat(kept).isPositive();
    long before = heap.bytes();
    reserve.release();
    assertThat(before - heap.bytes()).isCloseTo(kept, within(100L << 10));
    assertThat(reserve.bytes()).isZero();
  }
}
