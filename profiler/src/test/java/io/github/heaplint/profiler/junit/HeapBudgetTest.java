package io.github.heaplint.profiler.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

final class HeapBudgetTest {
  private static final int MEBIBYTE = 1 << 20;

  @Test
  void aTestWithinItsBudgetPasses() {
    run(Within.class).assertThatEvents().haveExactly(2, event(test(), finishedSuccessfully()));
  }

  @Test
  void aTestThatHoldsMoreFails() {
    run(Beyond.class)
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("holds"),
                finishedWithFailure(
                    message(
                        text ->
                            text.matches(
                                "(?s)live heap peaked [34]\\d\\.\\d MiB above the start of the"
                                    + " test, its budget is 16\\.0 MiB\\s*")))))
        .haveExactly(1, event(test("fails"), finishedWithFailure(message("a failure of its own"))));
  }

  @Test
  void aBudgetThatIsNoSizeIsAMistake() {
    run(Malformed.class)
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test(),
                finishedWithFailure(
                    message(text -> text.startsWith("@HeapBudget: 'much' is no size")))));
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  private static List<byte[]> hold(int mebibytes) {
    List<byte[]> held = new ArrayList<>();
    for (int i = 0; i < 16 * mebibytes; i++) {
      held.add(new byte[MEBIBYTE / 16]);
    }
    return held;
  }

  /** The budget of the class holds for tests without one of their own. */
  @HeapBudget("8MiB")
  static class Within {
    private List<byte[]> held;

    @Test
    void streams() {
      for (int i = 0; i < 32; i++) {
        assertThat(hold(1)).hasSize(16);
      }
    }

    @Test
    @HeapBudget("64MiB")
    void holds() {
      held = hold(32);
      assertThat(held).hasSize(512);
    }
  }

  /** Tests that break their budget. */
  static class Beyond {
    // A field lives until the last look, however seldom a busy machine lets the watcher look.
    private List<byte[]> held;

    @Test
    @HeapBudget("16MiB")
    void holds() {
      held = hold(40);
      assertThat(held).hasSize(640);
    }

    @Test
    @HeapBudget("16MiB")
    void fails() {
      held = hold(40);
      assertThat(held).hasSize(640);
      throw new AssertionError("a failure of its own");
    }
  }

  /** A mistake. */
  static class Malformed {
    @Test
    @HeapBudget("much")
    void runs() {
      assertThat(hold(1)).hasSize(16);
    }
  }
}
