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

  private static boolean mentions(String word, String source) {
    return focus(source, Interest.inFiles(Set.of(), Set.of(word))).whole();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void a(List<B> all) { all.add(1); } private Map<B, C> others;",
        "void a() { List<B> all = b(); all.add(1); }",
        "private List<B> all; void a() { all.remove(1); add(all); }",
        "private List<B> all; void a() { all.get(1).add(2); all.x = b.add(2); }",
        "private List<B> add; void a() { b.add(add); }"
      })
  void takesNoOtherCallForOneOnAField(String source) {
    assertThat(mentions(".add(", "class A {" + source + "}")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private List<B> all; void a() { all.add(1); }",
        "void a() { this.all\n .add(1); } private final Map<B, List<C>> all = b();",
        "int a() { return 1; } List<B> other, all; void a() { if (b) { x(all::add); } }",
        "static class C { { all.add(1); } } static List<B>[] all[];",
        "Object x = new Object() { void a() { all.add(1); } }; List<B> all;",
        "Class<?> x() { return A.class; } List<B> all; void a() { all.add(1); }"
      })
  void knowsACallOnAFieldOfTheFile(String source) {
    assertThat(mentions(".add(", "class A {" + source + "}")).isTrue();
  }

  @Test
  void knowsWhatMembersAreDeclaredAs() {
    assertThat(mentions(":byte", "class A { private byte[] a; }")).isTrue();
    assertThat(mentions(":byte", "enum A { B, C; Map<D, byte[]> a; }")).isTrue();
    assertThat(mentions(":byte", "class A { void a(byte[] b) { byte[] c = b; } }")).isFalse();
  }

  @Test
  void knowsWhatIsPutInAFieldOfTheFile() {
    assertThat(mentions("=null", "class A { B b; void a() { b = null; } }")).isTrue();
    assertThat(mentions("=null", "class A { void a() { this.b =\n null; } B b; }")).isTrue();
    assertThat(mentions("=null", "class A { B b; void a() { a = b = null; } }")).isTrue();
    assertThat(mentions("=load", "class A { B b; void a() { b = ((x.y().z.load(c))); } }"))
        .isFalse();
    assertThat(mentions("=load", "class A { B b; void a() { b = ((x.y.Z.load(c))); } }")).isTrue();
    assertThat(mentions("=load", "class A { B b; void a() { b = c; x.load(); } }")).isFalse();
    assertThat(mentions("=load", "class A { B b; void a() { b = x(y.load()); } }")).isFalse();
    assertThat(mentions("=null", "class A { B b = null; void a() { x(b, null); } }")).isFalse();
    assertThat(mentions("=null", "class A { B b; void a() { B c = null; } }")).isFalse();
    assertThat(mentions("=null", "class A { B b; void a() { if (b == null) { x(); } } }"))
        .isFalse();
    assertThat(mentions("=null", "class A { B b; void a() { if (b != null) { b = c; } } }"))
        .isFalse();
  }

  @Test
  void knowsMethodsByTheEndsOfTheirNames() {
    String word = "add*Listener(";
    assertThat(mentions(word, "class A {{ b.addListener(this); }}")).isTrue();
    assertThat(mentions(word, "class A {{ b.addChangeListener(this); }}")).isTrue();
    assertThat(mentions(word, "class A {{ b.addListenerTo(this); }}")).isFalse();
    assertThat(mentions(word, "class A {{ b.getListener(this); }}")).isFalse();
    assertThat(mentions(word, "class A {{ b.add(new Listener()); }}")).isFalse();
    assertThat(mentions(word, "class A {{ b.addlistener(addListener); }}")).isFalse();
  }

  @Test
  void knowsWhichMembersAFileImports() {
    String word = "Files.load(";
    assertThat(mentions(word, "import static b.record.Files.*; class A {{ load(c); }}")).isTrue();
    assertThat(mentions(word, "import static b.Files.other; class A {{ load(c); }}")).isFalse();
    assertThat(mentions(word, "import b.Files.*; class A {{ load(c); }}")).isFalse();
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
