package io.github.heaplint.cli.evidence;

import io.github.heaplint.cli.report.Place;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.rule.BufferedOutput;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.rule.Severity;
import io.github.heaplint.profiler.recording.Held;
import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import io.github.heaplint.profiler.recording.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;

/**
 * What profiled runs measured, joined to findings by source file and line.
 *
 * <p>A finding whose lines were measured says how much; what is big becomes a warning, and what is
 * small is left out. Lines that no profiled run passed stay as they are, and so do those that load
 * little while their method already holds much: an earlier line may have loaded it for them.
 */
public final class Evidence {
  /** What only a profile sees; named like the rule that guesses at it from the source. */
  private static final String DRAGGED = "DraggedLocal";

  private final List<MethodTable> methods;
  private final long smallestBytes;

  /**
   * The evidence of some runs.
   *
   * @param smallestBytes less than this is not worth a finding
   */
  public Evidence(List<Recording> recordings, long smallestBytes) {
    methods = recordings.stream().flatMap(recording -> recording.methods().stream()).toList();
    this.smallestBytes = smallestBytes;
  }

  /** The findings as the measured sizes make them. */
  public List<Place> weigh(List<Place> places) {
    List<Place> weighed = new ArrayList<>();
    for (Place place : places) {
      OptionalLong measured = measured(place);
      if (measured.isEmpty()) {
        weighed.add(place);
      } else if (measured.getAsLong() >= smallestBytes) {
        weighed.add(with(place, measured.getAsLong()));
      } else if (heldAt(place) >= smallestBytes) {
        weighed.add(place);
      }
    }
    return weighed;
  }

  /**
   * Variables in these files that held much when nothing was going to read them, where a second run
   * without them peaked lower. One run alone charges to all lines at which a variable was dead what
   * it alone held at the end, when others that held the same may have died as well.
   *
   * @param found what the source gave away already, and need not be told again
   * @throws IOException if a file cannot be read
   */
  public List<Place> dragged(List<Path> files, List<Place> found) throws IOException {
    List<Place> places = new ArrayList<>();
    for (Path file : files) {
      String path = file.toString().replace('\\', '/');
      for (MethodTable method : methods) {
        long saved = method.peakBytes() - method.wouldBePeakBytes();
        if (method.tried() && saved >= smallestBytes && isOf(method, path)) {
          List<String> lines = Files.readAllLines(file);
          for (Held held : method.drag()) {
            if (held.bytes() >= smallestBytes
                && held.lastUse() <= lines.size()
                && found.stream().noneMatch(place -> isAbout(place, method, held))) {
              places.add(dragged(path, lines.get(held.lastUse() - 1), method, held));
            }
          }
        }
      }
    }
    return places.stream().distinct().toList();
  }

  private static boolean isAbout(Place place, MethodTable method, Held held) {
    return place.finding().rule().equals(DRAGGED)
        && isOf(method, place.path())
        // The profiler joins the names of variables that share a slot.
        && Stream.of(held.name().split(" or ", -1))
            .anyMatch(name -> place.finding().message().startsWith(name + " "))
        && place.line() >= method.lines().get(0).line()
        && place.line() <= held.lastUse();
  }

  private static Place dragged(String path, String text, MethodTable method, Held held) {
    String message =
        "%s holds %s after its last use: in a profiled run %s peaked at %s and would at %s"
            .formatted(
                held.name(),
                Size.text(held.bytes()),
                method.method(),
                Size.text(method.peakBytes()),
                Size.text(method.wouldBePeakBytes()));
    int begin = text.length() - text.stripLeading().length();
    return new Place(
        path,
        held.lastUse(),
        begin + 1,
        held.lastUse(),
        text.stripTrailing().length() + 1,
        text,
        new Finding(
            DRAGGED,
            Severity.WARNING,
            Span.NONE,
            message,
            "do what needs it in a method of its own, which lets go when it returns",
            false,
            List.of()),
        List.of());
  }

  /** What the place loaded; of output that is built over many lines, what its method built. */
  private OptionalLong measured(Place place) {
    boolean built = place.finding().rule().equals(BufferedOutput.NAME);
    return at(place, (method, row) -> built ? risen(method) : row.risenBytes());
  }

  /** What the method had come to hold when the place was passed. */
  private long heldAt(Place place) {
    return at(place, (method, row) -> row.peakBytes() - method.entryBytes()).orElse(0);
  }

  private static long risen(MethodTable method) {
    return method.peakBytes() - method.entryBytes();
  }

  /** The most that the measured lines of a place come to; empty if none was measured. */
  private OptionalLong at(Place place, ToLongBiFunction<MethodTable, LineRow> size) {
    return methods.stream()
        .filter(method -> isOf(method, place.path()))
        .flatMapToLong(
            method ->
                method.lines().stream()
                    .filter(row -> row.line() >= place.line() && row.line() <= place.endLine())
                    .filter(row -> row.measured() > 0)
                    .mapToLong(row -> size.applyAsLong(method, row)))
        .max();
  }

  private static Place with(Place place, long bytes) {
    Finding finding = place.finding();
    Finding measured =
        new Finding(
            finding.rule(),
            Severity.WARNING,
            finding.span(),
            finding.message() + "; measured: " + Size.text(bytes),
            finding.suggestion(),
            false,
            finding.fixes());
    return new Place(
        place.path(),
        place.line(),
        place.column(),
        place.endLine(),
        place.endColumn(),
        place.text(),
        measured,
        place.remedies());
  }

  private static boolean isOf(MethodTable method, String path) {
    int dot = method.className().lastIndexOf('.');
    String file = method.className().substring(0, dot + 1).replace('.', '/') + method.sourceFile();
    return !method.sourceFile().isEmpty() && (path.equals(file) || path.endsWith("/" + file));
  }
}
