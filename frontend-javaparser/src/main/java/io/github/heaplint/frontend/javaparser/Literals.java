package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;

/** What string and character literals stand for. */
final class Literals {
  private Literals() {}

  static String content(StringLiteralExpr literal) {
    return translated(literal.getValue());
  }

  static String content(CharLiteralExpr literal) {
    return translated(literal.getValue());
  }

  static String content(TextBlockLiteralExpr literal) {
    return translated(literal.getValue().stripIndent());
  }

  /** The text without escapes; as it is when an escape is not one of Java's. */
  private static String translated(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    try {
      return unicode(text).translateEscapes();
    } catch (IllegalArgumentException notJava) {
      return text;
    }
  }

  /** Replaces unicode escapes, which the parser leaves alone (JLS 3.3). */
  private static String unicode(String text) {
    if (!text.contains("\\u")) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean escape = c == '\\' && i + 1 < text.length();
      if (escape && text.charAt(i + 1) == 'u') {
        int digits = i + 1;
        while (digits < text.length() && text.charAt(digits) == 'u') {
          digits++;
        }
        int end = Math.min(digits + 4, text.length());
        plain.append((char) Integer.parseInt(text.substring(digits, end), 16));
        i = end;
      } else {
        plain.append(c);
        if (escape) {
          plain.append(text.charAt(i + 1));
        }
        i += escape ? 2 : 1;
      }
    }
    return plain.toString();
  }
}
