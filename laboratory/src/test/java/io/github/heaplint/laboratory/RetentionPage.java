package io.github.heaplint.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/retention.md}: every row begins with an anchor that is its id. */
record RetentionPage(List<Row> rows) {
  static final Path PAGE = Path.of("..", "docs", "retention.md");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>.*");

  /**
   * A row.
   *
   * @param line its number in the page, from 1
   * @param cells what stands in the columns, by their headers
   */
  record Row(String id, int line, Map<String, String> cells) {
    /**
     * What the cell says about a release: {@code R} or {@code r}, {@code R/r} where the probes
     * differ, {@code -} for what is not measured.
     *
     * @throws AssertionError if there is no such column, or nothing about the release
     */
    String verdict(String column, int feature) {
      String cell = cell(column);
      String verdict = cell;
      // "R (17), r (25)": each holds from its release on.
      for (MatchResult since : SINCE.matcher(cell).results().toList()) {
        if (Integer.parseInt(since.group(2)) <= feature) {
          verdict = since.group(1);
        }
      }
      if (!VERDICT.matcher(verdict).matches()) {
        throw new AssertionError(
            "%s:%d: column '%s' says '%s', which is no verdict for Java %d"
                .formatted(PAGE, line, column, cell, feature));
      }
      return verdict;
    }

    String cell(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new AssertionError("%s:%d: no column '%s'".formatted(PAGE, line, column));
      }
      return cell;
    }
  }

  private static final Pattern SINCE = Pattern.compile("(\\S+) \\((\\d+)\\)");
  private static final Pattern VERDICT = Pattern.compile("[Rr]|[Rr]/[Rr]|-");

  static RetentionPage read() throws IOException {
    return parse(Files.readAllLines(PAGE));
  }

  static RetentionPage parse(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    List<String> header = List.of();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (!cells.isEmpty() && cells.get(0).equals("id")) {
        header = cells;
      }
      Matcher anchor = ANCHOR.matcher(cells.isEmpty() ? "" : cells.get(0));
      if (anchor.matches()) {
        rows.add(row(anchor.group(1), i + 1, header, cells));
      }
    }
    return new RetentionPage(List.copyOf(rows));
  }

  private static Row row(String id, int line, List<String> header, List<String> cells) {
    if (header.size() != cells.size()) {
      throw new AssertionError(
          "%s:%d: %d cells under %d headers".formatted(PAGE, line, cells.size(), header.size()));
    }
    Map<String, String> byHeader = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byHeader.put(header.get(i), cells.get(i));
    }
    return new Row(id, line, byHeader);
  }

  private static List<String> cells(String line) {
    if (!line.startsWith("|") || !line.endsWith("|")) {
      return List.of();
    }
    return Pattern.compile("\\|")
        .splitAsStream(line.substring(1, line.length() - 1))
        .map(String::strip)
        .toList();
  }

  /** The rows that describe a code shape. */
  List<Row> shapes() {
    return rows.stream().filter(row -> row.cells().containsKey(Mode.HOT.column())).toList();
  }

  /** The rows that describe a structure's capacity. */
  List<Row> structures() {
    return rows.stream().filter(row -> row.cells().containsKey("emptied")).toList();
  }
}
