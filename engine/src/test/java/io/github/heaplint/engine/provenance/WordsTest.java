package io.github.heaplint.engine.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private final Words words = new Words(List.of("config", "pid", "i18n"));

  @ParameterizedTest
  @ValueSource(strings = {"", "data", "rapid", "configure", "reconfig", "pidgin", "configss", "s"})
  void areNotFoundInsideOtherWords(String text) {
    assertThat(words.in(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config",
        "CONFIG",
        "readConfigFile",
        "configs",
        "server-config.xml",
        "my_pid_file",
        "PIDFile",
        "app/config/main.yml",
        "messages.i18n"
      })
  void areFoundBetweenCaseChangesAndPunctuation(String text) {
    assertThat(words.in(text)).isTrue();
  }
}
