package io.github.heaplint.meter;

import static io.github.heaplint.meter.Targets.MEBIBYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.heaplint.meter.Program.Mode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PeakLiveHeapTest {
  private final HeapMeter meter = new HeapMeter(Duration.ofMinutes(2));

  @Test
  void garbageDoesNotCount() throws Exception {
    assertThat(peakOf(Program.of(Targets.Chunks.class))).isLessThan(2 * MEBIBYTE);
  }

  @Test
  void whatOnlySoftReferencesReachDoesNotCount() throws Exception {
    assertThat(peakOf(Program.of(Targets.Soft.class))).isLessThan(4 * MEBIBYTE);
  }

  @Test
  void blocksAreMeasuredToOneStep() throws Exception {
    assertThat(peakOf(Program.of(Targets.Blocks.class, "48")))
        .isCloseTo(48 * MEBIBYTE, within(step(48 * MEBIBYTE)));
  }

  @Test
  void smallObjectsAreMeasuredToOneStep() throws Exception {
    long bytes = 28_000_000;
    assertThat(peakOf(Program.of(Targets.SmallObjects.class)))
        .isCloseTo(bytes, within(step(bytes)));
  }

  @Test
  void interpretedFramesHoldDeadLocalsAndCompiledOnesDoNot() throws Exception {
    Program program = Program.of(Targets.OneAfterTheOther.class);
    assertThat(peakOf(program)).isCloseTo(48 * MEBIBYTE, within(step(48 * MEBIBYTE)));
    assertThat(peakOf(program.in(Mode.COMPILED)))
        .isCloseTo(24 * MEBIBYTE, within(step(24 * MEBIBYTE)));
  }

  @Test
  void whatIsCalledTwiceIsCompiledWhenWarm() throws Exception {
    Program program = Program.of(Targets.OneAfterTheOtherRehearsed.class);
    assertThat(peakOf(program)).isCloseTo(48 * MEBIBYTE, within(step(48 * MEBIBYTE)));
    assertThat(peakOf(program.in(Mode.WARM))).isCloseTo(24 * MEBIBYTE, within(step(24 * MEBIBYTE)));
  }

  @Test
  void aProgramThatExitsIsMeasured() throws Exception {
    assertThat(peakOf(Program.of(Targets.Exits.class, "0")))
        .isCloseTo(8 * MEBIBYTE, within(step(8 * MEBIBYTE)));
  }

  @Test
  void refusesAProgramThatFails() {
    assertThatThrownBy(() -> meter.peak(Program.of(Targets.Exits.class, "5")))
        .isInstanceOf(UnmeasurableException.class)
        .hasMessageContaining(Targets.Exits.class.getName())
        .hasMessageContaining("exit code 5");
  }

  @Test
  void measuresInProcess() {
    LiveHeap heap = LiveHeap.ofThisJvm();
    PeakLiveHeap watched = PeakLiveHeap.watch(heap);
    byte[][] held = new byte[64][MEBIBYTE];
    watched.close();
    assertThat(held).hasDimensions(64, MEBIBYTE);
    assertThat(watched.peak().bytesAboveStart()).isBetween(63L * MEBIBYTE, 80L * MEBIBYTE);
  }

  @Test
  void aPeakBelowItsStartIsRefused() {
    assertThatThrownBy(() -> new Peak(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private long peakOf(Program program) throws Exception {
    return meter.peak(program).bytesAboveStart();
  }

  /** The stated error, and 2 MiB for the classes that the target loads and for small peaks. */
  private static long step(long bytes) {
    return bytes / 32 + 2 * MEBIBYTE;
  }
}
