package io.github.heaplint.profiler.report;

import java.util.Map;
import java.util.function.Function;

/** The tables as text, in the manner of Python's {@code memory_profiler}. */
public final class TextTables {
  private static final String END = System.lineSeparator();

  private final StringBuilder text = new StringBuilder();

  private TextTables() {}

  /** Everything that the tables have to tell. */
  public static String of(Tables tables) {
    TextTables lines = new TextTables();
    lines.line("");
    tables.heading().forEach(lines::line);
    tables.tables().forEach(lines::table);
    tables.notes().forEach(note -> lines.line("heaplint: " + note));
    return lines.text.toString();
  }

  private void table(LineTable table) {
    line("");
    line(table.title());
    line("Filename: " + table.filename());
    line("");
    row(table, column -> column.header());
    row(table, column -> "=".repeat(column.header().length()));
    for (Map<Column, String> row : table.rows()) {
      row(table, column -> row.getOrDefault(column, ""));
    }
    table
        .advice()
        .ifPresent(
            advice -> {
              line("");
              line(advice);
            });
  }

  private void row(LineTable table, Function<Column, String> cells) {
    StringBuilder row = new StringBuilder();
    for (Column column : table.columns()) {
      String cell = cells.apply(column);
      if (column == Column.CONTENTS) {
        row.append("   ");
      } else if (column != Column.LINE) {
        row.append(' ');
      }
      row.append(" ".repeat(Math.max(0, column.width() - cell.length()))).append(cell);
    }
    line(row.toString().stripTrailing());
  }

  private void line(String line) {
    text.append(line).append(END);
  }
}
