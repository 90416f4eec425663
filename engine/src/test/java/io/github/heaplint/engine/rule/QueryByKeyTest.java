package io.github.heaplint.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryByKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select o from Order o",
        "SELECT_ALL_ORDERS",
        "select * from person order by name",
        "SELECT_ORDER_BY_NAME",
        "selectGroupByCountry",
        "whereabouts",
        "limitless",
        "BYTES",
        "findAll",
      })
  void leavesWholeTables(String word) {
    assertThat(QueryByKey.says(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id FROM test2 WHERE id='puccini'",
        "select u from User u where u.name = :name",
        "select * from job limit 1",
        "select top 10 * from job",
        "SELECT_BY_EPOCH_TARGET_SQL",
        "queryByName",
      })
  void seesConditionsAndLimits(String word) {
    assertThat(QueryByKey.says(word)).isTrue();
  }
}
