package io.github.heaplint.engine.ir.text;

import java.util.Locale;

/** How names and strings are written: bare when they are plain words, quoted otherwise. */
final class Words {
  private Words() {}

  static boolean plain(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
  }

  /** The word for a name or a literal's text. */
  static String of(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> plain((char) c)) ? text : quoted(text);
  }

  /** The word for a method's name; {@code <init>} and its like need no quotes. */
  static String method(String name) {
    boolean special =
        name.length() > 2
            && name.startsWith("<")
            && name.endsWith(">")
            && name.substring(1, name.length() - 1).chars().allMatch(c -> plain((char) c));
    return special ? name : of(name);
  }

  /** The word for a constant of an enumeration. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '"', '\\' -> quoted.append('\\').append(c);
        default -> {
          if (printable(c)) {
            quoted.append(c);
          } else {
            quoted.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean printable(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
