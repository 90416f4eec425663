package io.github.heaplint.engine.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/** Words in a hash table with linear probing (Knuth, TAOCP vol. 3, 6.4, algorithm L). */
final class WordIndex {
  /** Stands for the middle of a name. */
  private static final String BETWEEN = "*";

  /** How a word is mentioned, see {@link Interest}. */
  enum Form {
    ANYHOW("", ""),
    CALL("", "("),
    CALL_ON_FIELD(".", "("),
    CALL_OF_ENDS("", "("),
    MEMBER(":", ""),
    IN_FIELD("=", "");

    private final String prefix;
    private final String suffix;

    Form(String prefix, String suffix) {
      this.prefix = prefix;
      this.suffix = suffix;
    }

    private static Form of(String word) {
      if (word.startsWith(MEMBER.prefix)) {
        return MEMBER;
      }
      if (word.startsWith(IN_FIELD.prefix)) {
        return IN_FIELD;
      }
      if (!word.endsWith(CALL.suffix)) {
        return ANYHOW;
      }
      if (word.contains(BETWEEN)) {
        return CALL_OF_ENDS;
      }
      return word.startsWith(CALL_ON_FIELD.prefix) ? CALL_ON_FIELD : CALL;
    }

    private byte[] bytes(String word) {
      return word.substring(prefix.length(), word.length() - suffix.length())
          .replace(BETWEEN, "")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private final byte[][] table;
  private final Form[] forms;

  WordIndex(Set<String> words) {
    int size = Integer.highestOneBit(Math.max(8, words.size()) * 4);
    table = new byte[size][];
    forms = new Form[size];
    for (String each : words) {
      Form form = Form.of(each);
      byte[] word = form.bytes(each);
      int slot = spread(hash(word)) & (size - 1);
      while (table[slot] != null) {
        slot = (slot + 1) & (size - 1);
      }
      table[slot] = word;
      forms[slot] = form;
    }
  }

  /** The numbers of words. */
  BitSet numbers(Set<String> words) {
    BitSet numbers = new BitSet();
    for (String each : words) {
      Form form = Form.of(each);
      byte[] word = form.bytes(each);
      numbers.set(find(word, 0, word.length, hash(word), form));
    }
    return numbers;
  }

  /** The number of a word, or -1. */
  int find(byte[] source, int start, int end, int hash, Form form) {
    return find(source, start, end, end, end, hash, form);
  }

  /** The number of a word in two parts, or -1. */
  int find(byte[] source, int start, int head, int tail, int end, int hash, Form form) {
    int mask = table.length - 1;
    int slot = spread(hash) & mask;
    for (; table[slot] != null; slot = (slot + 1) & mask) {
      byte[] word = table[slot];
      int first = head - start;
      if (forms[slot] == form
          && word.length == first + end - tail
          && Arrays.equals(word, 0, first, source, start, head)
          && Arrays.equals(word, first, word.length, source, tail, end)) {
        return slot;
      }
    }
    return -1;
  }

  private static int hash(byte[] word) {
    int hash = 0;
    for (byte each : word) {
      hash = hash(hash, each);
    }
    return hash;
  }

  /** The hash of a word that goes on with one more byte. */
  static int hash(int hash, byte next) {
    return 31 * hash + next;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }
}
