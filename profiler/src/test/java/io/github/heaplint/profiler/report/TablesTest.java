package io.github.heaplint.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.Machine;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TablesTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    return n == 0 ? 0 : sum(n - 1);",
        "    return sum(n - 1);",
        "    Job.sum(n - 1);",
        "    sum(n - 1);"
      })
  void takesNoCallForTheDeclaration(String firstLine) throws IOException {
    assertThat(
            table(
                "sum", 4, "class Job {", "  @ProfileHeap", "  static int sum(int n) {", firstLine))
        .contains("     2       1.0 MiB ")
        .contains("1     @ProfileHeap")
        .containsOnlyOnce(firstLine)
        .doesNotContain("(entry)");
  }

  @Test
  void takesNoCreationForTheConstructor() throws IOException {
    assertThat(table("<init>", 3, "class Job {", "  Job(int n) {", "    this(new Job());"))
        .contains("1     Job(int n) {")
        .doesNotContain("(entry)");
  }

  @Test
  void findsAMethodOfOneLine() throws IOException {
    assertThat(table("sum", 2, "class Job {", "  List<Job> sum(int n) { return sum(n); }"))
        .contains("     2       1.0 MiB ");
  }

  private String table(String method, int line, String... source) throws IOException {
    Files.write(directory.resolve("Job.java"), List.of(source));
    LineRow row = new LineRow(line, 1, 1, 1 << 20, 0, 1 << 20, 0, 0, List.of(), 0, 0);
    MethodTable table =
        new MethodTable(
            "Job",
            method,
            "(I)I",
            "Job.java",
            "main",
            1,
            1 << 20,
            1 << 20,
            1 << 20,
            false,
            List.of(),
            List.of(),
            List.of(row));
    Machine machine = new Machine("a JVM", "a collector", "interpreted", 1 << 30);
    return TextTables.of(
        new Tables(
            new Recording(machine, List.of(table), List.of(), List.of()),
            Optional.empty(),
            new Sources(List.of(directory)),
            false));
  }
}
