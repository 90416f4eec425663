package io.github.heaplint.cli.page;

import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import io.github.heaplint.profiler.recording.Sample;
import io.github.heaplint.profiler.recording.Size;
import io.github.heaplint.profiler.recording.Span;
import io.github.heaplint.profiler.report.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The live heap over time, its peak, and when the profiled methods were active; as SVG. */
final class HeapChart {
  static final double WIDTH = 960;

  private static final double LEFT = 76;
  private static final double RIGHT = WIDTH - 24;
  private static final double TOP = 64;
  private static final double BOTTOM = 360;
  private static final double LANES = BOTTOM + 40;
  private static final double LANE = 34;
  private static final int MOST_LANES = 24;

  /** So many readings can be pointed at; more would be a smear. */
  private static final int MOST_DOTS = 400;

  /** Room for the text of a label, in pixels. */
  private static final double LABEL = 150;

  private static final double MEBIBYTE = 1 << 20;

  static final String STYLE =
      """
      .heap { color-scheme: light dark; --surface: #ffffff; --text: #1f2328; --muted: #59636e;
        --grid: #e4e7eb; --line: #2563c9; --span: #9db4d6; --peak: #b3261e; }
      @media (prefers-color-scheme: dark) {
        .heap { --surface: #14171c; --text: #e8eaed; --muted: #9aa4af;
          --grid: #2c323a; --line: #7eb0ff; --span: #3f5f8f; --peak: #ff8a80; }
      }
      .heap .surface { fill: var(--surface); }
      .heap text { fill: var(--muted); font: 12px system-ui, sans-serif; }
      .heap text.title { fill: var(--text); font-size: 16px; font-weight: 600; }
      .heap text.name { fill: var(--text); }
      .heap text.peak { fill: var(--peak); font-weight: 600; }
      .heap .grid { stroke: var(--grid); stroke-width: 1; }
      .heap .area { fill: var(--line); fill-opacity: .12; }
      .heap .line { fill: none; stroke: var(--line); stroke-width: 2; stroke-linejoin: round; }
      .heap .dot { fill: var(--line); fill-opacity: 0; }
      .heap .dot:hover { fill-opacity: 1; }
      .heap .span { fill: var(--span); }
      .heap circle.peak { fill: var(--peak); stroke: var(--surface); stroke-width: 2; }
      .heap .would { stroke: var(--muted); stroke-width: 1.5; stroke-dasharray: 5 4; }
      """;

  private final Tables tables;
  private final List<Sample> samples;
  private final Sample peak;
  private final List<MethodTable> lanes;
  private final double unitNanos;
  private final Axis time;
  private final Axis heap;

  /** A chart of a recording whose timeline is not empty. */
  HeapChart(Recording recording, Tables tables) {
    this.tables = tables;
    samples = recording.timeline();
    peak = samples.stream().max(Comparator.comparingLong(Sample::bytes)).orElseThrow();
    lanes =
        recording.methods().stream()
            .filter(method -> !method.spans().isEmpty())
            .sorted(Comparator.comparingLong(MethodTable::peakBytes).reversed())
            .limit(MOST_LANES)
            .toList();
    double end = samples.get(samples.size() - 1).nanos();
    unitNanos = end < 2e9 ? 1e6 : 1e9;
    time = new Axis(end / unitNanos, LEFT, RIGHT, end < 2e9 ? "ms" : "s");
    heap = new Axis(peak.bytes() / MEBIBYTE * 1.08, BOTTOM, TOP, "MiB");
  }

  /** Writes the SVG element. */
  void write(Markup out) throws XMLStreamException {
    double height = LANES + LANE * lanes.size() + 16;
    out.element(
        "svg",
        () -> {
          out.text("title", "Live heap over time, peak " + Size.text(peak.bytes()));
          out.text("style", STYLE);
          out.empty("rect", "class", "surface", "width", WIDTH, "height", height);
          out.text("text", "Live heap over time", "class", "title", "x", LEFT, "y", 26.0);
          out.text(
              "text",
              "readings after full collections, whose own time is in the time shown",
              "x",
              LEFT,
              "y",
              44.0);
          grid(out);
          curve(out);
          wouldBe(out);
          peak(out);
          for (int lane = 0; lane < lanes.size(); lane++) {
            lane(out, lanes.get(lane), LANES + LANE * lane);
          }
        },
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "heap",
        "role",
        "img",
        "viewBox",
        String.format(Locale.ROOT, "0 0 %.0f %.0f", WIDTH, height),
        "width",
        WIDTH,
        "height",
        height);
  }

  private void grid(Markup out) throws XMLStreamException {
    for (double tick : heap.ticks()) {
      double y = heap.at(tick);
      out.empty("line", "class", "grid", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y);
      String label = heap.label(tick);
      out.text("text", label, "x", LEFT - 8, "y", y + 4, "text-anchor", "end");
    }
    for (double tick : time.ticks()) {
      String label = time.label(tick);
      out.text("text", label, "x", time.at(tick), "y", BOTTOM + 20, "text-anchor", "middle");
    }
  }

  private void curve(Markup out) throws XMLStreamException {
    StringBuilder points = new StringBuilder();
    for (Sample sample : samples) {
      points.append(Markup.text(x(sample))).append(',').append(Markup.text(y(sample))).append(' ');
    }
    String first = Markup.text(x(samples.get(0))) + "," + Markup.text(BOTTOM) + " ";
    String last = Markup.text(RIGHT) + "," + Markup.text(BOTTOM);
    out.empty("polygon", "class", "area", "points", first + points + last);
    out.empty("polyline", "class", "line", "points", points.toString().strip());
    int step = samples.size() / MOST_DOTS + 1;
    for (int i = 0; i < samples.size(); i += step) {
      Sample sample = samples.get(i);
      String what = Size.text(sample.bytes()) + " at " + time.label(sample.nanos() / unitNanos);
      out.element(
          "circle",
          () -> out.text("title", what),
          "class",
          "dot",
          "cx",
          x(sample),
          "cy",
          y(sample),
          "r",
          5.0);
    }
  }

  /** How high the method with the highest peak would go with every dead variable let go. */
  private void wouldBe(Markup out) throws XMLStreamException {
    if (lanes.isEmpty() || lanes.get(0).drag().isEmpty()) {
      return;
    }
    MethodTable method = lanes.get(0);
    long bytes = method.wouldBePeakBytes();
    double y = heap.at(bytes / MEBIBYTE);
    double start = time.at(method.spans().get(0).startNanos() / unitNanos);
    out.empty("line", "class", "would", "x1", start, "x2", RIGHT, "y1", y, "y2", y);
    out.text(
        "text",
        "would be " + Size.text(bytes) + " without what is dead",
        "x",
        start + 6,
        "y",
        y - 6);
  }

  private void peak(Markup out) throws XMLStreamException {
    boolean left = x(peak) > RIGHT - LABEL;
    out.empty("circle", "class", "peak", "cx", x(peak), "cy", y(peak), "r", 5.0);
    out.text(
        "text",
        "peak " + Size.text(peak.bytes()) + where(),
        "class",
        "peak",
        "x",
        x(peak) + (left ? -10 : 10),
        "y",
        y(peak) - 8,
        "text-anchor",
        left ? "end" : "start");
  }

  /** The line that peaked, if a profiled one did: the innermost, which was called last. */
  private String where() {
    Optional<MethodTable> innermost =
        lanes.stream()
            .filter(method -> method.peakBytes() == peak.bytes())
            .max(Comparator.comparingLong(method -> method.spans().get(0).startNanos()));
    return innermost.stream()
        .flatMap(method -> method.lines().stream())
        .filter(line -> line.peakBytes() == peak.bytes())
        .findFirst()
        .map(line -> ", %s line %d".formatted(innermost.get().method(), line.line()))
        .orElse("");
  }

  private void lane(Markup out, MethodTable method, double top) throws XMLStreamException {
    out.text(
        "text",
        tables.title(method) + ", peak " + Size.text(method.peakBytes()),
        "class",
        "name",
        "x",
        LEFT,
        "y",
        top + 10);
    for (Span span : method.spans()) {
      double start = time.at(Math.min(span.startNanos() / unitNanos, time.largest()));
      double end = time.at(Math.min(span.endNanos() / unitNanos, time.largest()));
      String duration = time.label((span.endNanos() - span.startNanos()) / unitNanos);
      out.element(
          "rect",
          () -> out.text("title", tables.title(method) + ", " + duration),
          "class",
          "span",
          "x",
          start,
          "y",
          top + 16,
          "width",
          Math.max(1.5, end - start),
          "height",
          10.0,
          "rx",
          2.0);
    }
  }

  private double x(Sample sample) {
    return time.at(sample.nanos() / unitNanos);
  }

  private double y(Sample sample) {
    return heap.at(sample.bytes() / MEBIBYTE);
  }
}
