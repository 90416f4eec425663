package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.provenance.Provenance.Trail;
import java.util.regex.Pattern;

/**
 * Whether the text of a query, or the name it goes by, says that it selects its rows: such a query
 * asks by key more often than not.
 */
final class QueryByKey {
  /** A condition or a limit of SQL and of the query languages like it. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(where|limit|fetch\\s+first|top\\s+\\d+|rownum)\\b", Pattern.CASE_INSENSITIVE);

  /** {@code SELECT_BY_ID}, {@code queryByName}; not {@code ORDER_BY}. */
  private static final Pattern NAMED =
      Pattern.compile("(?<!(?i:order|group)_?)(?:(?<![A-Z])BY_|(?<=[a-z])By(?=[A-Z]))");

  private QueryByKey() {}

  static boolean says(Trail trail) {
    return trail.words().stream().anyMatch(QueryByKey::says);
  }

  static boolean says(String word) {
    return CONDITION.matcher(word).find() || NAMED.matcher(word).find();
  }
}
