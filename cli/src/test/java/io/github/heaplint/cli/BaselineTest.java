package io.github.heaplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accepting what is there. */
class BaselineTest {
  @TempDir private Path folder;
  private Heaplint heaplint;
  private Path orders;
  private Path baseline;

  @BeforeEach
  void accept() {
    heaplint = new Heaplint(folder);
    orders = heaplint.finding("src/Orders.java");
    baseline = folder.resolve("heaplint.baseline");
    Heaplint.Run run = heaplint.check(List.of("--write-baseline", baseline.toString()), folder);
    assertThat(run.exit()).isZero();
    assertThat(run.findings()).hasSize(1);
  }

  private Heaplint.Run check() {
    return heaplint.check(List.of("--baseline", baseline.toString()), folder);
  }

  @Test
  void whatIsAcceptedIsSilent() {
    Heaplint.Run run = check();

    assertThat(run.exit()).isZero();
    assertThat(run.findings()).isEmpty();
  }

  @Test
  void movedAndReformattedLinesStayAccepted() throws IOException {
    String text = Files.readString(orders);
    heaplint.file(
        "src/Orders.java",
        "// A remark.\n\n" + text.replace("      for (String line :", "  for (String  line :"));

    assertThat(check().exit()).isZero();
  }

  @Test
  void aSecondOneOfTheSameTextIsNew() throws IOException {
    String text = Files.readString(orders);
    String method = text.substring(text.indexOf("  void"), text.lastIndexOf('}'));
    heaplint.file(
        "src/Orders.java",
        text.substring(0, text.lastIndexOf('}')) + method.replace("print", "again") + "}\n");

    Heaplint.Run run = check();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.findings()).hasSize(1);
  }

  @Test
  void anotherFileIsNew() {
    heaplint.finding("src/Invoices.java");

    assertThat(check().out()).contains("Invoices.java:5:").doesNotContain("Orders.java:5:");
  }

  @Test
  void itDoesNotMatterHowTheFilesAreNamed() {
    Path here = Path.of("").toAbsolutePath();

    Heaplint.Run run =
        heaplint.check(List.of("--baseline", baseline.toString()), here.relativize(orders));

    assertThat(run.exit()).isZero();
    assertThat(baseline).content().contains("\"src/Orders.java\"");
  }

  @Test
  void writingAnewKeepsWhatIsAccepted() {
    heaplint.finding("src/Invoices.java");

    heaplint.check(
        List.of("--baseline", baseline.toString(), "--write-baseline", baseline.toString()),
        folder);

    assertThat(check().exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{|1",
        "`{\"version\": 1,\n \"findings\": [,]}`|2",
        "`{\"version\": 1,\n \"findings\": [\n {\"rule\": \"A\", \"path\": \"b\", \"count\": 1}]}`|3",
        "`{\"version\": 1,\n \"findings\": [\n {\"rule\": \"A\", \"path\": \"b\", \"text\": \"c\","
            + " \"count\": 0}]}`|3",
        "`{\"version\": 2, \"findings\": []}`|1",
        "[]|1",
        "`{\"version\": 1}`|1",
        "`\n\nno JSON`|3",
      })
  void aMalformedOneIsRefusedByFileAndLine(String text, int line) {
    heaplint.file("heaplint.baseline", text);

    Heaplint.Run run = check();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("heaplint: " + baseline + ":" + line + ": no baseline: ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anEmptyOrMissingOneIsRefused() throws IOException {
    heaplint.file("heaplint.baseline", "");
    assertThat(check().err()).startsWith("heaplint: " + baseline + ":1: no baseline: ");

    Files.delete(baseline);
    assertThat(check().err()).startsWith("heaplint: " + baseline + ": no such baseline");
    assertThat(check().exit()).isEqualTo(2);
  }

  @Test
  void aFolderThatIsNotThereCannotBeWrittenTo() {
    Path nowhere = folder.resolve("nowhere/heaplint.baseline");

    Heaplint.Run run = heaplint.check(List.of("--write-baseline", nowhere.toString()), folder);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("heaplint: " + nowhere + ": the baseline cannot be written");
  }
}
