package io.github.heaplint.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heaplint.laboratory.RetentionPage.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionPageTest {
  @Test
  void ignoresProseAndTablesWithoutAnchors() {
    assertThat(
            RetentionPage.parse(List.of("text", "| id | hot |", "|---|---|", "| 1 | R |")).rows())
        .isEmpty();
  }

  @Test
  void refusesARowThatDoesNotFitItsHeader() {
    assertThatThrownBy(
            () -> RetentionPage.parse(List.of("| id | hot |", "| <a id=\"1.1\"></a>1.1 |")))
        .hasMessageContaining(":2: 1 cells under 2 headers");
  }

  @Test
  void refusesACellThatSaysNothing() {
    assertThatThrownBy(() -> row("R?").verdict("hot", 17))
        .hasMessageContaining(":2: column 'hot' says 'R?', which is no verdict for Java 17");
    assertThatThrownBy(() -> row("r (25)").verdict("hot", 17))
        .hasMessageContaining("no verdict for Java 17");
  }

  @Test
  void takesTheVerdictOfTheNewestReleaseNotAfterTheGivenOne() {
    assertThat(row("R").verdict("hot", 17)).isEqualTo("R");
    assertThat(row("R/r").verdict("hot", 17)).isEqualTo("R/r");
    assertThat(row("R (17), r (25)").verdict("hot", 21)).isEqualTo("R");
    assertThat(row("R (17), r (25)").verdict("hot", 25)).isEqualTo("r");
  }

  private static Row row(String cell) {
    return RetentionPage.parse(List.of("| id | hot |", "| <a id=\"1.1\"></a>1.1 | " + cell + " |"))
        .rows()
        .get(0);
  }
}
