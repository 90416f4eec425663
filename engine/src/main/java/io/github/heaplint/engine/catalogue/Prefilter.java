package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.source.Focus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells from a file's bytes, before it is parsed, what rules could have a finding in: one pass over
 * the identifiers outside comments and literals, looked up in an open-addressing hash table.
 *
 * <p>A file that does not look like Java matters as a whole, so that the parser can say what is
 * wrong: brackets that do not match, a literal or comment without an end, no declaration, no text.
 */
public final class Prefilter {
  private static final String CALL = "(";
  private static final Words DECLARATIONS =
      new Words(Set.of("class", "interface", "enum", "record", "module", "package"));

  private final Words words;
  private final List<Wanted> wanted = new ArrayList<>();
  private final boolean anything;

  /** An interest, its words as numbers. */
  private record Wanted(Interest interest, BitSet around, BitSet code) {
    boolean in(BitSet mentioned) {
      return (around.isEmpty() || around.intersects(mentioned))
          && (code.isEmpty() || code.intersects(mentioned));
    }
  }

  /** Looks for what any of these are about. */
  public Prefilter(Collection<Interest> interests) {
    Set<String> all = new TreeSet<>();
    interests.forEach(each -> all.addAll(each.around()));
    interests.forEach(each -> all.addAll(each.code()));
    words = new Words(all);
    Set<Interest> distinct = new HashSet<>(interests);
    distinct.forEach(
        each ->
            wanted.add(new Wanted(each, words.numbers(each.around()), words.numbers(each.code()))));
    anything = distinct.contains(Interest.ANYTHING);
  }

  /** What of a file may have a finding, or a problem that the parser can name. */
  public Focus focus(byte[] source) {
    if (anything) {
      return Focus.WHOLE;
    }
    Scan scan = new Scan(source);
    if (!scan.reads()) {
      return Focus.WHOLE;
    }
    Set<String> code = new HashSet<>();
    for (Wanted each : wanted) {
      if (each.in(scan.mentioned)) {
        if (each.interest.whole()) {
          return Focus.WHOLE;
        }
        code.addAll(each.interest.code());
      }
    }
    return Focus.on(code);
  }

  /** One pass over a file. */
  private final class Scan {
    private final byte[] source;
    private byte[] open = new byte[16];
    private final BitSet mentioned = new BitSet();
    private int depth;
    private int at;
    private boolean reference;

    Scan(byte[] source) {
      this.source = source;
    }

    /** Whether the file looks like Java. */
    boolean reads() {
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
            return false;
          }
        } else {
          empty = false;
          if (part(c)) {
            int start = at;
            int hash = 0;
            for (; at < source.length && part(source[at]); at++) {
              hash = Words.hash(hash, source[at]);
            }
            mention(start, hash);
            declares = declares || DECLARATIONS.find(source, start, at, hash, false) >= 0;
            reference = false;
          } else {
            reference = c == ':' && at > 0 && source[at - 1] == ':';
            if (!token(c)) {
              return false;
            }
          }
        }
      }
      return depth == 0 && (declares || empty);
    }

    private void mention(int start, int hash) {
      int plain = words.find(source, start, at, hash, false);
      if (plain >= 0) {
        mentioned.set(plain);
      }
      int called = words.find(source, start, at, hash, true);
      if (called >= 0 && (reference || callFollows())) {
        mentioned.set(called);
      }
    }

    private boolean callFollows() {
      int next = at;
      while (next < source.length && source[next] <= ' ' && source[next] >= 0) {
        next++;
      }
      // What a comment hides is taken for a call.
      return next < source.length && (source[next] == '(' || source[next] == '/');
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
    private final boolean[] call;

    Words(Set<String> words) {
      int size = Integer.highestOneBit(Math.max(8, words.size()) * 4);
      table = new byte[size][];
      call = new boolean[size];
      for (String each : words) {
        boolean isCall = each.endsWith(CALL);
        byte[] word = bytes(each, isCall);
        int slot = spread(hash(word)) & (size - 1);
        while (table[slot] != null) {
          slot = (slot + 1) & (size - 1);
        }
        table[slot] = word;
        call[slot] = isCall;
      }
    }

    private static byte[] bytes(String word, boolean isCall) {
      return word.substring(0, word.length() - (isCall ? 1 : 0)).getBytes(StandardCharsets.UTF_8);
    }

    /** The numbers of words. */
    BitSet numbers(Set<String> words) {
      BitSet numbers = new BitSet();
      for (String each : words) {
        boolean isCall = each.endsWith(CALL);
        byte[] word = bytes(each, isCall);
        numbers.set(find(word, 0, word.length, hash(word), isCall));
      }
      return numbers;
    }

    /** The number of a word, or -1. */
    int find(byte[] source, int start, int end, int hash, boolean isCall) {
      int mask = table.length - 1;
      int slot = spread(hash) & mask;
      while (table[slot] != null) {
        if (call[slot] == isCall
            && Arrays.equals(table[slot], 0, table[slot].length, source, start, end)) {
          return slot;
        }
        slot = (slot + 1) & mask;
      }
      return -1;
    }

    private static int hash(byte[] word) {
      int hash = 0;
      for (byte each : word) {
        hash = hash(hash, each);
      }
      return hash;
    }

    /** The hash of a word that goes on with one more byte. */
    static int hash(int hash, byte next) {
      return 31 * hash + next;
    }

    private static int spread(int hash) {
      return hash ^ (hash >>> 16);
    }
  }
}
