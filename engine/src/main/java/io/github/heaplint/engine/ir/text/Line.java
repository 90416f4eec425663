package io.github.heaplint.engine.ir.text;

import java.util.ArrayList;
import java.util.List;

/** The tokens of one line, taken from left to right. */
final class Line {
  private static final int UNICODE_DIGITS = 4;

  private final int number;
  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  /** Splits {@code text}; {@code number} is 1-based. */
  Line(int number, String text) {
    this.number = number;
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      at = token(at);
    }
  }

  private int token(int start) {
    char c = text.charAt(start);
    if (Character.isWhitespace(c)) {
      return start + 1;
    }
    int end = start + 1;
    if (c == '"') {
      while (end < text.length() && text.charAt(end) != '"') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      if (end >= text.length()) {
        throw refusal("a quote is not closed");
      }
      end++;
    } else if (Words.plain(c) || c == '@') {
      while (end < text.length() && inWord(c, text.charAt(end))) {
        end++;
      }
    } else if (c == '<' && start > 0 && text.charAt(start - 1) == '#') {
      end = text.indexOf('>', start) + 1;
      if (end == 0) {
        throw refusal("the name after # has no >");
      }
    } else if (text.startsWith("->", start)) {
      end++;
    }
    tokens.add(text.substring(start, end));
    return end;
  }

  private static boolean inWord(char first, char c) {
    return Words.plain(c) || (first == '@' && c == '-');
  }

  MalformedBodyException refusal(String cause) {
    return new MalformedBodyException(number, cause);
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  boolean done() {
    return next == tokens.size();
  }

  /** The {@code ahead}-th token from here, empty after the end. */
  String peek(int ahead) {
    return next + ahead < tokens.size() ? tokens.get(next + ahead) : "";
  }

  boolean at(String token) {
    return peek(0).equals(token);
  }

  /** Takes {@code token} if it is next. */
  boolean take(String token) {
    boolean found = at(token);
    next += found ? 1 : 0;
    return found;
  }

  void need(String token) {
    if (!take(token)) {
      throw refusal("expected '" + token + "'" + found());
    }
  }

  /** Takes a word or a quoted text and gives what it stands for. */
  String word(String what) {
    String token = peek(0);
    if (token.isEmpty()) {
      throw refusal("expected " + what + found());
    }
    char first = token.charAt(0);
    boolean special = first == '<' && token.length() > 1;
    if (first != '"' && !special && !Words.plain(first)) {
      throw refusal("expected " + what + found());
    }
    next++;
    return first == '"' ? unquoted(token) : token;
  }

  int integer(String what) {
    String token = word(what);
    try {
      return Integer.parseInt(token);
    } catch (NumberFormatException noNumber) {
      throw refusal("expected " + what + ", not '" + token + "'");
    }
  }

  void end() {
    if (!done()) {
      throw refusal("nothing is expected here" + found());
    }
  }

  private String found() {
    return done() ? ", but the line ends" : ", but found '" + peek(0) + "'";
  }

  private String unquoted(String token) {
    StringBuilder plain = new StringBuilder(token.length());
    int i = 1;
    while (i < token.length() - 1) {
      char c = token.charAt(i++);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char escaped = token.charAt(i++);
      switch (escaped) {
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case 't' -> plain.append('\t');
        case '"', '\\' -> plain.append(escaped);
        case 'u' -> {
          plain.append(unicode(token, i));
          i += UNICODE_DIGITS;
        }
        default -> throw refusal("'\\" + escaped + "' is no escape");
      }
    }
    return plain.toString();
  }

  private char unicode(String token, int start) {
    String digits = token.substring(start, Math.min(start + UNICODE_DIGITS, token.length() - 1));
    try {
      if (digits.length() == UNICODE_DIGITS) {
        return (char) Integer.parseUnsignedInt(digits, 16);
      }
    } catch (NumberFormatException noNumber) {
      // Refused below.
    }
    throw refusal("'\\u" + digits + "' is no escape");
  }
}
