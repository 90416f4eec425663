package io.github.heaplint.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {
  private static Skeleton skeleton(String text) {
    return Skeleton.of(text).orElseThrow();
  }

  private static String declarations(String text) {
    return skeleton(text).declarations().text();
  }

  private static String about(String word, String text) {
    return focused(text, Focus.on(Set.of(word))).orElseThrow().text();
  }

  private static Optional<Shortened> focused(String text, Focus focus) {
    return Skeleton.of(text, focus).orElseThrow().focused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A {",
        "class A { } }",
        "class A { void m( }",
        "class A { String s = \"unclosed; }",
        "class A { /* unclosed }",
        "class A { char c = '}'; ",
        "class A { \\u007d"
      })
  void isNoneOfWhatDoesNotEndOrMayMeanAnything(String broken) {
    assertThat(Skeleton.of(broken)).isEmpty();
  }

  @Test
  void leavesOutCodeAndCommentsAndBlanks() {
    assertThat(
            declarations(
                """
                package p;
                import a.B;
                /** Doc { */
                final class A<T>  extends B {
                  private int a = 1; // {
                  A ( ) { super( ) ; }
                  @Named("}") T m (int x) throws E { if (x) { y(); } return '}'; }
                  static { a = "}"; }
                  { a = 1; }
                  abstract void n();
                }
                """))
        .isEqualTo(
            "package p;import a.B;final class A<T> extends B{private int a = 1;A(){}"
                + "@Named(\"}\")T m(int x)throws E{}static{}{}abstract void n();}");
  }

  @Test
  void leavesOutBracesWithinInitialisers() {
    assertThat(declarations("class A { int[] a = { 1, 2 }, b = f(x -> { return 1; }); int c; }"))
        .isEqualTo("class A{int[]a ={},b = f(x ->{});int c;}");
  }

  @Test
  void keepsTheBracesOfAnnotations() {
    assertThat(declarations("@A({1}) class B { @C(value = { D.class }) void m() { x(); } }"))
        .startsWith("@A({")
        .contains("class B{")
        .endsWith("void m(){}}");
  }

  @Test
  void knowsTypesWithinTypesAndNoneWithinCode() {
    assertThat(
            skeleton(
                    """
                    class A { enum B { X { void m() {} }, Y(1) ; class C {} }
                      record D(int x) { D { class No {} } } @interface E { int[] value() default {}; }
                      sealed interface F permits G {} static Class<?> c = String.class;
                      void record(int x) { record No(int x) {} } void m() { new Object() { class No {} }; }
                    }
                    class H {}
                    """)
                .types())
        .containsExactlyInAnyOrder("A", "A.B", "A.B.C", "A.D", "A.E", "A.F", "H");
  }

  @Test
  void keepsCommentsAboveAllElseAndThoseThatAskForSomething() {
    assertThat(
            skeleton("// made by\nclass A {\n /* no */ int a; // heaplint:ignore X -- y\n int b; }")
                .whole()
                .text())
        .isEqualTo("// made by\nclass A{int a;// heaplint:ignore X -- y\nint b;}");
  }

  @Test
  void keepsTokensApartThatWouldBecomeOne() {
    assertThat(skeleton("class A { int a = b + ++c - - d; int/**/e; A< B<C> > f; }").whole().text())
        .isEqualTo("class A{int a = b + ++c - - d;int e;A< B<C> > f;}");
  }

  @Test
  void keepsTextBlocksAsTheyAre() {
    String block = "\"\"\"\n   a  {\n \\\"\"\" \"\"\"";

    assertThat(skeleton("class A { String s =  " + block + " ; }").whole().text())
        .isEqualTo("class A{String s = " + block + ";}");
  }

  @Test
  void knowsWhereEverythingWas() {
    String text = "class A {\n  void m() { /* no */ x(); }\n\n  // no\n  void n() { y(); }\n}\n";
    Shortened about = focused(text, Focus.on(Set.of("y("))).orElseThrow();

    assertThat(about.text()).isEqualTo("class A{void m(){}void n(){y();}}");
    assertThat(about.origin(about.text().indexOf("y()"))).isEqualTo(text.indexOf("y()"));
    assertThat(about.origin(about.text().indexOf("n()"))).isEqualTo(text.indexOf("n()"));
    assertThat(about.origin(about.text().indexOf("}"))).isEqualTo(text.indexOf("}"));
    assertThat(about.origin(about.text().length() - 1)).isEqualTo(text.lastIndexOf("}"));
  }

  @Test
  void keepsWhatMentionsAWordWhatCallsThatAndWhatTheyCall() {
    assertThat(
            about(
                "load(",
                """
                class A {
                  void far() { caller(); } static { a(); }
                  void caller() { here(); other(); }
                  void here() { load(); helper(); }
                  void helper() { deep(); }
                  void deep() { x(); }
                  void other() { z(); }
                  void load() { w(); }
                  int load = 1;
                }
                """))
        .isEqualTo(
            "class A{void far(){caller();}static{a();}void caller(){here();other();}void here(){load();helper();}"
                + "void helper(){deep();}void deep(){}void other(){z();}void load(){w();}"
                + "int load = 1;}");
  }

  @Test
  void keepsConstructorsThatConstructorsCall() {
    assertThat(
            about("load(", "class A { A(int a) { x(); } A() { this(load()); } void m() { y(); } }"))
        .isEqualTo("class A{A(int a){x();}A(){this(load());}void m(){}}");
  }

  @Test
  void takesReferencesForCallsAndBareWordsForEither() {
    String text =
        "class A { void m() { f(B::load); } void n() { load = 1; } void o() { load(); } }";

    assertThat(about("load(", text))
        .isEqualTo("class A{void m(){f(B::load);}void n(){}void o(){load();}}");
    assertThat(about("load", text)).contains("load = 1;", "B::load", "load();");
  }

  @Test
  void takesAllInitialisersOfAFileForOneBody() {
    assertThat(
            about(
                "load(",
                "class A { Object a = f(() -> { x(); }); Object b = load(); void m() { y(); } }"))
        .isEqualTo("class A{Object a = f(()->{x();});Object b = load();void m(){}}");
    assertThat(about("load(", "enum A { X { void m() { load(); } }; void n() { y(); } }"))
        .isEqualTo("enum A{X{void m(){load();}};void n(){}}");
  }

  @Test
  void keepsCodeThatAsksForSomething() {
    assertThat(
            about("load(", "class A { void m() { // heaplint:ignore\n x(); } void n() { y(); } }"))
        .isEqualTo("class A{void m(){// heaplint:ignore\nx();}void n(){}}");
  }

  @Test
  void tellsWhereBodiesWereThatItLeavesOut() {
    String text = "class A { /* { */ void a() { b(); } void b() { } void c() { d(); } int e = 1; }";
    assertThat(leftOut(text, "b(")).containsExactly(text.indexOf("{ d()"));
    assertThat(leftOut(text, "x("))
        .containsExactlyInAnyOrder(
            text.indexOf("{ b()"), text.indexOf("{ }"), text.indexOf("{ d()"));
  }

  private static Set<Integer> leftOut(String text, String word) {
    return Skeleton.of(text, Focus.on(Set.of(word))).orElseThrow().bodiesLeftOut();
  }

  @Test
  void keepsNothingOfAFileWhoseCodeMentionsNoWord() {
    String text = "import a.load; class A { int load; void load() { x(); } }";

    assertThat(focused(text, Focus.on(Set.of("load")))).isEmpty();
    assertThat(focused(text, Focus.WHOLE)).isPresent();
  }

  @Test
  void keepsOfWhatIsOfferedToOtherFilesStaticMethodsAndWhatTheyCall() {
    Focus offered = Focus.on(Set.of("load(")).onlyOffered();
    String text =
        "class A { void a() { load(); } private static int b() { load(); } int c = load();"
            + " static int d() { e(); } static <T> int e() { load(); f(); } int f() { x(); } }";

    assertThat(focused(text, offered).orElseThrow().text())
        .isEqualTo(
            "class A{void a(){}private static int b(){}int c = load();"
                + "static int d(){}static <T> int e(){load();f();}int f(){x();}}");
    assertThat(focused("class A { void a() { load(); } int b = load(); }", offered)).isEmpty();
  }
}
