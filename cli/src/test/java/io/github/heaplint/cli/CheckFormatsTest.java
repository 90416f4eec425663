package io.github.heaplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the formats say. */
class CheckFormatsTest {
  private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

  @TempDir private Path folder;
  private Heaplint heaplint;
  private Path orders;

  @BeforeEach
  void writeFiles() {
    heaplint = new Heaplint(folder);
    orders = heaplint.finding("Orders.java");
  }

  @Test
  void textShowsPlaceMessageExcerptCaretsBetterCodeAndSummary() {
    Heaplint.Run run = heaplint.check(orders);

    assertThat(run.out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(orders + ":5:24: warning: Files.readAllLines holds every line")
                    .endsWith("[EagerRead]"),
            line ->
                assertThat(line)
                    .isEqualTo("    5 |     for (String line : Files.readAllLines(orders)) {"),
            line ->
                assertThat(line)
                    .isEqualTo("      |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^"),
            line -> assertThat(line).startsWith("      = better: "),
            line ->
                assertThat(line).startsWith("      = fix: --fix --unsafe-fixes applies it, but: "),
            line -> assertThat(line).isEmpty(),
            line -> assertThat(line).isEqualTo("1 file checked, 1 warning, 0 notes (EagerRead 1)"));
  }

  @Test
  void whatIsFoundInTestSourcesIsANote() {
    String forgotten =
        """
        import java.util.*;

        class Orders {
          private final Map<String, Integer> lines = new HashMap<>();
          private final List<String> names = new ArrayList<>();
          private final Set<String> texts = new HashSet<>();

          void visit(String name, int line, String text) {
            lines.put(name, line);
            names.add(name);
            texts.add(text);
          }

          boolean knows(String name, String text) {
            return lines.containsKey(name) || names.contains(name) || texts.contains(text);
          }

          void reset() {
            lines.clear();
            names.clear();
          }
        }
        """;
    Heaplint.Run run = heaplint.check(heaplint.file("src/test/java/Orders.java", forgotten));

    assertThat(run.out())
        .contains(":20:5: note: ")
        .endsWith("0 warnings, 1 note (ForgottenRelease 1)\n");
    assertThat(run.exit()).isZero();
    assertThat(heaplint.check(heaplint.finding("src/testing/Orders.java")).out())
        .contains(":5:24: warning: ");
  }

  @Test
  void readsOfTestsAreOnTrial() {
    Path test = heaplint.finding("src/test/java/Orders.java");

    assertThat(heaplint.check(test).out()).doesNotContain("[EagerRead]");
    assertThat(heaplint.check(List.of("--nursery"), test).out())
        .contains(":5:24: note: ", "[EagerRead]");
  }

  @Test
  void packagesInAFolderTestAreTests() {
    assertThat(heaplint.check(heaplint.finding("test/org/shop/Orders.java")).out())
        .doesNotContain("[EagerRead]");
    assertThat(heaplint.check(heaplint.finding("org/test/Orders.java")).out())
        .contains("[EagerRead]");
  }

  @Test
  void queriesOfTestsAreOnTrial() {
    String query =
        """
        import org.springframework.data.jpa.repository.JpaRepository;

        class Orders {
          interface Rows extends JpaRepository<Orders, Long> {}

          int rows(Rows rows) {
            return rows.findAll().size();
          }
        }
        """;
    Path test = heaplint.file("src/test/java/Orders.java", query);

    assertThat(heaplint.check(heaplint.file("src/main/java/Orders.java", query)).out())
        .contains("[EagerQuery]");
    assertThat(heaplint.check(test).out()).doesNotContain("[EagerQuery]");
    assertThat(heaplint.check(List.of("--nursery"), test).out())
        .contains(": note: ", "[EagerQuery]");
  }

  @Test
  void caretsStandUnderTheCodeWhereLinesAreIndentedByTabs() {
    String tabs = Heaplint.withFinding("Tabs.java").replace("    ", "\t\t");

    Heaplint.Run run = heaplint.check(heaplint.file("Tabs.java", tabs));

    assertThat(run.out().lines())
        .containsSequence(
            "    5 | \t\tfor (String line : Files.readAllLines(orders)) {",
            "      | \t\t                   ^^^^^^^^^^^^^^^^^^^^^^^^^^");
  }

  @Test
  void windowsLineEndsLeaveNoTrace() {
    String windows = Heaplint.withFinding("Windows.java").replace("\n", "\r\n");

    Heaplint.Run run = heaplint.check(heaplint.file("Windows.java", windows));

    assertThat(run.out())
        .contains(":5:24: warning: ")
        .contains("(orders)) {\n")
        .doesNotContain("\r");
  }

  @Test
  void jsonHoldsEveryPart() throws IOException {
    Path broken = heaplint.file("Broken.java", "class Broken {\n  void open( {\n}\n");

    Heaplint.Run run = heaplint.check(List.of("--format", "json"), orders, broken);

    JsonNode root = new ObjectMapper().readTree(run.out());
    assertThat(root.path("files").asInt()).isEqualTo(2);
    JsonNode finding = root.path("findings").path(0);
    assertThat(finding.path("rule").asText()).isEqualTo("EagerRead");
    assertThat(finding.path("severity").asText()).isEqualTo("warning");
    assertThat(finding.path("trial").isBoolean()).isTrue();
    assertThat(finding.path("trial").asBoolean()).isFalse();
    assertThat(finding.path("path").asText()).isEqualTo(orders.toString());
    assertThat(finding.path("line").asInt()).isEqualTo(5);
    assertThat(finding.path("column").asInt()).isEqualTo(24);
    assertThat(finding.path("endLine").asInt()).isEqualTo(5);
    assertThat(finding.path("endColumn").asInt()).isEqualTo(50);
    assertThat(finding.path("message").asText()).contains("every line of the file");
    assertThat(finding.path("suggestion").asText()).contains("readLine()");
    JsonNode problem = root.path("problems").path(0);
    assertThat(problem.path("path").asText()).isEqualTo(broken.toString());
    assertThat(problem.path("line").asInt()).isEqualTo(2);
    assertThat(problem.path("cause").asText()).startsWith("does not parse: ");
  }

  @Test
  void jsonTellsWhatIsOnTrial() throws IOException {
    Path kept =
        heaplint.file(
            "Kept.java",
            """
            class Kept {
              private final byte[] raw;
              private String text;

              Kept(byte[] raw) {
                this.raw = raw;
              }

              String text() {
                if (text == null) {
                  text = new String(raw);
                }
                return text;
              }
            }
            """);

    Heaplint.Run run = heaplint.check(List.of("--format", "json", "--nursery"), kept);

    JsonNode findings = new ObjectMapper().readTree(run.out()).path("findings");
    assertThat(findings).hasSize(1);
    assertThat(findings.path(0).path("trial").asBoolean()).isTrue();
  }

  @Test
  void githubMarksLinesOfTheChange() {
    Path broken = heaplint.file("Broken.java", "class Broken {\n  void open( {\n}\n");

    Heaplint.Run run = heaplint.check(List.of("--format", "github"), orders, broken);

    assertThat(run.out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(
                        "::warning file="
                            + orders
                            + ",line=5,col=24,endLine=5,endColumn=50,title=EagerRead::")
                    .contains("%0Abetter: "),
            line -> assertThat(line).startsWith("::error file=" + broken + ",line=2::"));
  }

  @Test
  void sarifIsValidAndNamesRuleLevelAndPlace() throws IOException {
    Path spaced = heaplint.finding("a b/Spaced.java");
    Path broken = heaplint.file("Broken.java", "class Broken {\n  void open( {\n}\n");

    Heaplint.Run run = heaplint.check(List.of("--format", "sarif"), orders, spaced, broken);

    JsonNode log = new ObjectMapper().readTree(run.out());
    assertThat(schema().validate(log)).isEmpty();
    JsonNode only = log.path("runs").path(0);
    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    assertThat(only.path("tool").path("driver").path("rules").findValuesAsText("id"))
        .contains("EagerRead", "EagerQuery", "BufferedOutput");
    assertThat(only.path("results")).hasSize(2);
    JsonNode result = only.path("results").path(0);
    assertThat(result.path("ruleId").asText()).isEqualTo("EagerRead");
    assertThat(result.path("level").asText()).isEqualTo("warning");
    JsonNode region = result.findValue("region");
    assertThat(region.path("startLine").asInt()).isEqualTo(5);
    assertThat(region.path("startColumn").asInt()).isEqualTo(24);
    assertThat(only.path("results").findValuesAsText("uri"))
        .anyMatch(each -> each.endsWith("/a%20b/Spaced.java"));
    JsonNode invocation = only.path("invocations").path(0);
    assertThat(invocation.path("executionSuccessful").asBoolean(true)).isFalse();
    assertThat(invocation.findValuesAsText("text"))
        .anyMatch(each -> each.startsWith(broken + ":2: does not parse: "));
  }

  /** What another program has to do to a file, applied as it would. */
  private static String applied(String text, JsonNode changes, List<String> names, String with) {
    List<String> lines = text.lines().toList();
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (JsonNode each : changes) {
      int start = offset(lines, each, names.get(0), names.get(1));
      result.append(text, at, start).append(each.at(with).asText());
      at = offset(lines, each, names.get(2), names.get(3));
    }
    return result.append(text, at, text.length()).toString();
  }

  private static int offset(List<String> lines, JsonNode change, String line, String column) {
    int before =
        lines.stream().limit(change.at(line).asInt() - 1).mapToInt(each -> each.length() + 1).sum();
    return before + change.at(column).asInt() - 1;
  }

  private static final String SUM =
      """
      import java.io.IOException;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.util.List;

      class Sum {
        long sum(Path orders) throws IOException {
          long sum = 0;
          List<String> lines = Files.readAllLines(orders);
          for (String line : lines) {
            sum += line.length();
          }
          return sum;
        }
      }
      """;

  private static final String STREAMED =
      """
      import java.io.BufferedReader;
      import java.io.IOException;
      import java.nio.file.Files;
      import java.nio.file.Path;

      class Sum {
        long sum(Path orders) throws IOException {
          long sum = 0;
          try (BufferedReader reader = Files.newBufferedReader(orders)) {
            for (String line; (line = reader.readLine()) != null; ) {
              sum += line.length();
            }
          }
          return sum;
        }
      }
      """;

  @Test
  void jsonHoldsFixesThatCanBeApplied() throws IOException {
    Path sum = heaplint.file("Sum.java", SUM);

    Heaplint.Run run = heaplint.check(List.of("--format", "json"), sum, orders);

    JsonNode findings = new ObjectMapper().readTree(run.out()).path("findings");
    JsonNode safe = findings.path(1).path("fixes").path(0);
    assertThat(safe.path("applicability").asText()).isEqualTo("safe");
    assertThat(safe.path("title").asText()).isEqualTo("Take one element after the other");
    assertThat(safe.path("why").asText()).isEmpty();
    assertThat(
            applied(
                SUM,
                safe.path("changes"),
                List.of("/line", "/column", "/endLine", "/endColumn"),
                "/text"))
        .isEqualTo(STREAMED);
    JsonNode unsafe = findings.path(0).path("fixes").path(0);
    assertThat(unsafe.path("applicability").asText()).isEqualTo("unsafe");
    assertThat(unsafe.path("why").asText()).isNotEmpty();
  }

  @Test
  void sarifHoldsFixesThatCanBeApplied() throws IOException {
    Path sum = heaplint.file("Sum.java", SUM);

    Heaplint.Run run = heaplint.check(List.of("--format", "sarif"), sum, orders);

    JsonNode log = new ObjectMapper().readTree(run.out());
    assertThat(schema().validate(log)).isEmpty();
    JsonNode results = log.path("runs").path(0).path("results");
    JsonNode safe = results.path(1).path("fixes").path(0);
    assertThat(safe.at("/description/text").asText()).isEqualTo("Take one element after the other");
    JsonNode change = safe.path("artifactChanges").path(0);
    assertThat(change.at("/artifactLocation/uri").asText()).endsWith("/Sum.java");
    assertThat(
            applied(
                SUM,
                change.path("replacements"),
                List.of(
                    "/deletedRegion/startLine",
                    "/deletedRegion/startColumn",
                    "/deletedRegion/endLine",
                    "/deletedRegion/endColumn"),
                "/insertedContent/text"))
        .isEqualTo(STREAMED);
    assertThat(results.path(0).at("/fixes/0/description/text").asText())
        .contains(". Read it first: ");
  }

  /** Its failures to read would pass by the handler. */
  private static final String HANDLED =
      """
      import java.io.IOException;
      import java.io.Reader;
      import org.apache.commons.csv.CSVFormat;
      import org.apache.commons.csv.CSVParser;
      import org.apache.commons.csv.CSVRecord;

      class Cells {
        long cells(Reader in) {
          long cells = 0;
          try (CSVParser parser = CSVParser.parse(in, CSVFormat.DEFAULT)) {
            for (CSVRecord record : parser.getRecords()) {
              cells += record.size();
            }
          } catch (IOException unreadable) {
            return -1;
          }
          return cells;
        }
      }
      """;

  @Test
  void whatCannotStandIsShownAndNeverApplied() throws IOException {
    Path cells = heaplint.file("Cells.java", HANDLED);

    JsonNode json =
        new ObjectMapper().readTree(heaplint.check(List.of("--format", "json"), cells).out());
    JsonNode fix = json.at("/findings/0/fixes/0");
    assertThat(fix.path("applicability").asText()).isEqualTo("display");
    assertThat(fix.path("why").asText()).contains("passes by the handler");
    assertThat(fix.path("changes").toString()).contains("parser");
    assertThat(heaplint.check(List.of(), cells).out())
        .contains("= fix: nothing applies it, --format json shows it: ");
    JsonNode sarif =
        new ObjectMapper().readTree(heaplint.check(List.of("--format", "sarif"), cells).out());
    assertThat(sarif.at("/runs/0/results/0/fixes")).isEmpty();
    assertThat(heaplint.check(List.of("--diff", "--unsafe-fixes"), cells).out())
        .doesNotContain("+++");
    heaplint.check(List.of("--fix", "--unsafe-fixes"), cells);
    assertThat(cells).hasContent(HANDLED);
  }

  @Test
  void sarifWithoutFindingsIsValid() throws IOException {
    Path clean = heaplint.file("Clean.java", "class Clean {}\n");

    Heaplint.Run run = heaplint.check(List.of("--format", "sarif"), clean);

    JsonNode log = new ObjectMapper().readTree(run.out());
    assertThat(schema().validate(log)).isEmpty();
    assertThat(log.path("runs").path(0).path("results").isArray()).isTrue();
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream schema = SarifSchema210.class.getResourceAsStream(SCHEMA)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }
  }
}
