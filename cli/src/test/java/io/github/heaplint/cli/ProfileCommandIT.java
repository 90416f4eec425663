package io.github.heaplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged command, agent and all. */
final class ProfileCommandIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final String SOURCE = "src/test/resources/profile/Totals.java";

  @TempDir private Path directory;

  private record Ended(int exitCode, String output, String errors) {}

  @Test
  void printsTheTableAfterTheProgramsOwnOutputAndExitsAsItDid() throws Exception {
    Ended ended = heaplint("profile", SOURCE, orders(10).toString(), "-v");
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.output())
        .startsWith("total 41943450" + System.lineSeparator())
        .contains("Totals.java")
        .containsPattern("(?m)^ +13 .* 1 +@ProfileHeap$")
        .containsPattern("(?m)^ +16 .* 11 +for \\(String line : Files")
        .containsPattern("(?m)^ +19 .* 8\\.0 MiB .* 1 +byte\\[] first")
        .containsPattern("(?m)^ +21 .* 32\\.0 MiB .* 8\\.0 MiB .* 1 +byte\\[] second")
        .containsPattern("Peak .* would be .*: let go of first after line 20 \\(8\\.0 MiB\\)");
  }

  @Test
  void checkWeighsWhatItFindsByWhatWasMeasured() throws Exception {
    assertThat(evidenceOf(20_000))
        .containsPattern("Totals\\.java:16:24: warning: .*; measured: 1\\.\\d MiB \\[EagerRead]")
        .containsPattern("Totals\\.java:19:20: warning: first .*; measured: 8\\.0 MiB \\[Dragged");
    assertThat(evidenceOf(10))
        .doesNotContain("EagerRead")
        .containsPattern("Totals\\.java:19:20: warning: first .*; measured: 8\\.0 MiB \\[Dragged");
  }

  @Test
  void tellsWhatItSawUntilItWasEnded() throws Exception {
    Path source =
        Files.writeString(
            directory.resolve("Waits.java"),
            """
            public class Waits {
              public static void main(String[] args) throws Exception {
                byte[] df = new byte[8 << 20];
                System.out.println(df.length);
                System.out.flush();
                Thread.sleep(args.length == 0 ? Long.MAX_VALUE : 1);
              }
            }
            """);
    Path output = directory.resolve("output.txt");
    Process process =
        start(
            List.of("profile", "--what-if", "--method", "Waits#main", source.toString()),
            output,
            directory.resolve("errors.txt"));
    while (process.isAlive() && !Files.readString(output).contains("8388608")) {
      Thread.sleep(10);
    }
    process.destroy();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 15);
    assertThat(Files.readString(output))
        .containsPattern("(?m)^ +3 .* 8\\.0 MiB .* 1 +byte\\[] df = new byte\\[8 << 20];$")
        .containsPattern("(?m)^ +6 .* 1 +Thread.sleep");
  }

  @Test
  void refusesWhatItCannotMeasure() throws Exception {
    Ended refused = heaplint("profile", "--", JAVA, "-XX:+DisableExplicitGC", "-version");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.errors()).startsWith("heaplint: ").contains("-XX:+DisableExplicitGC");
    assertThat(heaplint("profile", "nowhere.java").errors())
        .isEqualToIgnoringNewLines("heaplint: nowhere.java is not there");
  }

  private String evidenceOf(int orders) throws Exception {
    Path recording = directory.resolve("recording.json");
    heaplint("profile", "--json", recording.toString(), SOURCE, orders(orders).toString());
    Ended checked = heaplint("check", "--evidence", recording.toString(), SOURCE);
    assertThat(checked.errors()).isEmpty();
    return checked.output();
  }

  private Path orders(int lines) throws Exception {
    return Files.write(
        directory.resolve("orders.txt"),
        Collections.nCopies(lines, "an order of 40 characters, or so it seems"));
  }

  private Ended heaplint(String... arguments) throws Exception {
    Path output = directory.resolve("output.txt");
    Path errors = directory.resolve("errors.txt");
    List<String> command = List.of(arguments);
    Process process = start(command, output, errors);
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException(command + " did not end");
    }
    return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
  }

  private static Process start(List<String> arguments, Path output, Path errors) throws Exception {
    List<String> command = new ArrayList<>(List.of(JAVA, "-jar", "target/heaplint.jar"));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectOutput(output.toFile())
        .redirectError(errors.toFile())
        .start();
  }
}
