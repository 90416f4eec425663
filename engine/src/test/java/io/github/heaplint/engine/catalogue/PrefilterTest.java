package io.github.heaplint.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrefilterTest {
  private static boolean passes(String source) {
    return new Prefilter(Set.of("readAll", "IOUtils"))
        .passes(source.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reader.readAllLines();",
        "// readAll\n",
        "/* readAll */ x();",
        "/** IOUtils */",
        "x(\"readAll\");",
        "x(\"\\\"readAll\");",
        "x(\"\"\"\n \"readAll\" \\\"\"\" readAll\n\"\"\");",
        "x('\\'', \"readAll\");"
      })
  void leavesOutWhatNoRuleCanBeAbout(String source) {
    assertThat(passes("class A {" + source + "}")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"class A {", "class A { /** IOUtils", "class A { x(')); }", "x();"})
  void letsPassWhatOnlyTheParserCanName(String broken) {
    assertThat(passes(broken)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reader.readAll();",
        "reader::readAll",
        "import a.IOUtils;",
        "/* a */readAll()",
        "x(\"//\"); readAll();",
        "x(\"a\\\\\"); readAll();",
        "x('\"'); readAll(); y('\"');",
        "x(\"\"); readAll();",
        "x(\"\"\"\n \"\"\"); readAll();",
        "char unclosed = 'a\nreadAll();",
        "// a\r\nreadAll();",
        "1 / 2; readAll(); 3 / 4"
      })
  void letsPassWhatNamesATrigger(String source) {
    assertThat(passes(source)).isTrue();
  }

  @Test
  void withoutTriggersEverythingPasses() {
    assertThat(new Prefilter(Set.of()).passes(new byte[0])).isTrue();
  }
}
