package io.github.heaplint.frontend.javaparser;

/** Finds the package of a file without parsing it. */
final class PackageClause {
  private static final String KEYWORD = "package";

  private final String text;
  private int at;

  private PackageClause(String text) {
    this.text = text;
  }

  /** The package a file says it is in; empty when it says nothing. */
  static String of(String text) {
    return new PackageClause(text).find();
  }

  private String find() {
    if (text.startsWith("\uFEFF")) {
      at = 1;
    }
    skipBlanksAndComments();
    while (at < text.length() && text.charAt(at) == '@') {
      skipAnnotation();
      skipBlanksAndComments();
    }
    int end = at + KEYWORD.length();
    boolean declared =
        text.startsWith(KEYWORD, at)
            && end < text.length()
            && !Character.isJavaIdentifierPart(text.charAt(end));
    if (!declared) {
      return "";
    }
    at = end;
    StringBuilder name = new StringBuilder();
    skipBlanksAndComments();
    while (at < text.length()
        && (text.charAt(at) == '.' || Character.isJavaIdentifierPart(text.charAt(at)))) {
      name.append(text.charAt(at++));
      skipBlanksAndComments();
    }
    return name.toString();
  }

  private void skipBlanksAndComments() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        return;
      }
    }
  }

  /** Annotations come before the package in {@code package-info.java} only. */
  private void skipAnnotation() {
    at++;
    while (at < text.length()
        && (text.charAt(at) == '.' || Character.isJavaIdentifierPart(text.charAt(at)))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '(') {
      int end = text.indexOf(')', at);
      at = end < 0 ? text.length() : end + 1;
    }
  }
}
