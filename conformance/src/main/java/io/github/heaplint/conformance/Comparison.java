package io.github.heaplint.conformance;

import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.List;

/** Compares what two front ends make of the same files. */
final class Comparison {
  private static final int CONTEXT = 60;

  private int files;
  private int unread;
  private int bodies;
  private int identical;
  private int typedAlike;
  private final List<String> differences = new ArrayList<>();
  private final List<String> typeDifferences = new ArrayList<>();
  private final List<Problem> crashes = new ArrayList<>();

  /** Compares one file; files that one of them cannot parse are counted and left out. */
  void add(Unit first, Unit second) {
    files++;
    note(first);
    note(second);
    if (hasNoCode(first) || hasNoCode(second)) {
      unread++;
      return;
    }
    Source source = first.source();
    int common = Math.min(first.bodies().size(), second.bodies().size());
    int extra = Math.max(first.bodies().size(), second.bodies().size()) - common;
    bodies += common + extra;
    if (extra > 0) {
      differences.add(
          source.path()
              + ": "
              + first.bodies().size()
              + " and "
              + second.bodies().size()
              + " bodies");
    }
    for (int i = 0; i < common; i++) {
      compare(source, first.bodies().get(i), second.bodies().get(i));
    }
  }

  private static boolean hasNoCode(Unit unit) {
    return unit.problems().stream().anyMatch(each -> each.cause().startsWith("does not parse"));
  }

  private void note(Unit unit) {
    for (Problem each : unit.problems()) {
      if (each.cause().contains("could not be lowered") || each.cause().contains("too deeply")) {
        crashes.add(each);
      }
    }
  }

  private void compare(Source source, Body first, Body second) {
    List<String> one = Rendering.erased(first);
    List<String> other = Rendering.erased(second);
    if (!one.equals(other)) {
      differences.add(difference(source, first, one, other));
      return;
    }
    identical++;
    List<String> oneTyped = Rendering.typed(first);
    List<String> otherTyped = Rendering.typed(second);
    if (oneTyped.equals(otherTyped)) {
      typedAlike++;
    } else {
      typeDifferences.add(difference(source, first, oneTyped, otherTyped));
    }
  }

  private static String difference(Source source, Body body, List<String> one, List<String> other) {
    int line = 0;
    while (line < one.size() && line < other.size() && one.get(line).equals(other.get(line))) {
      line++;
    }
    return source.path()
        + ":"
        + (body.span().exists() ? source.line(body.span().start()) : 0)
        + " "
        + body.name()
        + "\n    "
        + (line > 0 ? one.get(line - 1) : "")
        + "\n  < "
        + (line < one.size() ? one.get(line) + excerpt(source, one.get(line)) : "nothing")
        + "\n  > "
        + (line < other.size() ? other.get(line) + excerpt(source, other.get(line)) : "nothing");
  }

  /** The text of the last span on a line. */
  private static String excerpt(Source source, String line) {
    int at = line.lastIndexOf('@');
    if (at < 0) {
      return "";
    }
    String[] ends = line.substring(at + 1).split("[^0-9]", 3);
    if (ends.length < 2 || ends[0].isEmpty() || ends[1].isEmpty()) {
      return "";
    }
    int start = Integer.parseInt(ends[0]);
    int end = Math.min(Integer.parseInt(ends[1]), start + CONTEXT);
    return " «" + source.text().substring(start, Math.max(start, end)).replace("\n", "\\n") + "»";
  }

  int bodies() {
    return bodies;
  }

  /** Bodies whose instructions or spans are not alike, each with the first line that differs. */
  List<String> differences() {
    return differences;
  }

  /** Bodies that are alike but for types. */
  List<String> typeDifferences() {
    return typeDifferences;
  }

  /** Files and bodies that a front end could not lower. */
  List<Problem> crashes() {
    return crashes;
  }

  /** Counts for a person. */
  String summary() {
    return String.format(
        "%d files, %d of them not parsed by both; %d bodies, %d identical (%.4f %%), %d of these"
            + " with equal types (%.4f %%); %d crashes",
        files,
        unread,
        bodies,
        identical,
        100.0 * identical / Math.max(1, bodies),
        typedAlike,
        100.0 * typedAlike / Math.max(1, identical),
        crashes.size());
  }
}
