package io.github.heaplint.cli;

import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds rules by name. */
final class RuleSelection {
  private RuleSelection() {}

  /**
   * The rules of these names, or all when there are none.
   *
   * @throws Refusal for a name that is no rule, with the nearest that is
   */
  static List<Rule> of(List<String> names) {
    return names.isEmpty()
        ? Rules.all()
        : names.stream().map(RuleSelection::named).distinct().toList();
  }

  /**
   * The rule of this name.
   *
   * @throws Refusal when there is none, with the nearest name
   */
  static Rule named(String name) {
    return Rules.all().stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new Refusal("'" + name + "' is no rule; did you mean " + nearest(name) + "?"));
  }

  private static String nearest(String name) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return Rules.all().stream()
        .map(Rule::name)
        .min(Comparator.comparing(each -> distance.apply(each, name)))
        .orElseThrow();
  }
}
