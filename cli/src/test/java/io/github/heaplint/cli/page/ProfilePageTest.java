package io.github.heaplint.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.profiler.recording.Held;
import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.Machine;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import io.github.heaplint.profiler.recording.Sample;
import io.github.heaplint.profiler.recording.Span;
import io.github.heaplint.profiler.report.Sources;
import io.github.heaplint.profiler.report.Tables;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class ProfilePageTest {
  private static final long MEBIBYTE = 1 << 20;

  @TempDir private Path directory;

  @Test
  void theChartShowsCurvePeakAndSpans() throws Exception {
    Path file = directory.resolve("heap.svg");
    page(recording()).writeChart(file);
    String text = Files.readString(file);
    assertStandsAlone(text);
    Document svg = parse(text);
    assertThat(svg.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    assertThat(points(svg)).hasSize(4);
    // Readings lie where axes put them: time from left to right, the heap from bottom to top.
    assertThat(points(svg)).isSortedAccordingTo((one, other) -> Double.compare(one[0], other[0]));
    double[] peak = points(svg).get(2);
    assertThat(points(svg)).allMatch(point -> point[1] >= peak[1]);
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("peak 201.7 MiB, run line 9", "would be 101.7 MiB", "Job<T>.run, peak 201.7 MiB")
        .contains("100 MiB", "1 s", "3 s");
    Element span = (Element) svg.getElementsByTagName("rect").item(1);
    assertThat(span.getAttribute("class")).isEqualTo("span");
    assertThat(Double.parseDouble(span.getAttribute("x"))).isCloseTo(points(svg).get(0)[0], by());
  }

  @Test
  void thePageHasTheChartAndTheTables() throws Exception {
    Path file = directory.resolve("heap.html");
    page(recording()).writePage(file);
    String text = Files.readString(file);
    assertThat(text).startsWith("<!DOCTYPE html>");
    assertStandsAlone(text);
    Document page = parse(text.substring("<!DOCTYPE html>".length()));
    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("tr").getLength()).isEqualTo(3);
    assertThat(page.getElementsByTagName("table").item(0).getTextContent())
        .contains("Line #", "201.7 MiB");
    assertThat(page.getDocumentElement().getTextContent())
        .contains("let go of df1 after line 8 (100.0 MiB)", "a note & no more");
  }

  @Test
  void aProgramWithoutProfiledMethodsHasAChart() throws Exception {
    Path file = directory.resolve("heap.svg");
    Recording recording =
        new Recording(machine(), List.of(), List.of(new Sample(50_000_000, MEBIBYTE)), List.of());
    page(recording).writeChart(file);
    assertThat(parse(Files.readString(file)).getDocumentElement().getTextContent())
        .contains("peak 1.0 MiB", "50 ms");
  }

  private static void assertStandsAlone(String text) {
    assertThat(text)
        .contains("prefers-color-scheme: dark")
        .doesNotContain("<script", "href", "src=", "url(", "@import");
  }

  private static ProfilePage page(Recording recording) {
    return new ProfilePage(
        recording, new Tables(recording, Optional.empty(), new Sources(List.of()), false));
  }

  private static Recording recording() {
    LineRow line =
        new LineRow(9, 1, 1, mebibytes(201.7), 0, mebibytes(201.7), 0, 0, List.of(), 0, 0);
    MethodTable method =
        new MethodTable(
            "Job<T>",
            "run",
            "()V",
            "Job.java",
            "main",
            1,
            mebibytes(1.7),
            mebibytes(201.7),
            mebibytes(101.7),
            true,
            List.of(new Held("df1", 100 * MEBIBYTE, 8)),
            List.of(new Span(1_000_000_000L, 3_000_000_000L)),
            List.of(line));
    return new Recording(
        machine(),
        List.of(method),
        List.of(
            new Sample(1_000_000_000L, mebibytes(1.7)),
            new Sample(2_000_000_000L, mebibytes(101.7)),
            new Sample(2_500_000_000L, mebibytes(201.7)),
            new Sample(3_000_000_000L, mebibytes(1.7))),
        List.of("a note & no more"));
  }

  private static Machine machine() {
    return new Machine("a JVM", "a collector", "interpreted", 1 << 30);
  }

  private static long mebibytes(double size) {
    return Math.round(size * MEBIBYTE);
  }

  private static org.assertj.core.data.Offset<Double> by() {
    return org.assertj.core.data.Offset.offset(0.2);
  }

  private static List<double[]> points(Document svg) {
    String points = ((Element) svg.getElementsByTagName("polyline").item(0)).getAttribute("points");
    return List.of(points.split(" ")).stream()
        .map(point -> point.split(","))
        .map(xy -> new double[] {Double.parseDouble(xy[0]), Double.parseDouble(xy[1])})
        .toList();
  }

  private static Document parse(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }
}
