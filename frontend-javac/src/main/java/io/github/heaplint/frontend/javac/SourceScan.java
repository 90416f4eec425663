package io.github.heaplint.frontend.javac;

import io.github.heaplint.engine.ir.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads what trees do not tell from the text: comments, and where names stand. */
final class SourceScan {
  private final String text;

  SourceScan(String text) {
    this.text = text;
  }

  /**
   * A comment.
   *
   * @param content without its marks
   */
  record Comment(Span span, String content) {}

  /** The comments of the file, in order. */
  List<Comment> comments() {
    List<Comment> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '/' && isComment(at)) {
        int end = commentEnd(at);
        found.add(new Comment(new Span(at, end), content(at, end)));
        at = end;
      } else if (c == '"' || c == '\'') {
        at = literalEnd(at);
      } else {
        at++;
      }
    }
    return found;
  }

  /** Offset of the next thing at or after {@code from} that is neither blank nor comment. */
  int skipBlanks(int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (isComment(at)) {
        at = commentEnd(at);
      } else {
        break;
      }
    }
    return at;
  }

  /** Where {@code name} next stands as a word of code, at or after {@code from}; -1 if nowhere. */
  int word(String name, int from) {
    int at = Math.max(from, 0);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isJavaIdentifierStart(c)) {
        int end = wordEnd(at);
        if (end - at == name.length() && text.startsWith(name, at)) {
          return at;
        }
        at = end;
      } else if (c == '/' && isComment(at)) {
        at = commentEnd(at);
      } else if (c == '"' || c == '\'') {
        at = literalEnd(at);
      } else {
        at++;
      }
    }
    return -1;
  }

  /** Whether {@code name} stands at {@code at} as a whole word. */
  boolean isWord(String name, int at) {
    return at >= 0 && text.startsWith(name, at) && wordEnd(at) == at + name.length();
  }

  /** Whether a character stands right before an offset. */
  boolean endsWith(char last, int end) {
    return end > 0 && text.charAt(end - 1) == last;
  }

  /** The end of what stands before {@code end}, white space left out. */
  int skipBlanksBack(int end) {
    int at = end;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The next character of code at or after {@code from}; 0 at the end. */
  char next(int from) {
    int at = skipBlanks(from);
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** Whether the variadic mark stands between two offsets. */
  boolean hasEllipsis(int from, int to) {
    int at = text.indexOf("...", from);
    return at >= 0 && at < to;
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isComment(int at) {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  private int commentEnd(int at) {
    if (text.charAt(at + 1) == '*') {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? text.length() : end + 2;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private String content(int start, int end) {
    if (text.charAt(start + 1) == '/') {
      return text.substring(start + 2, end);
    }
    int from = text.startsWith("/**", start) && end - start > 4 ? start + 3 : start + 2;
    return text.substring(Math.min(from, end), Math.max(from, end - 2));
  }

  private int literalEnd(int at) {
    String quote = text.startsWith("\"\"\"", at) ? "\"\"\"" : String.valueOf(text.charAt(at));
    int end = at + quote.length();
    while (end < text.length() && !text.startsWith(quote, end)) {
      boolean broken = quote.length() == 1 && text.charAt(end) == '\n';
      if (broken) {
        return end;
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + quote.length(), text.length());
  }
}
