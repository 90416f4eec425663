package io.github.heaplint.conformance.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckLivenessTest {
  @TempDir private Path folder;

  private CheckLiveness.Result compare(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), text);
    return CheckLiveness.compare(List.of(), List.of(file));
  }

  @Test
  void theEngineTakesForLiveWhatIsLiveInTheClassFilesOfItsOwnSources() throws IOException {
    CheckLiveness.Result result =
        CheckLiveness.compare(
            List.of(), CheckLiveness.sources(Path.of("..", "engine", "src", "main", "java")));

    assertThat(result.compared()).isGreaterThan(5_000);
    assertThat(result.differences()).hasSizeLessThanOrEqualTo(result.compared() / 1_000);
  }

  @Test
  void aReturnedValueIsReadBeforeTheFinallyBlock() throws IOException {
    CheckLiveness.Result result =
        compare(
            """
            class A {
              String text;

              String take() {
                String taken = text;
                try {
                  text.notify();
                  return taken;
                } finally {
                  taken = null;
                  text = taken;
                }
              }
            }
            """);

    assertThat(result.compared()).isPositive();
    assertThat(result.differences()).isEmpty();
  }

  @Test
  void aFinallyBlockThatExistsOnceKeepsMoreAlive() throws IOException {
    CheckLiveness.Result result =
        compare(
            """
            class A {
              int take(int found) {
                synchronized (this) {
                  if (hashCode() == 0) {
                    return 0;
                  }
                  hashCode();
                }
                return found;
              }
            }
            """);

    assertThat(result.differences()).containsExactly("A.java:5 found: live in the engine only");
  }
}
