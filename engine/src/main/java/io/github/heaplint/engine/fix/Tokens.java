package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.ir.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a Java source (The Java Language Specification, 3.2), as far as a rewrite needs to
 * tell them apart: every operator character is a token of its own.
 */
final class Tokens {
  /** What a token is. */
  enum Kind {
    /** Identifier or keyword. */
    WORD,
    NUMBER,
    /** String, text block or character. */
    TEXT,
    SYMBOL
  }

  /** One token. */
  record Token(Kind kind, int start, int end) {}

  private final String text;
  private final List<Token> code = new ArrayList<>();
  private final List<Span> comments = new ArrayList<>();
  private final int[] partner;

  /** Takes a source apart; text that is no Java gives tokens of some sort, too. */
  Tokens(String text) {
    this.text = text;
    scan();
    this.partner = new int[code.size()];
    pair();
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (text.startsWith("//", at)) {
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
          end++;
        }
        comments.add(new Span(at, end));
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        end = close < 0 ? text.length() : close + 2;
        comments.add(new Span(at, end));
      } else if (c == '"' || c == '\'') {
        end = literalEnd(at);
        code.add(new Token(Kind.TEXT, at, end));
      } else if (Character.isJavaIdentifierStart(c)) {
        end = wordEnd(at);
        code.add(new Token(Kind.WORD, at, end));
      } else if (c >= '0' && c <= '9') {
        while (end < text.length()
            && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
          end++;
        }
        code.add(new Token(Kind.NUMBER, at, end));
      } else if (!Character.isWhitespace(c)) {
        code.add(new Token(Kind.SYMBOL, at, end));
      }
      at = end;
    }
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int literalEnd(int at) {
    String quote = text.startsWith("\"\"\"", at) ? "\"\"\"" : text.substring(at, at + 1);
    int end = at + quote.length();
    while (end < text.length() && !text.startsWith(quote, end)) {
      if (quote.length() == 1 && text.charAt(end) == '\n') {
        return end;
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + quote.length(), text.length());
  }

  private void pair() {
    Arrays.fill(partner, -1);
    int[] open = new int[code.size()];
    int depth = 0;
    for (int i = 0; i < code.size(); i++) {
      String symbol = text(i);
      if (symbol.equals("(") || symbol.equals("[") || symbol.equals("{")) {
        open[depth++] = i;
      } else if (symbol.equals(")") || symbol.equals("]") || symbol.equals("}")) {
        if (depth > 0) {
          int start = open[--depth];
          partner[start] = i;
          partner[i] = start;
        }
      }
    }
  }

  /** Number of tokens. */
  int size() {
    return code.size();
  }

  Token get(int index) {
    return code.get(index);
  }

  /** The text of a token; empty outside the file. */
  String text(int index) {
    return index < 0 || index >= code.size()
        ? ""
        : text.substring(code.get(index).start, code.get(index).end);
  }

  /** Whether a token is this symbol or word. */
  boolean is(int index, String what) {
    return text(index).equals(what);
  }

  boolean isWord(int index) {
    return index >= 0 && index < code.size() && code.get(index).kind == Kind.WORD;
  }

  /** The first token that starts at or after an offset; {@link #size()} when there is none. */
  int from(int offset) {
    int low = 0;
    int high = code.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (code.get(middle).start < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last token that ends at or before an offset; -1 when there is none. */
  int before(int offset) {
    int index = from(offset) - 1;
    return index >= 0 && code.get(index).end > offset ? index - 1 : index;
  }

  /** The bracket that goes with the one at {@code index}; -1 when there is none. */
  int partner(int index) {
    return index < 0 || index >= partner.length ? -1 : partner[index];
  }

  /** The comments of the file, in order. */
  List<Span> comments() {
    return comments;
  }

  /** Whether a word of code stands anywhere in a span. */
  boolean mentions(String word, Span in) {
    for (int i = from(in.start()); i < code.size() && code.get(i).end <= in.end(); i++) {
      if (isWord(i) && is(i, word)) {
        return true;
      }
    }
    return false;
  }
}
