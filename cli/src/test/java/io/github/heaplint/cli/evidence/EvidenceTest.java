package io.github.heaplint.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.cli.report.Place;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.rule.Severity;
import io.github.heaplint.profiler.recording.Held;
import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.Machine;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceTest {
  private static final long MEBIBYTE = 1 << 20;

  @Test
  void whatNoRunPassedStaysAsItIs() {
    Place place = place("EagerRead", 9);
    assertThat(weigh(place, line(7, 8, 8))).containsExactly(place);
  }

  @Test
  void whatLoadsLittleIsLeftOut() {
    assertThat(weigh(place("EagerRead", 7), line(7, 0, 0), line(9, 8, 8))).isEmpty();
  }

  @Test
  void whatLoadsMuchIsAWarningWithItsSize() {
    assertThat(weigh(place("EagerRead", 7), line(7, 8, 8)))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.finding().severity()).isEqualTo(Severity.WARNING);
              assertThat(place.finding().message()).isEqualTo("a message; measured: 8.0 MiB");
            });
  }

  @Test
  void whatAnEarlierLineLoadedStaysAsItIs() {
    Place place = place("EagerRead", 9);
    assertThat(weigh(place, line(7, 8, 8), line(9, 0, 8))).containsExactly(place);
  }

  @Test
  void outputIsWeighedByWhatItsMethodBuilds() {
    assertThat(weigh(place("BufferedOutput", 7), line(7, 0, 0), line(9, 0, 8)))
        .singleElement()
        .satisfies(
            place ->
                assertThat(place.finding().message()).isEqualTo("a message; measured: 8.0 MiB"));
  }

  @Test
  void aDraggedVariableIsToldOnce(@TempDir Path directory) throws IOException {
    Path file = Files.createDirectory(directory.resolve("acme")).resolve("Job.java");
    Files.write(file, Collections.nCopies(12, "    line();"));
    Evidence evidence =
        new Evidence(
            List.of(recording(true, List.of(new Held("df", 8 * MEBIBYTE, 9)), line(7, 8, 8))),
            MEBIBYTE);
    Finding finding =
        new Finding(
            "DraggedLocal", Severity.NOTE, Span.NONE, "df (bytes) is held", "", false, List.of());
    Place known = new Place(file.toString(), 8, 5, 8, 20, "", finding, List.of());
    Place other = new Place(file.toString(), 3, 5, 3, 20, "", finding, List.of());
    assertThat(evidence.dragged(List.of(file), List.of(known))).isEmpty();
    assertThat(evidence.dragged(List.of(file), List.of(other)))
        .singleElement()
        .satisfies(place -> assertThat(place.line()).isEqualTo(9));
  }

  @Test
  void whatOneRunGuessesIsNotTold(@TempDir Path directory) throws IOException {
    Path file = Files.createDirectory(directory.resolve("acme")).resolve("Job.java");
    Files.write(file, Collections.nCopies(12, "    line();"));
    List<Held> drag = List.of(new Held("df", 8 * MEBIBYTE, 9));
    assertThat(
            new Evidence(List.of(recording(false, drag, line(7, 8, 8))), MEBIBYTE)
                .dragged(List.of(file), List.of()))
        .isEmpty();
  }

  private static Recording recording(boolean tried, List<Held> drag, LineRow... lines) {
    long peak = List.of(lines).stream().mapToLong(LineRow::peakBytes).max().orElseThrow();
    long wouldBe = peak - drag.stream().mapToLong(Held::bytes).sum();
    MethodTable method =
        new MethodTable(
            "acme.Job",
            "run",
            "()V",
            "Job.java",
            "main",
            1,
            MEBIBYTE,
            peak,
            wouldBe,
            tried,
            drag,
            List.of(),
            List.of(lines));
    Machine machine = new Machine("a JVM", "a collector", "interpreted", 1 << 30);
    return new Recording(machine, List.of(method), List.of(), List.of());
  }

  private static List<Place> weigh(Place place, LineRow... lines) {
    return new Evidence(List.of(recording(false, List.of(), lines)), MEBIBYTE)
        .weigh(List.of(place));
  }

  private static LineRow line(int number, long risen, long peakAboveEntry) {
    return new LineRow(
        number,
        1,
        1,
        (1 + peakAboveEntry) * MEBIBYTE,
        risen * MEBIBYTE,
        (1 + peakAboveEntry) * MEBIBYTE,
        risen * MEBIBYTE,
        0,
        List.of(),
        0,
        0);
  }

  private static Place place(String rule, int line) {
    Finding finding =
        new Finding(rule, Severity.NOTE, Span.NONE, "a message", "better", false, List.of());
    return new Place("src/acme/Job.java", line, 5, line, 20, "", finding, List.of());
  }
}
