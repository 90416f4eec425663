package io.github.heaplint.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heaplint.meter.Run.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SmallestHeapTest {
  private final HeapMeter meter = new HeapMeter(Duration.ofMinutes(2));

  @Test
  void findsTheSameFromBelowAndFromAbove() throws Exception {
    Program program = Program.of(Targets.Blocks.class, "16");
    int smallest = meter.smallestHeap(program, 256).megabytes();

    assertThat(meter.smallestHeap(program, 256, smallest - 5).megabytes()).isEqualTo(smallest);
    assertThat(meter.smallestHeap(program, 256, smallest + 6).megabytes()).isEqualTo(smallest);
    assertThat(meter.smallestHeap(program, 256, 400).megabytes()).isEqualTo(smallest);
  }

  @Test
  void handsTheProgramsOptionsToItsVirtualMachine() throws Exception {
    Program plain = Program.of(Targets.Blocks.class, "1");
    Program program =
        new Program(
            plain.mainClass(),
            plain.classPath(),
            plain.arguments(),
            plain.mode(),
            List.of("-XX:NoSuchOption"));

    assertThat(meter.run(program, 64).ending()).isEqualTo(Ending.FAILED);
    assertThat(meter.run(plain, 64).ending()).isEqualTo(Ending.FINISHED);
  }

  @Test
  void isWhatIsHeldAndWhatTheCollectorLeavesUnused() throws Exception {
    Program program = Program.of(Targets.Blocks.class, "48");
    SmallestHeap smallest = meter.smallestHeap(program, 256);
    // Unused: the two survivor spaces, a tenth each of the young third; the machine's own: 3 MiB.
    assertThat(smallest.megabytes()).isBetween(48, 48 + 48 / 10 + 3);
    assertThat(smallest.output()).isEqualToIgnoringNewLines("blocks 768");
    assertThat(meter.run(program, smallest.megabytes()).ending()).isEqualTo(Ending.FINISHED);
    assertThat(meter.run(program, smallest.megabytes() - 1).ending())
        .isEqualTo(Ending.OUT_OF_MEMORY);
  }

  @Test
  void ofAProgramThatStreamsIsTheVirtualMachinesOwn() throws Exception {
    assertThat(meter.smallestHeap(Program.of(Targets.Chunks.class), 256).megabytes()).isLessThan(6);
  }

  @Test
  void outOfMemoryIsSeenEvenWhereTheProgramSwallowsIt() throws Exception {
    Run run = meter.run(Program.of(Targets.SwallowsOutOfMemory.class), 32);
    assertThat(run.ending()).isEqualTo(Ending.OUT_OF_MEMORY);
  }

  @Test
  void aHeapTooSmallToStartIsOutOfMemory() throws Exception {
    assertThat(meter.run(Program.of(Targets.Chunks.class), 1).ending())
        .isEqualTo(Ending.OUT_OF_MEMORY);
  }

  @Test
  void refusesAProgramThatNeverFinishes() {
    assertThatThrownBy(() -> meter.smallestHeap(Program.of(Targets.Blocks.class, "48"), 16))
        .isInstanceOf(UnmeasurableException.class)
        .hasMessageEndingWith("ran out of memory in 16 MiB");
    assertThatThrownBy(() -> meter.smallestHeap(Program.of(Targets.Exits.class, "7"), 64))
        .isInstanceOf(UnmeasurableException.class)
        .hasMessageContaining("exit code 7");
  }

  @Test
  void stopsAProgramWhoseTimeIsOver() {
    HeapMeter hasty = new HeapMeter(Duration.ofMillis(300));
    assertThatThrownBy(() -> hasty.smallestHeap(Program.of(Targets.Sleeps.class), 64))
        .isInstanceOf(UnmeasurableException.class)
        .hasMessageContaining("did not end in time");
  }

  @Test
  void refusesAnOutputThatDependsOnTheHeap() {
    assertThatThrownBy(() -> meter.smallestHeap(Program.of(Targets.PrintsItsHeap.class), 64))
        .isInstanceOf(UnmeasurableException.class)
        .hasMessageContaining("another output");
  }

  @Test
  void refusesAFailureThatIsNotForWantOfMemory() {
    assertThatThrownBy(() -> meter.smallestHeap(Program.of(Targets.WantsMuch.class), 128))
        .isInstanceOf(UnmeasurableException.class)
        .hasMessageContaining("too small for me");
  }

  @Test
  void clearsUpWhatAProgramLeavesBehind() throws Exception {
    Run run = meter.run(Program.of(Targets.LeavesAFile.class), 16);
    assertThat(Path.of(run.output())).isAbsolute().doesNotExist();
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> new HeapMeter(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> meter.run(Program.of(Targets.Chunks.class), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
