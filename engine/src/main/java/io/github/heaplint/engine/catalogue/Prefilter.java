package io.github.heaplint.engine.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Tells from a file's bytes, before it is parsed, that no rule can have a finding in it: one pass
 * over the identifiers outside comments and literals, looked up in an open-addressing hash table.
 *
 * <p>A file that does not look like Java passes as well, so that the parser can say what is wrong:
 * brackets that do not match, a literal or comment without an end, no declaration, no text.
 */
public final class Prefilter {
  private static final Words DECLARATIONS =
      new Words(Set.of("class", "interface", "enum", "record", "module", "package"));

  private final Words triggers;

  /** Looks for any of these identifiers as a whole word; with none, every file passes. */
  public Prefilter(Set<String> triggers) {
    this.triggers = triggers.isEmpty() ? null : new Words(triggers);
  }

  /** Whether the file may have a finding, or a problem that the parser can name. */
  public boolean passes(byte[] source) {
    return triggers == null || new Scan(source).passes();
  }

  /** One pass over a file. */
  private final class Scan {
    private final byte[] source;
    private byte[] open = new byte[16];
    private int depth;
    private int at;

    Scan(byte[] source) {
      this.source = source;
    }

    boolean passes() {
      boolean declares = false;
      boolean empty = true;
      while (at < source.length) {
        byte c = source[at];
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
          at++;
        } else if (c == '/' && at(1) == '/') {
          skipLine();
        } else if (c == '/' && at(1) == '*') {
          if (!skipComment()) {
            return true;
          }
        } else {
          empty = false;
          if (part(c)) {
            int start = at;
            while (at < source.length && part(source[at])) {
              at++;
            }
            if (triggers.contain(source, start, at)) {
              return true;
            }
            declares |= DECLARATIONS.contain(source, start, at);
          } else if (!token(c)) {
            return true;
          }
        }
      }
      return depth > 0 || !(declares || empty);
    }

    /** Takes a literal, bracket or sign; false where Java allows none. */
    private boolean token(byte c) {
      return switch (c) {
        case '"' -> literal(c, at(1) == '"' && at(2) == '"');
        case '\'' -> literal(c, false);
        case '(', '[', '{' -> open(c);
        case ')' -> close('(');
        case ']' -> close('[');
        case '}' -> close('{');
        default -> {
          at++;
          // A unicode escape may stand for anything.
          yield c > ' ' && c != '\\' && c != '#' && c != '`';
        }
      };
    }

    private boolean literal(byte quote, boolean textBlock) {
      return textBlock ? skipTextBlock() : skipLiteral(quote);
    }

    private boolean open(byte bracket) {
      if (depth == open.length) {
        open = Arrays.copyOf(open, 2 * depth);
      }
      open[depth++] = bracket;
      at++;
      return true;
    }

    private boolean close(char opening) {
      at++;
      return depth > 0 && open[--depth] == opening;
    }

    private byte at(int ahead) {
      return at + ahead < source.length ? source[at + ahead] : 0;
    }

    private void skipLine() {
      while (at < source.length && source[at] != '\n' && source[at] != '\r') {
        at++;
      }
    }

    private boolean skipLiteral(byte quote) {
      for (at++; at < source.length && source[at] != '\n'; at++) {
        if (source[at] == quote) {
          at++;
          return true;
        }
        if (source[at] == '\\') {
          if (at(1) == 'u') {
            return false;
          }
          at++;
        }
      }
      return false;
    }

    private boolean skipTextBlock() {
      for (at += 3; at < source.length; at++) {
        if (source[at] == '\\') {
          at++;
        } else if (source[at] == '"' && at(1) == '"' && at(2) == '"') {
          at += 3;
          return true;
        }
      }
      return false;
    }

    private boolean skipComment() {
      for (at += 2; at < source.length; at++) {
        if (source[at] == '*' && at(1) == '/') {
          at += 2;
          return true;
        }
      }
      return false;
    }
  }

  private static boolean part(byte c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || c < 0;
  }

  /** Words in a hash table with linear probing (Knuth, TAOCP vol. 3, 6.4, algorithm L). */
  private static final class Words {
    private final byte[][] table;

    Words(Set<String> words) {
      int size = Integer.highestOneBit(Math.max(8, words.size()) * 4);
      table = new byte[size][];
      for (String each : words) {
        byte[] word = each.getBytes(StandardCharsets.UTF_8);
        int slot = hash(word, 0, word.length) & (size - 1);
        while (table[slot] != null) {
          slot = (slot + 1) & (size - 1);
        }
        table[slot] = word;
      }
    }

    boolean contain(byte[] source, int start, int end) {
      int mask = table.length - 1;
      int slot = hash(source, start, end) & mask;
      while (table[slot] != null) {
        if (Arrays.equals(table[slot], 0, table[slot].length, source, start, end)) {
          return true;
        }
        slot = (slot + 1) & mask;
      }
      return false;
    }

    private static int hash(byte[] bytes, int start, int end) {
      int hash = 0;
      for (int i = start; i < end; i++) {
        hash = 31 * hash + bytes[i];
      }
      return hash ^ (hash >>> 16);
    }
  }
}
