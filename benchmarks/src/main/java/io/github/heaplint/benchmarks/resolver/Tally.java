package io.github.heaplint.benchmarks.resolver;

import io.github.heaplint.engine.ir.Callee;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts how the resolver's answers compare with javac's. */
final class Tally {
  /** How an answer relates to the truth. */
  enum Verdict {
    RIGHT("right"),
    UNANSWERED("not settled"),
    ABSENT("not in the representation: code that cannot be reached"),
    SUPERTYPE("a super type of the owner"),
    DIMENSIONS("another number of array dimensions"),
    NAMESAKE("a type of the same simple name"),
    OTHER("another type");

    final String text;

    Verdict(String text) {
      this.text = text;
    }

    boolean settled() {
      return this != UNANSWERED && this != ABSENT;
    }
  }

  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private final Map<Verdict, List<String>> cases = new EnumMap<>(Verdict.class);

  /**
   * Counts one site.
   *
   * @param callee null when the representation has no such call
   * @param where a line for the list of disagreements
   */
  void add(Truth truth, Callee callee, Supplier<String> where) {
    Verdict verdict = verdict(truth, callee);
    counts.merge(verdict, 1, Integer::sum);
    if (verdict != Verdict.RIGHT) {
      cases
          .computeIfAbsent(verdict, key -> new ArrayList<>())
          .add(where.get() + " is " + truth.owners() + (callee == null ? "" : ", not " + callee));
    }
  }

  private static Verdict verdict(Truth truth, Callee callee) {
    if (callee == null) {
      return Verdict.ABSENT;
    }
    if (!callee.settled()) {
      return Verdict.UNANSWERED;
    }
    String owner = LocalNames.of(callee.owner().erasure());
    if (truth.owners().contains(owner)) {
      return Verdict.RIGHT;
    }
    if (truth.supertypes().contains(owner)) {
      return Verdict.SUPERTYPE;
    }
    if (truth.owners().stream().anyMatch(each -> element(each).equals(element(owner)))) {
      return Verdict.DIMENSIONS;
    }
    return truth.owners().stream().anyMatch(each -> simple(each).equals(simple(owner)))
        ? Verdict.NAMESAKE
        : Verdict.OTHER;
  }

  private static String element(String name) {
    return name.replace("[]", "");
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  List<String> cases(Verdict verdict) {
    return cases.getOrDefault(verdict, List.of());
  }

  /** How many calls javac resolved. */
  int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  int settled() {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().settled())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
