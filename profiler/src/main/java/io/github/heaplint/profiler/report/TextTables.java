package io.github.heaplint.profiler.report;

import io.github.heaplint.profiler.recording.Held;
import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.Machine;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import io.github.heaplint.profiler.recording.Size;
import io.github.heaplint.profiler.report.Sources.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables as text, in the manner of Python's {@code memory_profiler}. */
public final class TextTables {
  private static final String LAYOUT = "%6s %13s %13s %13s %13s %12s   %s%n";

  /** Below this a difference of two readings is the meter's error. */
  private static final long WORTH_TELLING_BYTES = 1 << 19;

  private final Recording recording;
  private final Optional<Recording> released;
  private final Sources sources;
  private final StringBuilder text = new StringBuilder();

  private TextTables(Recording recording, Optional<Recording> released, Sources sources) {
    this.recording = recording;
    this.released = released;
    this.sources = sources;
  }

  /**
   * All tables of the recording, with the lines of those source files that are found.
   *
   * @param released a second run of the program in which every dead variable was cleared
   */
  public static String of(Recording recording, Optional<Recording> released, Sources sources) {
    TextTables tables = new TextTables(recording, released, sources);
    tables.machine();
    recording.methods().forEach(tables::table);
    recording.notes().forEach(note -> tables.add("heaplint: %s%n", note));
    return tables.text.toString();
  }

  private void machine() {
    Machine machine = recording.machine();
    add(
        "%n%s, %s, heap up to %.0f MiB%n",
        machine.jvm(), machine.collector(), machine.maxHeapBytes() / (double) (1 << 20));
    add(
        "live heap after a full collection at every line; profiled methods %s%n",
        switch (machine.view()) {
          case "compiled" -> "compiled: dead variables are let go";
          case "released" -> "interpreted, dead variables cleared by the profiler";
          default -> "interpreted: dead variables are kept, as in code that runs once";
        });
  }

  private void table(MethodTable method) {
    Optional<Source> source = sources.of(method);
    add("%n%s.%s", method.className(), method.method());
    if (recording.methods().stream().anyMatch(other -> !other.thread().equals(method.thread()))) {
      add(" in thread %s", method.thread());
    }
    add("%nFilename: %s%n%n", filename(method, source));
    row("Line #", "Mem usage", "Increment", "Peak", "Dead", "Occurrences", "Line Contents");
    row("======", "=========", "=========", "====", "====", "===========", "=============");
    if (!method.lines().isEmpty()) {
      rows(method, source);
    }
    drag(method);
  }

  private static String filename(MethodTable method, Optional<Source> source) {
    if (source.isPresent()) {
      return source.get().file().toString();
    }
    return method.sourceFile().isEmpty()
        ? "(the class file does not say)"
        : method.sourceFile() + " (not found: name its folder with --sources)";
  }

  private void rows(MethodTable method, Optional<Source> source) {
    List<LineRow> lines = method.lines();
    int first = lines.get(0).line();
    int last = lines.get(lines.size() - 1).line();
    int declaration =
        source.map(found -> Declaration.before(method, found)).orElse(Declaration.UNKNOWN);
    String entry = Size.text(method.entryBytes());
    String number = declaration < first ? Integer.toString(declaration) : "";
    String contents = declaration < first ? source.get().line(declaration) : "(entry)";
    row(number, entry, entry, "", "", Long.toString(method.calls()), contents);
    int next = 0;
    for (int line = Math.min(declaration + 1, first); line <= last; line++) {
      String content = source.isPresent() ? source.get().line(line) : "";
      if (next < lines.size() && lines.get(next).line() == line) {
        row(lines.get(next), content);
        next++;
      } else if (source.isPresent()) {
        row(Integer.toString(line), "", "", "", "", "", content);
      }
    }
  }

  private void row(LineRow row, String content) {
    boolean measured = row.measured() > 0;
    row(
        Integer.toString(row.line()),
        measured ? Size.text(row.usedBytes()) : "",
        measured ? (row.estimated() ? "~" : "") + Size.text(row.incrementBytes()) : "",
        measured ? Size.text(row.peakBytes()) : "",
        measured ? Size.text(row.deadBytes()) : "",
        row.occurrences() > 0 ? Long.toString(row.occurrences()) : "",
        content);
  }

  private void drag(MethodTable method) {
    Optional<MethodTable> again = releasedTable(method);
    // What a program holds when it enters the method may differ from run to run.
    long wouldBe =
        again
            .map(other -> other.peakBytes() - other.entryBytes() + method.entryBytes())
            .orElse(method.wouldBePeakBytes());
    if (method.peakBytes() - wouldBe >= WORTH_TELLING_BYTES && !method.drag().isEmpty()) {
      add(
          "%nPeak %s, would be %s%s: let go of %s%n",
          Size.text(method.peakBytes()),
          Size.text(wouldBe),
          again.isPresent() ? ", as a second run showed" : "",
          method.drag().stream().map(TextTables::held).collect(Collectors.joining(", ")));
    }
  }

  private Optional<MethodTable> releasedTable(MethodTable method) {
    return released.stream()
        .flatMap(recorded -> recorded.methods().stream())
        .filter(
            other ->
                other.className().equals(method.className())
                    && other.method().equals(method.method())
                    && other.descriptor().equals(method.descriptor())
                    && other.thread().equals(method.thread()))
        .findFirst();
  }

  private static String held(Held held) {
    return "%s after line %d (%s)".formatted(held.name(), held.lastUse(), Size.text(held.bytes()));
  }

  private void row(
      String line,
      String usage,
      String increment,
      String peak,
      String dead,
      String occurrences,
      String contents) {
    String row = LAYOUT.formatted(line, usage, increment, peak, dead, occurrences, contents);
    text.append(row.stripTrailing()).append(System.lineSeparator());
  }

  private void add(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments));
  }
}
