package io.github.heaplint.engine.rule;

import java.util.function.Consumer;

/** Looks for one sin in one lowered file. Stateless. */
public interface Rule {
  /** The name users suppress it by, and the name of its page under {@code docs/rules}. */
  String name();

  /** One sentence: what the rule finds. */
  String summary();

  /** The loudest its findings get. */
  Severity severity();

  /** Reports every finding in the unit that {@code facts} is about. */
  void check(Facts facts, Consumer<Finding> report);
}
