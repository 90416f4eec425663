package io.github.heaplint.meter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                | class path and main class are needed",
        "-cp               | -cp needs a value",
        "-cp x             | class path and main class are needed",
        "--mode tepid -cp x | unknown mode tepid",
        "--plenty 0 -cp x  | --plenty needs a positive number, not 0",
        "--limit much      | --limit needs a positive number, not much",
        "--fast 1 X        | unknown option --fast"
      })
  void saysWhatIsWrongWithAnOption(String args, String message) throws Exception {
    assertThat(run(args.isEmpty() ? new String[0] : args.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("heap-meter: " + message).contains("Usage: ");
    assertThat(out.size()).isZero();
  }

  @Test
  void saysWhyAProgramCannotBeMeasured() throws Exception {
    assertThat(run("-cp", CLASS_PATH, "no.such.Program")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("no.such.Program").doesNotContain("Usage: ");
  }

  @Test
  void printsPeakAndSmallestHeap() throws Exception {
    String program = Targets.Blocks.class.getName();
    assertThat(run("--plenty", "64", "-cp", CLASS_PATH, program, "16"))
        .as(err.toString(UTF_8))
        .isZero();
    assertThat(out.toString(UTF_8))
        .containsPattern("peak live heap 1[5-8]\\.\\d MiB above a start of [01]\\.\\d MiB")
        .containsPattern("smallest heap  -Xmx(1[6-9]|2\\d)m");
  }

  private int run(String... args) throws InterruptedException {
    return Main.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
