package io.github.heaplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and options. */
class CheckOptionsTest {
  private static final String NOTE =
      """
      import java.nio.file.*;
      import java.util.List;

      class Notes {
        void print(Path orders) throws Exception {
          List<String> lines = Files.readAllLines(orders);
          System.out.println(lines.size());
          lines.forEach(System.out::println);
        }
      }
      """;

  @TempDir private Path folder;
  private Heaplint heaplint;

  @BeforeEach
  void start() {
    heaplint = new Heaplint(folder);
  }

  @Test
  void nothingFoundIsZero() {
    Heaplint.Run run = heaplint.check(heaplint.file("Clean.java", "class Clean {}\n"));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo("1 file checked, 0 warnings, 0 notes\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aWarningIsOne() {
    Heaplint.Run run = heaplint.check(heaplint.finding("Orders.java"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.findings()).containsExactly("5 EagerRead");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aNoteFailsOnlyWhereAsked() {
    Path notes = heaplint.file("Notes.java", NOTE);

    assertThat(heaplint.check(notes).out()).contains(":6:26: note: ").contains("1 note (");
    assertThat(heaplint.check(notes).exit()).isZero();
    assertThat(heaplint.check(List.of("--fail-on", "note"), notes).exit()).isEqualTo(1);
    assertThat(heaplint.check(List.of("--fail-on", "warning"), notes).exit()).isZero();
  }

  @Test
  void aProblemIsTwoWhateverElseWasFound() {
    Path broken = heaplint.file("Broken.java", "class Broken {\n");

    Heaplint.Run run = heaplint.check(broken, heaplint.finding("Orders.java"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.findings()).containsExactly("5 EagerRead");
    assertThat(run.out())
        .endsWith("2 files checked, 1 warning, 0 notes (EagerRead 1), 1 problem\n");
    assertThat(run.err()).startsWith("heaplint: " + broken + ":");
  }

  @Test
  void onlyTheRulesNamedRun() {
    Path orders = heaplint.finding("Orders.java");

    assertThat(heaplint.check(List.of("--rules", "EagerQuery,BufferedOutput"), orders).exit())
        .isZero();
    assertThat(heaplint.check(List.of("--rules", "EagerQuery,EagerRead"), orders).exit())
        .isEqualTo(1);
  }

  @Test
  void anUnknownRuleIsRefusedWithTheNearestName() {
    Heaplint.Run run =
        heaplint.check(List.of("--rules", "EagerRaed"), heaplint.finding("Orders.java"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("heaplint: 'EagerRaed' is no rule; did you mean EagerRead?\n");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--frobnicate", "--format=yaml", "--fail-on=error", "--jobs=many", "--baseline"})
  void whatIsNoOptionIsRefused(String option) {
    Heaplint.Run run = heaplint.check(List.of(option), heaplint.finding("Orders.java"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).containsAnyOf(option, option.substring(0, option.indexOf('=') + 1));
    assertThat(run.out()).isEmpty();
  }

  @Test
  void noPathAndNoCommandAreRefused() {
    assertThat(Heaplint.run("check").exit()).isEqualTo(2);
    assertThat(Heaplint.run("check").err()).contains("PATH");
    assertThat(Heaplint.run().exit()).isEqualTo(2);
    assertThat(Heaplint.run("chekc", ".").exit()).isEqualTo(2);
  }

  @Test
  void aMissingPathIsNamedAndTheRestIsChecked() {
    Path missing = folder.resolve("Missing.java");

    Heaplint.Run run = heaplint.check(missing, heaplint.finding("Orders.java"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("heaplint: " + missing + ": no such file or folder\n");
    assertThat(run.findings()).containsExactly("5 EagerRead");
  }

  @Test
  void anEmptyFolderIsClean() throws Exception {
    Heaplint.Run run = heaplint.check(Files.createDirectory(folder.resolve("empty")));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo("0 files checked, 0 warnings, 0 notes\n");
  }

  @Test
  void excludesMatchNamesAndPaths() {
    heaplint.finding("src/Orders.java");
    heaplint.finding("src/generated/Made.java");

    assertThat(findingsBelow("--exclude", "generated")).isEqualTo(1);
    assertThat(findingsBelow("--exclude", "**/generated/**")).isEqualTo(1);
    assertThat(findingsBelow("--exclude", "**/src/**")).isZero();
    assertThat(findingsBelow("--exclude", "Ord*.java", "--exclude", "Made.java")).isZero();
    assertThat(findingsBelow("--exclude", "nothing")).isEqualTo(2);
  }

  private int findingsBelow(String... options) {
    return heaplint.check(List.of(options), folder).findings().size();
  }

  @Test
  void aMalformedGlobIsRefused() {
    Heaplint.Run run = heaplint.check(List.of("--exclude", "[a"), folder);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("heaplint: --exclude '[a': ");
  }

  @Test
  void aDashReadsPathsFromStandardInput() {
    Path orders = heaplint.finding("Orders.java");
    Path invoices = heaplint.finding("Invoices.java");
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              (orders + "\n\n" + invoices + "\r\n").getBytes(StandardCharsets.UTF_8)));

      Heaplint.Run run = Heaplint.run("check", "-");

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.out()).contains("2 files checked, 2 warnings");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    for (int i = 0; i < 40; i++) {
      heaplint.finding("p" + i % 7 + "/Orders" + i + ".java");
    }
    heaplint.file("p3/Broken.java", "class Broken {\n");

    Heaplint.Run one = heaplint.check(List.of("--jobs", "1"), folder);
    Heaplint.Run many = heaplint.check(List.of("--jobs", "8"), folder);

    assertThat(one.findings()).hasSize(40);
    assertThat(many).isEqualTo(one);
  }

  @Test
  void rulesAndPagesArePrinted() {
    assertThat(Heaplint.run("rules").out())
        .contains("EagerRead        warning  A whole input is read into memory");
    assertThat(Heaplint.run("explain", "EagerRead").out()).startsWith("# EagerRead\n");
    assertThat(Heaplint.run("explain", "EagerReed").exit()).isEqualTo(2);
    assertThat(Heaplint.run("explain", "EagerReed").err()).contains("did you mean EagerRead?");
  }

  @Test
  void everyPageSaysWhichFixesAreSafe() {
    for (Rule rule : Rules.all()) {
      assertThat(Heaplint.run("explain", rule.name()).out())
          .contains("## Why", "## Fix safety", "## Silencing it");
    }
  }
}
