package io.github.heaplint.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.laboratory.RetentionPage.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds {@code docs/retention.md} to what the virtual machine does. Every build runs the
 * weak-reference probe, interpreted and hot; the profile {@code laboratory} runs everything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionTest {
  /** In MiB. */
  private static final Offset<Double> TOLERANCE = Offset.offset(0.5);

  private final Map<String, Path> compiled = new HashMap<>();

  private Path classes(Compiler compiler, Jdk jdk) throws IOException, InterruptedException {
    String key = compiler + " " + jdk;
    if (!compiled.containsKey(key)) {
      compiled.put(key, compiler.compile(jdk));
    }
    return compiled.get(key);
  }

  @Test
  void everyRowHasAShapeAndEveryShapeARow() throws IOException {
    RetentionPage page = RetentionPage.read();
    assertSame(page.shapes(), Shapes.ids());
    assertSame(page.structures(), Shapes.structures());
  }

  private static void assertSame(List<Row> rows, List<String> ids) {
    List<String> inThePage = rows.stream().map(Row::id).toList();
    assertThat(inThePage).as("rows").doesNotHaveDuplicates();
    assertThat(ids).as("shapes").doesNotHaveDuplicates();
    assertThat(without(ids, inThePage)).as("shapes without a row").isEmpty();
    assertThat(without(inThePage, ids)).as("rows without a shape").isEmpty();
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(id -> !some.contains(id)).toList();
  }

  List<Setup> setups() throws IOException {
    return System.getProperty("laboratory", "short").equals("whole") ? Setup.all() : Setup.some();
  }

  @ParameterizedTest
  @MethodSource("setups")
  void shapesBehaveAsThePageSays(Setup setup) throws IOException, InterruptedException {
    Map<String, List<String>> measured = setup.measure(classes(setup.compiler(), setup.jdk()));
    int feature = setup.jdk().feature();
    List<String> differences = new ArrayList<>();
    for (Row row : RetentionPage.read().shapes()) {
      List<String> verdicts = measured.get(row.id());
      if (verdicts == null) {
        assertThat(row.id()).as("not measured on Java %d", feature).startsWith("5.");
        assertThat(feature).isLessThan(25);
        continue;
      }
      String expected = row.verdict(setup.column(), feature);
      if (!agrees(expected, verdicts)) {
        differences.add(
            "docs/retention.md:%d: %s %s: %s expected, measured %s"
                .formatted(row.line(), row.id(), row.cell("shape"), expected, verdicts));
      }
    }
    assertThat(differences).as("%s", setup).isEmpty();
  }

  private static boolean agrees(String expected, List<String> verdicts) {
    if (expected.equals("-")) {
      return true;
    }
    String[] both = expected.split("/", -1);
    String allocation = both[both.length - 1];
    return verdicts.equals(verdicts.size() == 1 ? List.of(both[0]) : List.of(both[0], allocation));
  }

  @Test
  @EnabledIfSystemProperty(named = "laboratory", matches = "whole")
  void structuresKeepTheCapacityThatThePageSays() throws IOException, InterruptedException {
    Jdk jdk = Jdk.current();
    List<String> lines =
        Child.run(
            List.of(
                jdk.java(),
                "-XX:+UseSerialGC",
                "-XX:MarkSweepAlwaysCompactCount=1",
                "-Xmx768m",
                "-cp",
                classes(Compiler.JAVAC, jdk).toString(),
                getClass().getPackageName() + ".Capacity"));
    List<Row> rows = RetentionPage.read().structures();
    assertThat(lines).hasSameSizeAs(rows);
    for (Row row : rows) {
      String line = lines.stream().filter(l -> l.startsWith(row.id() + "\t")).findFirst().get();
      String[] fields = line.split("\t", -1);
      List<String> columns = List.of("full", "emptied", "repaired");
      for (int i = 0; i < columns.size(); i++) {
        assertThat(Double.parseDouble(fields[i + 1]))
            .as("%s, %s, in MiB", row.cell("structure"), columns.get(i))
            .isCloseTo(Double.parseDouble(row.cell(columns.get(i))), TOLERANCE);
      }
    }
  }
}
