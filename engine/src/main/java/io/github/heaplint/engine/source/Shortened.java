package io.github.heaplint.engine.source;

import java.util.Arrays;
import java.util.List;

/**
 * A text of which parts have been left out, and where each part that was kept stood before.
 *
 * @param starts offsets in the shortened text at which kept parts begin, ascending from 0
 * @param origins offsets in the whole text at which these parts begin
 */
@SuppressWarnings("ArrayRecordComponent")
public record Shortened(String text, int[] starts, int[] origins) {
  /** The whole text. */
  public static Shortened nothing(String text) {
    return new Shortened(text, new int[] {0}, new int[] {0});
  }

  /** The offset that a character of the shortened text had before. */
  public int origin(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    int part = at >= 0 ? at : -at - 2;
    return origins[part] + offset - starts[part];
  }

  /** Gathers the parts to keep. */
  static final class Builder {
    private final String whole;
    private final StringBuilder text;
    private int[] starts = new int[64];
    private int[] origins = new int[64];
    private int parts;
    private int next = -1;
    private boolean blank;
    private boolean lineEnd;
    private boolean afterSign = true;

    Builder(String whole) {
      this.whole = whole;
      this.text = new StringBuilder(whole.length());
    }

    int length() {
      return text.length();
    }

    /** Notes that tokens are apart. */
    void blank() {
      blank = true;
    }

    /** Notes that the line must end before the next token. */
    void lineEnd() {
      lineEnd = true;
    }

    /** Keeps a word. */
    void word(int start, int end) {
      separate();
      keep(start, end);
      afterSign = false;
    }

    /** Keeps a literal or comment. */
    void token(int start, int end) {
      word(start, end);
    }

    /** Keeps a sign of one character. */
    void sign(int at) {
      boolean bracket =
          switch (whole.charAt(at)) {
            case '(', ')', '[', ']', '{', '}', ';', ',' -> true;
            default -> false;
          };
      if (bracket) {
        blank = false;
      }
      separate();
      keep(at, at + 1);
      afterSign = bracket;
    }

    private void separate() {
      if (lineEnd) {
        text.append('\n');
        next = -1;
      } else if (blank && !afterSign) {
        text.append(' ');
        next = -1;
      }
      blank = false;
      lineEnd = false;
    }

    private void keep(int start, int end) {
      if (start != next) {
        part(text.length(), start);
      }
      text.append(whole, start, end);
      next = end;
    }

    private void part(int start, int origin) {
      if (parts == starts.length) {
        starts = Arrays.copyOf(starts, 2 * parts);
        origins = Arrays.copyOf(origins, 2 * parts);
      }
      starts[parts] = start;
      origins[parts++] = origin;
    }

    /** What is kept, less what is between these braces, which are in order and apart. */
    Shortened without(List<Skeleton.Brace> cuts) {
      Shortened all = shortened();
      Builder rest = new Builder(all.text);
      int at = 0;
      for (Skeleton.Brace cut : cuts) {
        rest.copy(all, at, cut.open() + 1);
        at = cut.close();
      }
      rest.copy(all, at, all.text.length());
      return rest.shortened();
    }

    private void copy(Shortened from, int start, int end) {
      int part = Arrays.binarySearch(from.starts, start);
      part = part >= 0 ? part : -part - 2;
      int shift = text.length() - start;
      part(text.length(), from.origin(start));
      for (part++; part < from.starts.length && from.starts[part] < end; part++) {
        part(from.starts[part] + shift, from.origins[part]);
      }
      text.append(whole, start, end);
    }

    private Shortened shortened() {
      if (parts == 0) {
        part(0, 0);
      }
      return new Shortened(
          text.toString(), Arrays.copyOf(starts, parts), Arrays.copyOf(origins, parts));
    }
  }
}
