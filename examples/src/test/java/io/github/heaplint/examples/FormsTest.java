package io.github.heaplint.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.meter.HeapMeter;
import io.github.heaplint.meter.Program;
import io.github.heaplint.meter.Program.Mode;
import io.github.heaplint.meter.Run;
import io.github.heaplint.meter.Run.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a heap for one of two values, only the forms that let go of the first give their result. */
final class FormsTest {
  private static final int PLENTY_MEGABYTES = 1024;

  @TempDir static Path few;
  @TempDir static Path many;

  private final HeapMeter meter = new HeapMeter(Duration.ofMinutes(10));

  @Test
  void onlyTheFormsThatLetGoFitIntoAHeapForOneList() throws Exception {
    check(Forms.LINES, few, 60_000, 11);
  }

  @ParameterizedTest
  @EnumSource(value = Forms.class, mode = EnumSource.Mode.EXCLUDE, names = "SPARK")
  @Tag("measure")
  void thePeakFallsByTheFirstValue(Forms forms) throws Exception {
    long held = peak(forms, "held");
    for (String form : forms.names()) {
      if (!forms.holding().contains(form)) {
        assertThat(peak(forms, form)).as(forms + " " + form).isLessThan(held * 3 / 4);
      }
    }
  }

  @Test
  @Tag("measure")
  void compiledCodeLetsGoByItself() throws Exception {
    Program held = Forms.LINES.program("held", many, 300_000);
    Program nulled = Forms.LINES.program("nulled", many, 300_000);

    assertThat(meter.peak(held.in(Mode.COMPILED)).bytesAboveStart())
        .isLessThan(meter.peak(nulled).bytesAboveStart() * 5 / 4);
  }

  private long peak(Forms forms, String form) throws IOException, InterruptedException {
    return meter.peak(forms.program(form, many, 300_000)).bytesAboveStart();
  }

  private void check(Forms forms, Path directory, int orders, int megabytes)
      throws IOException, InterruptedException {
    Run reference = meter.run(forms.program("held", directory, orders), PLENTY_MEGABYTES);
    assertThat(reference.ending()).isEqualTo(Ending.FINISHED);
    for (String form : forms.names()) {
      Run small = meter.run(forms.program(form, directory, orders), megabytes);
      if (forms.holding().contains(form)) {
        assertThat(small.ending()).as(form).isEqualTo(Ending.OUT_OF_MEMORY);
      } else {
        assertThat(small.ending()).as(form).isEqualTo(Ending.FINISHED);
        assertThat(small.output()).as(form).isEqualTo(reference.output()).isNotBlank();
      }
    }
  }
}
