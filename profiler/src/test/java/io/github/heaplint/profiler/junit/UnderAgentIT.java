package io.github.heaplint.profiler.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.heaplint.annotations.ProfileHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs in a fork of Surefire with the packaged agent in its {@code argLine}. */
final class UnderAgentIT {
  @Test
  void theMessageHasTheTable() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Beyond.class))
        .execute()
        .testEvents()
        .assertThatEvents()
        .haveExactly(1, event(test("holds"), finishedWithFailure(message(UnderAgentIT::hasTable))));
  }

  @Test
  void theSetUpIsTheDocumentedOne() throws IOException {
    String page = Files.readString(Path.of("../docs/profiler.md"));
    assertThat(page)
        .contains("<argLine>-javaagent:${io.github.heaplint:profiler:jar:agent} -XX:+UseSerialGC")
        .contains("<goal>properties</goal>");
  }

  private static boolean hasTable(String text) {
    return text.contains("its budget is 16.0 MiB")
        && text.contains("UnderAgentIT$Beyond.load")
        && text.matches("(?s).* 32\\.0 MiB .* 1 +held\\.add\\(new byte\\[32 << 20]\\);.*");
  }

  /** Breaks its budget in a profiled method. */
  static class Beyond {
    private final List<byte[]> held = new ArrayList<>();

    @Test
    @HeapBudget("16MiB")
    void holds() {
      load();
      assertThat(held).hasSize(1);
    }

    @ProfileHeap
    private void load() {
      held.add(new byte[32 << 20]);
    }
  }
}
