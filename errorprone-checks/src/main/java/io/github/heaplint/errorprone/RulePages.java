package io.github.heaplint.errorprone;

/** Where the pages of the rules stand. */
final class RulePages {
  static final String FOLDER = "https://github.com/heaplint/heaplint/blob/main/docs/rules/";
  static final String SUFFIX = ".md";

  private RulePages() {}
}
