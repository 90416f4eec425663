package io.github.heaplint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.CatalogueReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Users' own APIs: what is written into the jar, and what is refused; by both compilers. */
class CataloguePublisherTest {
  private static final String ROWS = "META-INF/heaplint/catalogue.tsv";

  private static final String ORDERS =
      """
      package a;

      import io.github.heaplint.annotations.*;
      import java.nio.file.Path;
      import java.util.Iterator;
      import java.util.List;
      import java.util.stream.Stream;

      public class Orders {
        @Eager(chunked = "stream")
        public static List<String> all(Path path) { return List.of(); }

        public static Stream<String> stream(Path path) { return Stream.of(); }

        @Bounded("one page")
        public List<String> page(int number) { return List.of(); }

        public void keep(@Retains List<String> orders) {}

        public void look(@Borrows List<String> orders, int other) {}

        @Large
        public static class Table {}

        private static class Hidden {
          @Eager(chunked = "each") List<String> all() { return List.of(); }

          Iterator<String> each() { return null; }
        }
      }
      """;

  /** A program that needs the orders one by one. */
  private static final String USER =
      """
      package b;

      import a.Orders;
      import java.nio.file.Path;

      class User {
        void print(Path path) {
          for (String each : Orders.all(path)) {
            System.out.println(each);
          }
        }

        void printStream(Path path) {
          Orders.stream(path).forEach(System.out::println);
        }
      }
      """;

  @TempDir private Path folder;

  private List<Diagnostic<? extends JavaFileObject>> compile(
      Compiler compiler, Processor processor, String name, String text) throws IOException {
    Path file = folder.resolve("src/" + name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return compiler.compile(folder.resolve("classes"), processor, List.of(), file);
  }

  private List<String> rows() throws IOException {
    Path rows = folder.resolve("classes").resolve(ROWS);
    if (!Files.exists(rows)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(rows)) {
      return lines.toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesNothingForNothing(Compiler compiler) throws IOException {
    compile(compiler, new CataloguePublisher(), "a/Plain.java", "package a; class Plain {}");

    assertThat(rows()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void writesRowsThatTheCatalogueReads(Compiler compiler) throws IOException {
    assertThat(compile(compiler, new CataloguePublisher(), "a/Orders.java", ORDERS)).isEmpty();

    CatalogueReader reader =
        new CatalogueReader().read(ROWS, new StringReader(String.join("\n", rows())));
    assertThat(reader.problems()).isEmpty();
    assertThat(rows())
        .anyMatch(each -> each.contains("on=a.Orders#all(java.nio.file.Path)"))
        .anyMatch(each -> each.contains("chunked=Orders.stream(…)"))
        .contains(
            "type\tname=a.Orders.Table\tis=large",
            "origin\ton=a.Orders#page(int)\tkind=BOUNDED",
            "retains\ton=a.Orders#keep(java.util.List)\toperand=argument 0",
            "borrows\ton=a.Orders#look(java.util.List,int)\toperand=argument 0")
        .noneMatch(each -> each.contains("Hidden"));
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheRowsOfWhatIsNotCompiledAnew(Compiler compiler) throws IOException {
    compile(compiler, new CataloguePublisher(), "a/Orders.java", ORDERS);
    List<String> before = rows();
    compile(
        compiler,
        new CataloguePublisher(),
        "a/Other.java",
        "package a; @io.github.heaplint.annotations.Large public class Other {}");

    assertThat(rows()).containsAll(before).contains("type\tname=a.Other\tis=large");

    compile(compiler, new CataloguePublisher(), "a/Other.java", "package a; public class Other {}");
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void tellsThoseWhoUseTheApi(Compiler compiler) throws IOException {
    compile(compiler, new CataloguePublisher(), "a/Orders.java", ORDERS);

    assertThat(compile(compiler, new HeaplintProcessor(), "b/User.java", USER))
        .extracting(Diagnostic::getLineNumber)
        .containsExactly(8L);
  }

  @ParameterizedTest
  @EnumSource
  void tellsTheProjectItself(Compiler compiler) throws IOException {
    String user =
        ORDERS.replace(
            "  @Bounded(",
            """
            static void print(Path path) {
              for (String each : all(path)) {
                System.out.println(each);
              }
            }

            @Bounded(\
            """);

    assertThat(compile(compiler, new HeaplintProcessor(), "a/Orders.java", user)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aMalformedRowIsToldOnceAndLeftOut(Compiler compiler) throws IOException {
    compile(compiler, new CataloguePublisher(), "a/Orders.java", ORDERS);
    Path rows = folder.resolve("classes").resolve(ROWS);
    Files.writeString(rows, "nonsense\ton=a\n" + String.join("\n", rows()) + "\n");

    assertThat(compile(compiler, new HeaplintProcessor(), "b/User.java", USER))
        .anyMatch(
            each ->
                each.getMessage(Locale.ROOT).contains("catalogue.tsv:1: 'nonsense' is no relation"))
        .anyMatch(each -> each.getLineNumber() == 8)
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Eager(chunked = "rows") List<String> all() { return null; } | has no such method
          @Eager(chunked = "") List<String> all() { return null; } | needs the name
          @Eager(chunked = "all") List<String> all() { return null; } | has no such method
          @Eager(chunked = "list") List<String> all() { return null; } List<String> list() { return null; } | gives everything at once too
          @Eager(chunked = "each") List<String> all() { return null; } @Deprecated Iterator<String> each() { return null; } | is deprecated
          @Eager(chunked = "each") public List<String> all() { return null; } Iterator<String> each() { return null; } | not everybody can call
          @Eager(chunked = "each") int all() { return 0; } Iterator<String> each() { return null; } | a primitive value
          @Large int size; | which it cannot be
          @Large void nothing() {} | which it cannot be
          @Large Thread.State state; | an enum constant
          @Large @Bounded("a page") List<String> page; | contradicts
          @Bounded("") List<String> page; | needs to say
          @Bounded("a number") Integer number; | is needless
          @Bounded("a page") @Eager(chunked = "each") List<String> all() { return null; } Iterator<String> each() { return null; } | contradicts
          void keep(@Retains int number) {} | is needless
          void keep(@Retains @Borrows List<String> names) {} | contradicts
          """)
  void refusesWhatMakesNoSense(String member, String cause) throws IOException {
    String text =
        "package a; import io.github.heaplint.annotations.*; import java.util.*;\n"
            + "public class Wrong {\n"
            + member
            + "\n}";
    for (Compiler compiler : Compiler.values()) {
      assertThat(compile(compiler, new CataloguePublisher(), "a/Wrong.java", text))
          .as(compiler.toString())
          .anySatisfy(
              each -> {
                assertThat(each.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
                assertThat(each.getMessage(Locale.ROOT)).contains(cause);
                assertThat(each.getLineNumber()).isEqualTo(3);
              });
    }
  }
}
