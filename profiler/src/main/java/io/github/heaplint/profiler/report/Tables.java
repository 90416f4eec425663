package io.github.heaplint.profiler.report;

import io.github.heaplint.profiler.recording.Held;
import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.Machine;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import io.github.heaplint.profiler.recording.Size;
import io.github.heaplint.profiler.report.Sources.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a recording has to tell, whether as text or as a page. */
public final class Tables {
  /** Below this a difference of two readings is the meter's error. */
  private static final long WORTH_TELLING_BYTES = 1 << 19;

  /** Channels use small direct buffers behind the back of every program. */
  private static final long WORTH_A_COLUMN_BYTES = 1 << 16;

  private final Recording recording;
  private final Sources sources;
  private final List<Column> columns;

  /**
   * Prepares the tables.
   *
   * @param released a second run of the program in which every dead variable was cleared
   * @param sources files whose lines are shown beside the numbers
   * @param allocated whether to say what lines allocated
   */
  public Tables(
      Recording recording, Optional<Recording> released, Sources sources, boolean allocated) {
    this.recording = released.isPresent() ? withTried(recording, released.get()) : recording;
    this.sources = sources;
    Set<Column> shown = EnumSet.allOf(Column.class);
    if (!allocated) {
      shown.remove(Column.ALLOCATED);
    }
    if (recording.methods().stream()
        .flatMap(method -> method.lines().stream())
        .allMatch(line -> line.directBytes() < WORTH_A_COLUMN_BYTES)) {
      shown.remove(Column.OFF_HEAP);
    }
    columns = List.copyOf(shown);
  }

  /** What was measured, and on which machine. */
  public List<String> heading() {
    Machine machine = recording.machine();
    return List.of(
        String.format(
            Locale.ROOT,
            "%s, %s, heap up to %.0f MiB",
            machine.jvm(),
            machine.collector(),
            machine.maxHeapBytes() / (double) (1 << 20)),
        "live heap after a full collection at every line; profiled methods "
            + switch (machine.view()) {
              case "compiled" -> "compiled: dead variables are let go";
              case "released" -> "interpreted, dead variables cleared by the profiler";
              default -> "interpreted: dead variables are kept, as in code that runs once";
            });
  }

  /** One for each method and thread. */
  public List<LineTable> tables() {
    return recording.methods().stream().map(this::table).toList();
  }

  /** What the reader must know. */
  public List<String> notes() {
    return recording.notes();
  }

  /** What was recorded, with the peaks that a second run has tried. */
  public Recording recording() {
    return recording;
  }

  private static Recording withTried(Recording recording, Recording released) {
    return new Recording(
        recording.machine(),
        recording.methods().stream().map(method -> withTried(method, released)).toList(),
        recording.timeline(),
        recording.notes());
  }

  private static MethodTable withTried(MethodTable method, Recording released) {
    // What a program holds when it enters the method may differ from run to run.
    return released.methods().stream()
        .filter(
            other ->
                other.className().equals(method.className())
                    && other.method().equals(method.method())
                    && other.descriptor().equals(method.descriptor())
                    && other.thread().equals(method.thread()))
        .findFirst()
        .map(other -> method.tried(other.peakBytes() - other.entryBytes() + method.entryBytes()))
        .orElse(method);
  }

  private LineTable table(MethodTable method) {
    Optional<Source> source = sources.of(method);
    return new LineTable(
        title(method),
        filename(method, source),
        columns,
        method.lines().isEmpty() ? List.of() : rows(method, source),
        advice(method));
  }

  /** The method, and its thread where there are several. */
  public String title(MethodTable method) {
    String name = method.className() + "." + method.method();
    return recording.methods().stream().allMatch(other -> other.thread().equals(method.thread()))
        ? name
        : name + " in thread " + method.thread();
  }

  private static String filename(MethodTable method, Optional<Source> source) {
    if (source.isPresent()) {
      return source.get().file().toString();
    }
    return method.sourceFile().isEmpty()
        ? "(the class file does not say)"
        : method.sourceFile() + " (not found: name its folder with --sources)";
  }

  private List<Map<Column, String>> rows(MethodTable method, Optional<Source> source) {
    List<LineRow> lines = method.lines();
    int first = lines.get(0).line();
    int last = lines.get(lines.size() - 1).line();
    int declaration =
        source.map(found -> Declaration.before(method, found)).orElse(Declaration.UNKNOWN);
    List<Map<Column, String>> rows = new ArrayList<>();
    rows.add(entry(method, declaration < first ? declaration : 0, source));
    int next = 0;
    for (int line = Math.min(declaration + 1, first); line <= last; line++) {
      String contents = source.isPresent() ? source.get().line(line) : "";
      if (next < lines.size() && lines.get(next).line() == line) {
        rows.add(row(lines.get(next), contents));
        next++;
      } else if (source.isPresent()) {
        rows.add(Map.of(Column.LINE, Integer.toString(line), Column.CONTENTS, contents));
      }
    }
    return rows;
  }

  private static Map<Column, String> entry(
      MethodTable method, int declaration, Optional<Source> source) {
    String entry = Size.text(method.entryBytes());
    return Map.of(
        Column.LINE,
        declaration > 0 ? Integer.toString(declaration) : "",
        Column.USAGE,
        entry,
        Column.INCREMENT,
        entry,
        Column.OCCURRENCES,
        Long.toString(method.calls()),
        Column.CONTENTS,
        declaration > 0 ? source.get().line(declaration) : "(entry)");
  }

  private Map<Column, String> row(LineRow line, String contents) {
    Map<Column, String> row = new EnumMap<>(Column.class);
    columns.forEach(column -> row.put(column, column.of(line)));
    row.put(Column.CONTENTS, contents);
    return row;
  }

  private Optional<String> advice(MethodTable method) {
    long wouldBe = method.wouldBePeakBytes();
    if (method.peakBytes() - wouldBe < WORTH_TELLING_BYTES || method.drag().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Peak %s, would be %s%s: let go of %s"
            .formatted(
                Size.text(method.peakBytes()),
                Size.text(wouldBe),
                method.tried() ? ", as a second run showed" : " at best",
                method.drag().stream().map(Tables::held).collect(Collectors.joining(", "))));
  }

  private static String held(Held held) {
    return "%s after line %d (%s)".formatted(held.name(), held.lastUse(), Size.text(held.bytes()));
  }
}
