package io.github.heaplint.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.meter.HeapMeter;
import io.github.heaplint.meter.Run;
import io.github.heaplint.meter.Run.Ending;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a small heap only the object that lets go gives its result. */
final class HoldersTest {
  private static final int PLENTY_MEGABYTES = 256;
  private static final int FEW_MEGABYTES = 12;

  private final HeapMeter meter = new HeapMeter(Duration.ofMinutes(10));

  @ParameterizedTest
  @EnumSource(Holders.class)
  void onlyWhatLetsGoFitsIntoASmallHeap(Holders holders) throws Exception {
    Run reference = meter.run(holders.held(), PLENTY_MEGABYTES);
    assertThat(reference.ending()).isEqualTo(Ending.FINISHED);
    assertThat(meter.run(holders.held(), FEW_MEGABYTES).ending()).isEqualTo(Ending.OUT_OF_MEMORY);
    Run small = meter.run(holders.released(), FEW_MEGABYTES);
    assertThat(small.ending()).isEqualTo(Ending.FINISHED);
    assertThat(small.output()).isEqualTo(reference.output()).isNotBlank();
  }
}
