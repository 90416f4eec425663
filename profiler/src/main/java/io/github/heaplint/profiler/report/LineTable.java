package io.github.heaplint.profiler.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of one method in one thread, ready to be shown.
 *
 * @param title the method, and the thread where there are several
 * @param filename of its source, or why it is not known
 * @param columns from left to right
 * @param rows what the columns say, from top to bottom; a column that is not in the map says
 *     nothing
 * @param advice what to let go, if that would lower the peak
 */
public record LineTable(
    String title,
    String filename,
    List<Column> columns,
    List<Map<Column, String>> rows,
    Optional<String> advice) {
  /** Copies the lists. */
  public LineTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
