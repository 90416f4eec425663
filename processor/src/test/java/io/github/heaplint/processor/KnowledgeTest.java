package io.github.heaplint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a call does is one thing to the rules, whoever said it: a row, an annotation, or the body of
 * the method. And what else a type offers decides how sure they are.
 */
class KnowledgeTest {
  private static final Pattern RULE = Pattern.compile("\\[(\\w+)]");

  private static final String OPAQUE =
      "public static List<String> all(Path path) { return new ArrayList<>(); }";

  private static final String ANNOTATED =
      "@io.github.heaplint.annotations.Eager(chunked = \"each\") "
          + OPAQUE
          + " public static Iterator<String> each(Path path) { return null; }";

  private static final String INFERRED =
      "public static List<String> all(Path path) throws IOException {"
          + " return Files.readAllLines(path); }";

  private static final String ROW =
      String.join(
          "\t",
          "materialises",
          "id=a.all",
          "on=a.Io#all(java.nio.file.Path)",
          "rule=EagerRead",
          "content=lines",
          "holds=every line",
          "grows=the size of the file",
          "source=argument 0",
          "chunked=one line at a time",
          "serves=VOID SIZE_ONLY FIRST_ONLY FOLDED SINGLE_PASS SUNK");

  private static final String USER =
      """
      package b;

      import a.Io;
      import java.nio.file.Path;
      import java.util.*;

      class User {
        List<String> kept(Path orders) throws Exception {
          return Io.all(orders);
        }

        String middle(Path orders) throws Exception {
          List<String> all = Io.all(orders);
          return all.get(all.size() / 2);
        }

        void twice(Path orders) throws Exception {
          List<String> all = Io.all(orders);
          for (String each : all) System.out.println(each);
          for (String each : all) System.out.println(each);
        }

        void once(Path orders) throws Exception {
          for (String each : Io.all(orders)) System.out.println(each);
        }

        int size(Path orders) throws Exception {
          return Io.all(orders).size();
        }
      }
      """;

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** What is found, as line, kind and rule. */
  private List<String> found(Compiler compiler, Path... files) throws IOException {
    List<String> stubs = List.of("-sourcepath", Path.of("..", "corpus", "stubs").toString());
    return compiler
        .compile(folder.resolve("classes"), new HeaplintProcessor(), stubs, files)
        .stream()
        .map(
            each -> {
              Matcher rule = RULE.matcher(each.getMessage(Locale.ROOT));
              return each.getLineNumber()
                  + " "
                  + each.getKind()
                  + (rule.find() ? " " + rule.group(1) : "");
            })
        .toList();
  }

  private List<String> foundIn(Compiler compiler, String member) throws IOException {
    return found(
        compiler,
        write(
            "a/Io.java",
            "package a;\nimport java.io.*;\nimport java.nio.file.*;\nimport java.util.*;\n"
                + "public class Io {\n"
                + member
                + "\n}\n"),
        write("b/User.java", USER));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsSaidOfWhatNobodyKnows(Compiler compiler) throws IOException {
    assertThat(foundIn(compiler, OPAQUE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aRowAnAnnotationAndABodySayTheSame(Compiler compiler) throws IOException {
    List<String> inferred = foundIn(compiler, INFERRED);
    List<String> annotated = foundIn(compiler, ANNOTATED);
    write("classes/META-INF/heaplint/catalogue.tsv", ROW + "\n");
    List<String> row = foundIn(compiler, OPAQUE);

    assertThat(inferred).containsExactly("24 WARNING EagerRead", "28 WARNING EagerRead");
    assertThat(annotated).isEqualTo(inferred);
    assertThat(row).isEqualTo(inferred);
  }

  private List<String> foundOf(Compiler compiler, String type, String use) throws IOException {
    return found(
        compiler,
        write(
            "c/Orders.java",
            """
            package c;
            import java.util.*;
            import org.springframework.data.domain.*;
            class Order { String name; }
            interface Orders %s
            class User { void use(Orders orders) {
            %s
            } }
            """
                .formatted(type, use)));
  }

  /** By javac alone: Eclipse's compiler hands notes on as warnings. */
  @Test
  void aWholeTablePassedOverOnceIsAWarningWhereItsTypeOffersParts() throws IOException {
    Compiler compiler = Compiler.JAVAC;
    String pass = "for (Order each : orders.findAll()) System.out.println(each.name);";
    String base = "extends org.springframework.data.jpa.repository.JpaRepository<Order, Long> ";

    assertThat(foundOf(compiler, "{ List<Order> findAll(); }", pass)).isEmpty();
    assertThat(foundOf(compiler, "{ List<Order> findAll(); long count(); }", pass)).isEmpty();
    assertThat(foundOf(compiler, base + "{}", pass)).containsExactly("7 NOTE EagerQuery");
    assertThat(foundOf(compiler, base + "{ long countBy(); }", pass))
        .containsExactly("7 NOTE EagerQuery");
    for (String parts :
        List.of(
            "Page<Order> findByName(String name, Pageable page);",
            "java.util.stream.Stream<Order> streamBy();",
            "Iterator<Order> each();")) {
      assertThat(foundOf(compiler, base + "{ " + parts + " }", pass))
          .as(parts)
          .containsExactly("7 WARNING EagerQuery");
    }
    assertThat(foundOf(compiler, "{ List<Order> findAll(); Page<Order> all(Pageable p); }", pass))
        .containsExactly("7 WARNING EagerQuery");
  }

  @ParameterizedTest
  @EnumSource
  void aWholeTableCountedIsAWarningWhereItsTypeCounts(Compiler compiler) throws IOException {
    String count = "System.out.println(orders.findAll().size());";

    assertThat(foundOf(compiler, "{ List<Order> findAll(); }", count)).isEmpty();
    assertThat(foundOf(compiler, "{ List<Order> findAll(); long count(); }", count))
        .containsExactly("7 WARNING EagerQuery");
  }
}
