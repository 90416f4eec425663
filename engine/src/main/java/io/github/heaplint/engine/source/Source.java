package io.github.heaplint.engine.source;

import java.util.Arrays;

/** The text of one file, with 1-based lines and columns counted in UTF-16 units. */
public final class Source {
  private final String path;
  private final String text;
  private final int[] lineStarts;

  /**
   * Wraps a file's text.
   *
   * @param path name to report, with {@code /} between parts
   */
  public Source(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** Name to report, with {@code /} between parts. */
  public String path() {
    return path;
  }

  /** The whole text as read, line ends untouched. */
  public String text() {
    return text;
  }

  /** 1-based line of an offset. */
  public int line(int offset) {
    int at = Arrays.binarySearch(lineStarts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** 1-based column of an offset, in UTF-16 units; a tab counts one. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** Number of lines; an empty file has one. */
  public int lines() {
    return lineStarts.length;
  }

  /** Offset at which a 1-based line starts. */
  public int offset(int line) {
    return lineStarts[line - 1];
  }

  /** A 1-based line without its line end. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
