package io.github.heaplint.frontend.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.ir.Type;
import org.junit.jupiter.api.Test;

class ResolverTest {
  @Test
  void leavesNamesThatNothingSettlesUnsettled() {
    Lowered lowered = Lowered.code("import foo.*;", "Thing t = null; t.go(); Other.run();");

    assertThat(lowered.calls()).containsExactly("Thing?#go", "Other?#run");
  }

  @Test
  void doesNotTakeAnUnknownVariableForAPackage() {
    Lowered lowered =
        Lowered.file("class Test extends foo.Base { void m() { config.LIMIT.go(); log.Go(); } }");

    assertThat(lowered.calls()).containsExactly("?#go", "?#Go");
  }

  @Test
  void prefersALocalToAClassOfTheSameName() {
    Lowered lowered = Lowered.code("", "StringBuilder String = null; String.append(1);");

    assertThat(lowered.calls()).containsExactly("java.lang.StringBuilder#append");
  }

  @Test
  void settlesAnImportedNameNobodyDeclares() {
    Lowered lowered =
        Lowered.code(
            "import org.apache.commons.io.IOUtils; import org.x.Outer;",
            "IOUtils.toByteArray(null); Outer.Inner i = null; i.go();");

    assertThat(lowered.calls())
        .containsExactly("org.apache.commons.io.IOUtils#toByteArray", "org.x.Outer.Inner#go");
  }

  @Test
  void doesNotTakeAPackagePrivateClassForAnImportedOne() {
    Lowered lowered = Lowered.code("import java.io.*;", "FileSystem f = null; f.go();");

    assertThat(lowered.calls()).containsExactly("FileSystem?#go");
  }

  @Test
  void resolvesQualifiedNames() {
    Lowered lowered = Lowered.code("", "java.nio.file.Files.readAllLines(null); org.foo.Bar.go();");

    assertThat(lowered.calls())
        .containsExactly("java.nio.file.Files#readAllLines", "org.foo.Bar#go");
  }

  @Test
  void leavesAnAmbiguousOnDemandImportUnsettled() {
    Lowered lowered =
        Lowered.code("import java.util.*; import java.awt.*;", "List l = null; l.clear();");

    assertThat(lowered.calls()).containsExactly("List?#clear");
  }

  @Test
  void substitutesTypeArguments() {
    Lowered lowered =
        Lowered.code(
            "import java.util.*;",
            """
            Map<String, List<Integer>> m = new HashMap<>();
            for (var e : m.entrySet()) {
              var k = e.getKey();
              var v = e.getValue().get(0);
            }
            var one = m.get("a").iterator().next();
            """);

    assertThat(lowered.type("e"))
        .hasToString("java.util.Map.Entry<java.lang.String,java.util.List<java.lang.Integer>>");
    assertThat(lowered.type("k")).isEqualTo(Type.of("java.lang.String"));
    assertThat(lowered.type("v")).isEqualTo(Type.of("java.lang.Integer"));
    assertThat(lowered.type("one")).isEqualTo(Type.of("java.lang.Integer"));
  }

  @Test
  void infersThroughStreamsAndLambdas() {
    Lowered lowered =
        Lowered.code(
            "import java.util.*; import java.util.stream.*; import java.nio.file.*;",
            """
            List<Path> paths = null;
            var names = paths.stream().map(p -> p.getFileName().toString()).collect(Collectors.toList());
            var grouped = paths.stream().collect(Collectors.groupingBy(Path::getParent));
            var sizes = paths.stream().map(Path::toFile).map(f -> f.length()).toList();
            paths.sort(Comparator.comparing(q -> q.toString()));
            """);

    assertThat(lowered.type("names")).hasToString("java.util.List<java.lang.String>");
    assertThat(lowered.type("grouped"))
        .hasToString("java.util.Map<java.nio.file.Path,java.util.List<java.nio.file.Path>>");
    assertThat(lowered.type("sizes")).hasToString("java.util.List<java.lang.Long>");
    assertThat(lowered.type("q")).isEqualTo(Type.of("java.nio.file.Path"));
  }

  @Test
  void choosesOverloadsByArgumentTypes() {
    Lowered lowered =
        Lowered.code(
            "import java.util.*;",
            """
            List<String> l = new ArrayList<>();
            var byIndex = l.remove(0);
            var byObject = l.remove("a");
            var sum = Math.max(1, 2L);
            var joined = String.join(",", l);
            var made = Arrays.asList("a", "b");
            """);

    assertThat(lowered.type("byIndex")).isEqualTo(Type.of("java.lang.String"));
    assertThat(lowered.type("byObject")).isEqualTo(Type.of("boolean"));
    assertThat(lowered.type("sum")).isEqualTo(Type.of("long"));
    assertThat(lowered.type("joined")).isEqualTo(Type.of("java.lang.String"));
    assertThat(lowered.type("made")).hasToString("java.util.List<java.lang.String>");
  }

  @Test
  void doesNotGuessAnOverloadFromUnknownArguments() {
    Lowered lowered =
        Lowered.code(
            "import foo.Bar; import java.util.*;",
            "List<String> l = null; var x = l.remove(Bar.go());");

    assertThat(lowered.type("x").settled()).isFalse();
  }

  @Test
  void findsMembersOfTheFileItself() {
    Lowered lowered =
        Lowered.file(
            """
            package p;
            import java.util.*;
            class Test<T extends CharSequence> extends Base<Date> {
              private final Map<String, T> cache = null;
              record Pair(String left, Date right) {}
              enum Colour { RED; Pair pair() { return null; } }
              void m() {
                cache.get("a").length();
                Colour.RED.pair().right().getTime();
                inherited.getTime();
                item().getTime();
                this.cache.clear();
                Colour.valueOf("x").name();
              }
            }
            class Base<E> { E inherited; E item() { return null; } }
            """);

    assertThat(lowered.calls())
        .containsExactly(
            "p.Test.Colour#<init>",
            "java.util.Map<java.lang.String,java.lang.CharSequence>#get",
            "java.lang.CharSequence#length",
            "p.Test.Colour#pair",
            "p.Test.Pair#right",
            "java.util.Date#getTime",
            "java.util.Date#getTime",
            "p.Test<java.lang.CharSequence>#item",
            "java.util.Date#getTime",
            "java.util.Map<java.lang.String,java.lang.CharSequence>#clear",
            "p.Test.Colour#valueOf",
            "p.Test.Colour#name");
  }

  @Test
  void knowsStaticImports() {
    Lowered lowered =
        Lowered.file(
            """
            import static java.nio.file.Files.readAllLines;
            import static java.util.Collections.*;
            class Test { void m() throws Exception { readAllLines(null); sort(null); } }
            """);

    assertThat(lowered.calls())
        .containsExactly("java.nio.file.Files#readAllLines", "java.util.Collections#sort");
  }

  @Test
  void resolvesInnerClassesAndTheirCaptures() {
    Lowered lowered =
        Lowered.file(
            """
            import java.util.*;
            class Test {
              List<String> names;
              void m(StringBuilder out) {
                Runnable r = new Runnable() {
                  Date out2;
                  public void run() { out.append(1); out2.getTime(); names.size(); help(); }
                };
                class Local { String s; void go() { s.trim(); } }
                new Local().go();
              }
              void help() {}
            }
            """);

    assertThat(lowered.calls())
        .containsExactly(
            "java.lang.StringBuilder#append",
            "java.util.Date#getTime",
            "java.util.List<java.lang.String>#size",
            "Test#help",
            "java.lang.String#trim",
            "Test$2Local#<init>",
            "Test$2Local#go");
  }

  @Test
  void aCallThatNothingDeclaresBelongsToTheOnlyIncompleteClass() {
    Lowered lowered =
        Lowered.file("import foo.Base; class Test extends Base { void m() { findAll().size(); } }");

    assertThat(lowered.calls()).containsExactly("Test#findAll", "?#size");
  }
}
