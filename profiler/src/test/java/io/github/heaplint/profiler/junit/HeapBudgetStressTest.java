package io.github.heaplint.profiler.junit;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** A budget that fails now and then for no reason would be turned off. */
@Tag("stress")
final class HeapBudgetStressTest {
  private final HeapBudgetTest tests = new HeapBudgetTest();

  @RepeatedTest(200)
  void budgetsAreKeptAndBrokenEveryTime() {
    tests.aTestWithinItsBudgetPasses();
    tests.aTestThatHoldsMoreFails();
  }
}
