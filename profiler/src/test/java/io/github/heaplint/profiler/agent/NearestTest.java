package io.github.heaplint.profiler.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  @Test
  void namesThatAreFarOffAreNotMeant() {
    assertThat(Nearest.to("run", List.of("close", "<init>", "lambda$run$0"))).isEmpty();
  }

  @Test
  void twoLettersMayBeSwapped() {
    assertThat(Nearest.to("mian", List.of("<init>", "main"))).containsExactly("main");
    assertThat(Nearest.to("rnu", List.of("sum"))).isEmpty();
  }

  @Test
  void theNearestComesFirst() {
    assertThat(Nearest.to("loadorder", List.of("loadBorders", "load", "loadOrders", "loadOrder")))
        .containsExactly("loadOrder", "loadOrders", "loadBorders");
  }
}
