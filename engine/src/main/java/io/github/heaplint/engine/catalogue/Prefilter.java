package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.catalogue.WordIndex.Form;
import io.github.heaplint.engine.source.Focus;
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
  /** Stands in the stack of brackets for the brace of a type. */
  private static final byte TYPE = 'T';

  private static final WordIndex DECLARATIONS =
      new WordIndex(Set.of("class", "interface", "enum", "record", "module", "package"));

  private final WordIndex words;
  private final List<Wanted> wanted = new ArrayList<>();
  private final boolean anything;

  /** What is done to a name, by its hash, with a word by its number: called on it, put in it. */
  private record OnName(int name, int word) {}

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
    words = new WordIndex(all);
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
    private final Set<Integer> fields = new HashSet<>();
    private final Set<OnName> onNames = new HashSet<>();
    private int depth;
    private int at;
    private boolean reference;
    private boolean type;

    /** Hash of the name before a dot that has just been passed, or of one that may come before. */
    private int name;

    private boolean afterName;
    private boolean onName;

    /** Whether the name that follows stands for what is put in {@code target}, or leads to it. */
    private boolean assigned;

    private boolean chained;
    private int target;

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
              hash = WordIndex.hash(hash, source[at]);
            }
            mention(start, hash);
            if (DECLARATIONS.find(source, start, at, hash, Form.ANYHOW) >= 0) {
              declares = true;
              type = type || start == 0 || source[start - 1] != '.';
            }
            name = hash;
            afterName = true;
            onName = false;
            chained = assigned;
            assigned = false;
            reference = false;
          } else {
            reference = c == ':' && at > 0 && source[at - 1] == ':';
            onName = (afterName && c == '.') || (onName && reference) || (afterName && c == ':');
            boolean puts = afterName && c == '=';
            target = puts ? name : target;
            assigned = puts || (assigned && c == '(') || (chained && c == '.');
            chained = false;
            afterName = false;
            if (!token(c)) {
              return false;
            }
          }
        }
      }
      onNames.stream()
          .filter(each -> fields.contains(each.name))
          .forEach(each -> mentioned.set(each.word));
      return depth == 0 && (declares || empty);
    }

    private void mention(int start, int hash) {
      set(words.find(source, start, at, hash, Form.ANYHOW));
      if (depth > 0 && open[depth - 1] == TYPE) {
        set(words.find(source, start, at, hash, Form.MEMBER));
        if (endsDeclarator()) {
          fields.add(hash);
        }
      } else if (assigned) {
        int word = words.find(source, start, at, hash, Form.IN_FIELD);
        if (word >= 0) {
          onNames.add(new OnName(target, word));
        }
      }
      if (reference || callFollows()) {
        set(words.find(source, start, at, hash, Form.CALL));
        set(ends(start));
        int onField = onName ? words.find(source, start, at, hash, Form.CALL_ON_FIELD) : -1;
        if (onField >= 0) {
          onNames.add(new OnName(name, onField));
        }
      }
    }

    /** The number of a name by its first part and its last, from one capital on. */
    private int ends(int start) {
      int tail = at - 1;
      while (tail > start && !capital(tail)) {
        tail--;
      }
      if (tail == start) {
        return -1;
      }
      int head = start;
      while (!capital(head)) {
        head++;
      }
      int hash = 0;
      for (int i = start; i < at; i = i + 1 == head ? tail : i + 1) {
        hash = WordIndex.hash(hash, source[i]);
      }
      return words.find(source, start, head, tail, at, hash, Form.CALL_OF_ENDS);
    }

    private boolean capital(int index) {
      return source[index] >= 'A' && source[index] <= 'Z';
    }

    private void set(int word) {
      if (word >= 0) {
        mentioned.set(word);
      }
    }

    /** Whether a name is that of a field, or a constant, or an argument of a type. */
    private boolean endsDeclarator() {
      return switch (next()) {
        case ';', '=', ',', '[', '/' -> true;
        default -> false;
      };
    }

    /** The next character that is not blank. */
    private byte next() {
      int next = at;
      while (next < source.length && source[next] <= ' ' && source[next] >= 0) {
        next++;
      }
      return next < source.length ? source[next] : 0;
    }

    private boolean callFollows() {
      byte next = next();
      // What a comment hides is taken for a call.
      return next == '(' || next == '/';
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
          type &= c != ';';
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
      boolean brace = bracket == '{';
      open[depth++] = brace && type ? TYPE : bracket;
      type &= !brace;
      at++;
      return true;
    }

    private boolean close(char opening) {
      at++;
      boolean brace = opening == '{';
      type &= !brace;
      return depth > 0 && (open[--depth] == opening || (brace && open[depth] == TYPE));
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
}
