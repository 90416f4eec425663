package io.github.heaplint.engine.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Tells from a file's bytes, before it is parsed, that no rule can have a finding in it: one pass
 * over the identifiers, looked up in an open-addressing hash table.
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
        i++;
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
