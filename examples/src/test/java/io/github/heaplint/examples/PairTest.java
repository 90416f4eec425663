package io.github.heaplint.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.meter.HeapMeter;
import io.github.heaplint.meter.Program;
import io.github.heaplint.meter.Run;
import io.github.heaplint.meter.Run.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a small heap the eager form runs out of memory where the chunked form gives its result. */
final class PairTest {
  private static final int PLENTY_MEGABYTES = 1024;

  @TempDir static Path few;
  @TempDir static Path many;

  private final HeapMeter meter = new HeapMeter(Duration.ofMinutes(10));

  @ParameterizedTest
  @EnumSource(
      value = Pair.class,
      names = {"ORDER_TOTAL", "MATCH_COUNT", "COMMONS_CSV", "OPEN_CSV", "JACKSON"})
  void onlyTheEagerFormOutgrowsASmallHeap(Pair pair) throws Exception {
    check(pair, pair.data().in(few, 60_000), 5);
  }

  @ParameterizedTest
  @EnumSource(Pair.class)
  @Tag("measure")
  void onlyTheEagerFormOutgrowsALargerHeap(Pair pair) throws Exception {
    // H2 keeps pages of the table, whatever is read.
    check(pair, pair.data().in(many, 300_000), pair == Pair.H2 ? 24 : 16);
  }

  private void check(Pair pair, Path data, int megabytes) throws IOException, InterruptedException {
    Program eager = Program.of(pair.eager(), data.toString());
    Program chunked = Program.of(pair.chunked(), data.toString());
    Run reference = meter.run(eager, PLENTY_MEGABYTES);
    assertThat(reference.ending()).isEqualTo(Ending.FINISHED);
    assertThat(meter.run(eager, megabytes).ending()).isEqualTo(Ending.OUT_OF_MEMORY);
    Run small = meter.run(chunked, megabytes);
    assertThat(small.ending()).isEqualTo(Ending.FINISHED);
    assertThat(small.output()).isEqualTo(reference.output()).isNotBlank();
  }
}
