package io.github.heaplint.examples;

import io.github.heaplint.examples.holders.BatchPassedOn;
import io.github.heaplint.examples.holders.BuffersOfThreads;
import io.github.heaplint.examples.holders.FindsGathered;
import io.github.heaplint.examples.holders.LabelsKept;
import io.github.heaplint.examples.holders.PagesParsed;
import io.github.heaplint.examples.holders.RoundsReset;
import io.github.heaplint.examples.holders.SessionsLeft;
import io.github.heaplint.examples.holders.TextsWritten;
import io.github.heaplint.meter.Program;

/** A program whose long-lived object holds more than it needs, or lets go of it. */
enum Holders {
  FORGOTTEN_RELEASE(RoundsReset.class),
  GROW_ONLY_COLLECTION(SessionsLeft.class),
  CONSUMED_BUT_KEPT(BatchPassedOn.class),
  DRAGGED_FIELD(PagesParsed.class),
  LEFT_BEHIND(FindsGathered.class),
  LEFT_IN_THREADS(BuffersOfThreads.class),
  PINNED_CAPTURE(LabelsKept.class),
  RETAINED_CAPACITY(TextsWritten.class);

  private final Class<?> program;

  Holders(Class<?> program) {
    this.program = program;
  }

  Program held() {
    return Program.of(program, "held");
  }

  Program released() {
    return Program.of(program, "released");
  }
}
