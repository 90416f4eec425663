package io.github.heaplint.profiler.agent;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a misspelt one may have meant. */
final class Nearest {
  private static final int MOST = 3;

  /** In shorter names two other letters make another name; in longer ones two may be swapped. */
  private static final int SHORT = 4;

  private Nearest() {}

  /** At most three of the names, the nearest first; none if all are far off. */
  static List<String> to(String wanted, Collection<String> names) {
    int farthest = Math.max(wanted.length() < SHORT ? 1 : 2, wanted.length() / 3);
    return names.stream()
        .distinct()
        .filter(name -> distance(wanted, name) <= farthest)
        .sorted(
            Comparator.comparingInt((String name) -> distance(wanted, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** Levenshtein's distance, whatever the case of letters. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
