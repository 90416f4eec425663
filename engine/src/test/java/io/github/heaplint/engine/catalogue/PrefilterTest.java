package io.github.heaplint.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.source.Focus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrefilterTest {
  private static boolean passes(String source) {
    return !focus(source, Interest.inBodies(Set.of(), Set.of("readAll(", "IOUtils"))).nothing();
  }

  private static Focus focus(String source, Interest... interests) {
    return new Prefilter(List.of(interests)).focus(source.getBytes(StandardCharsets.UTF_8));
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

  @ParameterizedTest
  @ValueSource(
      strings = {"int readAll = 1;", "readAll.x();", "import a.readAll;", "a ? readAll : b"})
  void takesNoOtherUseOfAWordForACall(String source) {
    assertThat(passes("class A {" + source + "}")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.readAll (x);", "a.<T>readAll\n(x);", "a :: readAll;", "a.readAll/* */(x);"})
  void knowsACallHoweverItIsSpaced(String source) {
    assertThat(passes("class A {" + source + "}")).isTrue();
  }

  @Test
  void aWordOfALibraryAloneIsNotEnough() {
    Interest list = Interest.inBodies(Set.of("jgit"), Set.of("list("));

    assertThat(focus("import org.jgit.A; class B {}", list).nothing()).isTrue();
    assertThat(focus("class B { void m() { a.list(); } }", list).nothing()).isTrue();
    assertThat(focus("import org.jgit.A; class B { void m() { a.list(); } }", list))
        .isEqualTo(Focus.on(Set.of("list(")));
  }

  @Test
  void looksForTheWordsOfThoseInterestsOnlyThatAFileMeets() {
    Focus focus =
        focus(
            "class B { void m() { a.list(); a.readAll(); } }",
            Interest.inBodies(Set.of("jgit"), Set.of("list(")),
            Interest.inBodies(Set.of(), Set.of("readAll(")));

    assertThat(focus).isEqualTo(Focus.on(Set.of("readAll(")));
  }

  @Test
  void wholeFilesMatterWhereOneRuleSaysSo() {
    Interest[] interests = {
      Interest.inFiles(Set.of("Map"), Set.of("close(")),
      Interest.inBodies(Set.of(), Set.of("readAll("))
    };

    assertThat(focus("class B { Map m; void close() { a.readAll(); } }", interests))
        .isEqualTo(Focus.WHOLE);
    assertThat(focus("class B { Map m; void open() {} }", interests)).isEqualTo(Focus.NOTHING);
  }

  @Test
  void everyFileMattersToWhoIsInterestedInAnything() {
    assertThat(focus("", Interest.ANYTHING)).isEqualTo(Focus.WHOLE);
  }
}
