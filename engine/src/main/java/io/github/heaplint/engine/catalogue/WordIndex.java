package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.source.Cue;
import io.github.heaplint.engine.source.Cue.Form;
import io.github.heaplint.engine.source.Cue.Within;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Words and what is meant by them in a hash table with linear probing (Knuth, TAOCP vol. 3, 6.4,
 * algorithm L). Each pair of a word and a {@link Form} has a number, from 0 on.
 */
final class WordIndex {
  private static final int NONE = -1;

  private final byte[][] table;

  /** Numbers by place in the table. */
  private final Map<Within, Map<Form, int[]>> numbers = new EnumMap<>(Within.class);

  private final Map<String, Integer> known = new HashMap<>();

  /** Numbers of calls on names of classes by the hash of these. */
  private final Map<Integer, BitSet> ofOwner = new HashMap<>();

  WordIndex(Set<String> words) {
    int size = Integer.highestOneBit(Math.max(8, words.size()) * 4);
    table = new byte[size][];
    for (Within within : Within.values()) {
      Map<Form, int[]> forms = new EnumMap<>(Form.class);
      for (Form form : Form.values()) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        forms.put(form, none);
      }
      numbers.put(within, forms);
    }
    for (String each : words) {
      add(Cue.parse(each), known.computeIfAbsent(each, unused -> known.size()));
    }
  }

  private void add(Cue cue, int number) {
    byte[] word = (cue.owner() + cue.name()).getBytes(StandardCharsets.UTF_8);
    int slot = slot(word, 0, word.length, word.length, word.length, hash(0, word, 0, word.length));
    table[slot] = word;
    numbers.get(cue.within()).get(cue.form())[slot] = number;
    if (cue.form() == Form.STATIC_CALL) {
      byte[] owner = cue.owner().getBytes(StandardCharsets.UTF_8);
      ofOwner.computeIfAbsent(hash(0, owner, 0, owner.length), unused -> new BitSet()).set(number);
    }
  }

  /** The numbers of words. */
  BitSet numbers(Set<String> words) {
    BitSet all = new BitSet();
    words.forEach(each -> all.set(known.get(each)));
    return all;
  }

  /** The place of a word, or -1. */
  int find(byte[] source, int start, int end, int hash) {
    return find(source, start, end, end, end, hash);
  }

  /** The place of a word that stands in two parts, or -1. */
  int find(byte[] source, int start, int head, int tail, int end, int hash) {
    int slot = slot(source, start, head, tail, end, hash);
    return table[slot] == null ? NONE : slot;
  }

  /** The number of the word at a place in a form, or -1. */
  int number(int place, Within within, Form form) {
    return numbers.get(within).get(form)[place];
  }

  /** The numbers of all calls on the name of a class, by its hash. */
  BitSet callsOn(int owner) {
    return ofOwner.getOrDefault(owner, new BitSet());
  }

  /** Where a word stands in the table, or the free slot where it would. */
  private int slot(byte[] source, int start, int head, int tail, int end, int hash) {
    int mask = table.length - 1;
    int slot = spread(hash) & mask;
    int first = head - start;
    for (; table[slot] != null; slot = (slot + 1) & mask) {
      byte[] word = table[slot];
      if (word.length == first + end - tail
          && Arrays.equals(word, 0, first, source, start, head)
          && Arrays.equals(word, first, word.length, source, tail, end)) {
        return slot;
      }
    }
    return slot;
  }

  /** The hash of a word that goes on with these bytes. */
  static int hash(int hash, byte[] source, int start, int end) {
    int all = hash;
    for (int i = start; i < end; i++) {
      all = hash(all, source[i]);
    }
    return all;
  }

  /** The hash of a word that goes on with one more byte. */
  static int hash(int hash, byte next) {
    return 31 * hash + next;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }
}
