package io.github.heaplint.profiler.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.heaplint.meter.LiveHeap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ReserveTest {
  private static final int TRIES = 5;

  @Test
  void weighsWhatItSaysAndNothingOnceReleased() {
    LiveHeap heap = LiveHeap.ofThisJvm();
    // Caches of other tests may go between two readings, but not between most of them.
    long median =
        LongStream.generate(() -> unaccountedFor(heap)).limit(TRIES).sorted().toArray()[TRIES / 2];
    assertThat(median).isCloseTo(0, within(100L << 10));
  }

  /** What a release frees beyond what the reserve says it weighs. */
  private static long unaccountedFor(LiveHeap heap) {
    Reserve reserve = new Reserve();
    long kept = reserve.bytes();
    assertThat(kept).isPositive();
    long before = heap.bytes();
    reserve.release();
    assertThat(reserve.bytes()).isZero();
    return before - heap.bytes() - kept;
  }
}
