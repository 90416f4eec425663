package io.github.heaplint.engine.catalogue;

/** The bytes of a file and a place in them that passes what says nothing in Java. */
abstract class JavaBytes {
  final byte[] source;
  int at;

  JavaBytes(byte[] source) {
    this.source = source;
  }

  final byte at(int ahead) {
    return at + ahead < source.length ? source[at + ahead] : 0;
  }

  /** The next character that is not blank. */
  final byte next() {
    return next(at);
  }

  final byte next(int from) {
    int next = from;
    while (next < source.length && source[next] <= ' ' && source[next] >= 0) {
      next++;
    }
    return next < source.length ? source[next] : 0;
  }

  final void skipLine() {
    while (at < source.length && source[at] != '\n' && source[at] != '\r') {
      at++;
    }
  }

  final boolean skipLiteral(byte quote) {
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

  final boolean skipTextBlock() {
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

  final boolean skipComment() {
    for (at += 2; at < source.length; at++) {
      if (source[at] == '*' && at(1) == '/') {
        at += 2;
        return true;
      }
    }
    return false;
  }

  static boolean part(byte c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || c < 0;
  }
}
