package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.source.Cue.Form;
import io.github.heaplint.engine.source.Cue.Within;
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

  private final WordIndex words;
  private final List<Wanted> wanted = new ArrayList<>();
  private final boolean anything;
  private final boolean offered;

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
    this(interests, false);
  }

  /** Looks for the same in static methods that other files can call. */
  public static Prefilter ofOffered(Collection<Interest> interests) {
    return new Prefilter(interests, true);
  }

  private Prefilter(Collection<Interest> interests, boolean offered) {
    this.offered = offered;
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
    Focus focus = Focus.on(code);
    return offered ? focus.onlyOffered() : focus;
  }

  /** What the words just passed begin. */
  private enum Keyword {
    NONE,
    IMPORT,
    STATIC_IMPORT,
    NEW
  }

  /** One pass over a file. */
  private final class Scan extends JavaBytes {
    private byte[] open = new byte[16];
    private final BitSet mentioned = new BitSet();
    private final Set<Integer> fields = new HashSet<>();
    private final Set<OnName> onNames = new HashSet<>();
    private int depth;

    /** How many of the open brackets are none of a type's. */
    private int inner;

    private boolean reference;
    private boolean type;

    /** Hash of the name before a dot that has just been passed, or of one that may come before. */
    private int name;

    private int nameStart;
    private int nameEnd;
    private boolean afterName;
    private boolean onName;

    /** Whether the name that follows stands for what is put in {@code target}, or leads to it. */
    private boolean assigned;

    private boolean chained;
    private int target;

    private Keyword keyword = Keyword.NONE;
    private boolean declares;

    /** Whether the member at hand has had a loop, or code within code. */
    private boolean loop;

    private boolean closure;

    Scan(byte[] source) {
      super(source);
    }

    /** Whether the file looks like Java. */
    boolean reads() {
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
            keyword = keyword(start, hash);
            name = hash;
            nameStart = start;
            nameEnd = at;
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
            if (keyword == Keyword.STATIC_IMPORT && c == '*') {
              mentioned.or(words.callsOn(name));
            }
            keyword = c == '.' ? keyword : Keyword.NONE;
            closure |= c == '>' && source[Math.max(at - 1, 0)] == '-';
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
      int place = words.find(source, start, at, hash);
      boolean called = reference || callFollows();
      if (place >= 0) {
        mention(place, called);
      }
      if (amongMembers() && endsDeclarator()) {
        fields.add(hash);
      }
      if (called) {
        set(ends(start));
      }
      if (onName && (called || keyword == Keyword.STATIC_IMPORT)) {
        int on = WordIndex.hash(name, source, start, at);
        set(words.find(source, nameStart, nameEnd, start, at, on), Form.STATIC_CALL);
      }
    }

    private void mention(int place, boolean called) {
      set(place, Form.ANYHOW);
      if (keyword == Keyword.NEW) {
        set(place, Form.MADE);
      }
      if (amongMembers()) {
        set(place, Form.MEMBER);
      } else if (assigned) {
        int word = number(place, Form.IN_FIELD);
        if (word >= 0) {
          onNames.add(new OnName(target, word));
        }
      }
      if (called) {
        set(place, Form.CALL);
        byte first = reference ? (byte) '/' : argument();
        // What a comment hides may be arguments or none.
        if (first == ')' || first == '/') {
          set(place, Form.EMPTY_CALL);
        }
        if (first != ')') {
          set(place, Form.FULL_CALL);
        }
        int onField = onName ? number(place, Form.CALL_ON_FIELD) : -1;
        if (onField >= 0) {
          onNames.add(new OnName(name, onField));
        }
      }
    }

    private Keyword keyword(int start, int hash) {
      int word = Keywords.find(source, start, at, hash);
      if (word < 0) {
        // A name with dots goes on.
        return keyword == Keyword.IMPORT ? Keyword.NONE : keyword;
      }
      if (Keywords.DECLARE.get(word)) {
        declares = true;
        type = type || start == 0 || source[start - 1] != '.';
      }
      loop |= Keywords.LOOP.get(word);
      closure |= Keywords.ENCLOSE.get(word) && inner > 0;
      if (Keywords.NEW.get(word)) {
        if (onName && reference) {
          set(words.find(source, nameStart, nameEnd, name), Form.MADE);
        }
        return Keyword.NEW;
      }
      if (Keywords.IMPORT.get(word)) {
        return Keyword.IMPORT;
      }
      if (Keywords.STATIC.get(word) && keyword == Keyword.IMPORT) {
        return Keyword.STATIC_IMPORT;
      }
      // Some of these words may be parts of a package's name.
      return keyword == Keyword.STATIC_IMPORT ? keyword : Keyword.NONE;
    }

    private boolean amongMembers() {
      return depth > 0 && open[depth - 1] == TYPE;
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
      return number(words.find(source, start, head, tail, at, hash), Form.CALL_OF_ENDS);
    }

    private boolean capital(int index) {
      return source[index] >= 'A' && source[index] <= 'Z';
    }

    private void set(int word) {
      if (word >= 0) {
        mentioned.set(word);
      }
    }

    private void set(int place, Form form) {
      if (place >= 0) {
        set(words.number(place, Within.ANY, form));
        if (loop) {
          set(words.number(place, Within.LOOP, form));
        }
        if (closure || reference) {
          set(words.number(place, Within.CLOSURE, form));
        }
      }
    }

    private int number(int place, Form form) {
      return place < 0 ? -1 : words.number(place, Within.ANY, form);
    }

    /** Whether a name is that of a field, or a constant, or an argument of a type. */
    private boolean endsDeclarator() {
      return switch (next()) {
        case ';', '=', ',', '[', '/' -> true;
        default -> false;
      };
    }

    /** The first character behind the bracket of the call that follows. */
    private byte argument() {
      int bracket = at;
      while (bracket < source.length && source[bracket] != '(' && source[bracket] != '/') {
        bracket++;
      }
      return bracket < source.length && source[bracket] == '(' ? next(bracket + 1) : (byte) '/';
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
          cross(c == ';');
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
      boolean members = brace && type;
      cross(members);
      open[depth++] = members ? TYPE : bracket;
      inner += members ? 0 : 1;
      type &= !brace;
      at++;
      return true;
    }

    /** Begins or ends the code of a member, unless it is one of a class within code. */
    private void cross(boolean member) {
      if (member && inner == 0) {
        loop = false;
        closure = false;
      }
    }

    private boolean close(char opening) {
      at++;
      boolean brace = opening == '{';
      type &= !brace;
      if (depth == 0) {
        return false;
      }
      boolean members = open[--depth] == TYPE;
      inner -= members ? 0 : 1;
      cross(brace);
      return members ? brace : open[depth] == opening;
    }
  }
}
