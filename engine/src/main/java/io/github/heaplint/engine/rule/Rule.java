package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import java.util.List;
import java.util.function.Consumer;

/** Looks for one sin in one lowered file. Stateless. */
public interface Rule {
  /** The name users suppress it by, and the name of its page under {@code docs/rules}. */
  String name();

  /** One sentence: what the rule finds. */
  String summary();

  /** The loudest its findings get. */
  Severity severity();

  /**
   * What files must mention for this rule to have a finding in them: files that meet none of these
   * are not parsed. Sharp interests are what keeps a run fast.
   */
  List<Interest> interests(Catalogue catalogue);

  /** Whether what it finds in the sources of tests is told unasked, as notes. */
  default boolean toldOfTests() {
    return true;
  }

  /** Reports every finding in the unit that {@code facts} is about. */
  void check(Facts facts, Consumer<Finding> report);
}
