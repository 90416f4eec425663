package io.github.heaplint.cli.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Tells from a file's bytes, before it is parsed, that no rule can have a finding in it: one pass
 * over the identifiers outside comments and literals, looked up in an open-addressing hash table.
 */
public final class Prefilter {
  private final byte[][] table;

  /** Looks for any of these identifiers as a whole word; with none, every file passes. */
  public Prefilter(Set<String> triggers) {
    int size = Integer.highestOneBit(Math.max(8, triggers.size()) * 4);
    table = triggers.isEmpty() ? null : new byte[size][];
    for (String trigger : triggers) {
      byte[] word = trigger.getBytes(StandardCharsets.UTF_8);
      int slot = hash(word, 0, word.length) & (size - 1);
      while (table[slot] != null) {
        slot = (slot + 1) & (size - 1);
      }
      table[slot] = word;
    }
  }

  /** Whether the file may have a finding. */
  public boolean passes(byte[] source) {
    if (table == null) {
      return true;
    }
    int i = 0;
    while (i < source.length) {
      if (!part(source[i])) {
        i = skip(source, i);
        continue;
      }
      int start = i;
      while (i < source.length && part(source[i])) {
        i++;
      }
      if (contains(source, start, i)) {
        return true;
      }
    }
    return false;
  }

  /** The end of the comment, literal or single character that starts here. */
  private static int skip(byte[] source, int start) {
    byte c = source[start];
    if (c == '/' && at(source, start + 1) == '/') {
      return find(source, start + 2, "\n");
    }
    if (c == '/' && at(source, start + 1) == '*') {
      return find(source, start + 2, "*/");
    }
    if (c == '"') {
      boolean block = at(source, start + 1) == '"' && at(source, start + 2) == '"';
      return block ? find(source, start + 3, "\"\"\"") : literal(source, start);
    }
    return c == '\'' ? literal(source, start) : start + 1;
  }

  /** The end of a literal, at the latest that of its line. */
  private static int literal(byte[] source, int start) {
    int i = start + 1;
    while (i < source.length && source[i] != source[start] && source[i] != '\n') {
      i += source[i] == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, source.length);
  }

  private static int find(byte[] source, int from, String end) {
    for (int i = from; i < source.length; i++) {
      int matched = 0;
      while (matched < end.length() && at(source, i + matched) == end.charAt(matched)) {
        matched++;
      }
      if (matched == end.length()) {
        return i + matched;
      }
      if (source[i] == '\\' && end.charAt(0) == '"') {
        i++;
      }
    }
    return source.length;
  }

  private static int at(byte[] source, int i) {
    return i < source.length ? source[i] : -1;
  }

  private boolean contains(byte[] source, int start, int end) {
    int mask = table.length - 1;
    int slot = hash(source, start, end) & mask;
    while (table[slot] != null) {
      if (Arrays.equals(table[slot], 0, table[slot].length, source, start, end)) {
        return true;
      }
      slot = (slot + 1) & mask;
    }
    return false;
  }

  private static boolean part(byte c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || c < 0;
  }

  private static int hash(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 16);
  }
}
