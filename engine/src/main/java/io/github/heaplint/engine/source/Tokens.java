package io.github.heaplint.engine.source;

/** Tells the tokens of a text apart, as far as finding its words and brackets needs it. */
final class Tokens {
  private final String text;
  private int start;
  private int end;

  /** What a token is. */
  enum Kind {
    BLANK,
    COMMENT,
    WORD,
    LITERAL,
    /** One character: a bracket, an operator or a part of one. */
    SIGN,
    END,
    /** A literal or comment without an end, or a character that may stand for another. */
    BROKEN
  }

  Tokens(String text) {
    this.text = text;
  }

  /** Offset of the token's first character. */
  int start() {
    return start;
  }

  /** Offset behind the token. */
  int end() {
    return end;
  }

  /** Offset at which a comment says something. */
  int contentStart() {
    int at = start + 1;
    while (at < end
        && (text.charAt(at) == '/' || text.charAt(at) == '*' || blank(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  /** Goes to the next token. */
  Kind next() {
    start = end;
    if (end == text.length()) {
      return Kind.END;
    }
    char c = text.charAt(end);
    if (blank(c)) {
      while (end < text.length() && blank(text.charAt(end))) {
        end++;
      }
      return Kind.BLANK;
    }
    if (part(c)) {
      while (end < text.length() && part(text.charAt(end))) {
        end++;
      }
      return Kind.WORD;
    }
    return switch (c) {
      case '/' -> slash();
      case '"' -> text.startsWith("\"\"\"", start) ? textBlock() : literal(c);
      case '\'' -> literal(c);
      // A unicode escape may stand for anything.
      case '\\', '#', '`' -> Kind.BROKEN;
      default -> {
        end++;
        yield Kind.SIGN;
      }
    };
  }

  /** Whether an opening parenthesis comes next. */
  boolean callFollows() {
    int at = end;
    while (at < text.length() && blank(text.charAt(at))) {
      at++;
    }
    // What a comment hides is taken for a call.
    return at < text.length() && (text.charAt(at) == '(' || text.startsWith("/*", at));
  }

  /** Whether the call that follows may have arguments, or may have none. */
  boolean argumentsMayBe(boolean some) {
    int at = text.indexOf('(', end) + 1;
    while (at < text.length() && blank(text.charAt(at))) {
      at++;
    }
    // A comment may stand for either.
    return at >= text.length() || text.charAt(at) == '/' || some == (text.charAt(at) != ')');
  }

  private Kind slash() {
    if (text.startsWith("//", start)) {
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      return Kind.COMMENT;
    }
    if (text.startsWith("/*", start)) {
      int close = text.indexOf("*/", start + 2);
      end = close < 0 ? text.length() : close + 2;
      return close < 0 ? Kind.BROKEN : Kind.COMMENT;
    }
    end++;
    return Kind.SIGN;
  }

  private Kind literal(char quote) {
    end = start + 1;
    for (; end < text.length() && text.charAt(end) != '\n'; end++) {
      char c = text.charAt(end);
      if (c == quote) {
        end++;
        return Kind.LITERAL;
      }
      if (c == '\\') {
        end++;
      }
    }
    end = Math.min(end, text.length());
    return Kind.BROKEN;
  }

  private Kind textBlock() {
    end = start + 3;
    for (; end < text.length(); end++) {
      if (text.charAt(end) == '\\') {
        end++;
      } else if (text.startsWith("\"\"\"", end)) {
        end += 3;
        return Kind.LITERAL;
      }
    }
    end = text.length();
    return Kind.BROKEN;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private static boolean part(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || c > 127;
  }
}
