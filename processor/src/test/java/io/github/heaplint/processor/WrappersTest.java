package io.github.heaplint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A project's own methods that load what their argument names, called from another file. */
class WrappersTest {
  private static final String IO =
      """
      package a;

      import java.io.*;
      import java.nio.file.*;
      import java.util.*;

      public class Io {
        %s
      }
      """;

  private static final String WRAPPER =
      "public static List<String> all(Path path) throws IOException {"
          + " return Files.readAllLines(path); }";

  private static final String USER =
      """
      package b;

      import a.Io;
      import java.io.IOException;
      import java.nio.file.Path;

      class User {
        long total(Path orders) throws IOException {
          long total = 0;
          for (String line : Io.all(orders)) {
            total += line.length();
          }
          return total;
        }
      }
      """;

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Both compilers, javac also with the policy under which it drops trees early. */
  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of(Compiler.JAVAC, List.of("-XDcompilePolicy=bytodo")),
        Arguments.of(Compiler.JAVAC, List.of("-XDcompilePolicy=simple")),
        Arguments.of(Compiler.JAVAC, List.of("-proc:only")),
        Arguments.of(Compiler.ECLIPSE, List.of()));
  }

  /** What is found in both orders of the files, which has to be the same. */
  private List<Diagnostic<? extends JavaFileObject>> compile(
      Compiler compiler, List<String> options, String member) throws IOException {
    Path io = write("a/Io.java", IO.formatted(member));
    Path user = write("b/User.java", USER);
    List<Diagnostic<? extends JavaFileObject>> found = new ArrayList<>();
    for (Path[] order : List.of(new Path[] {io, user}, new Path[] {user, io})) {
      found.addAll(
          compiler.compile(
              Files.createTempDirectory(folder, "classes"),
              new HeaplintProcessor(),
              options,
              order));
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatDoesMoreThanLoadIsNoWrapper(Compiler compiler, List<String> options) throws IOException {
    for (String member :
        List.of(
            "public static List<String> all(Path path) throws IOException {"
                + " List<String> all = Files.readAllLines(path); Collections.sort(all);"
                + " return all; }",
            "public static List<String> all(Path path) throws IOException {"
                + " return Files.readAllLines(Path.of(\"orders\")); }",
            "public static List<String> all(Path config) throws IOException {"
                + " return Files.readAllLines(config); }",
            WRAPPER + " static List<String> all(String name) { return List.of(name); }")) {
      assertThat(compile(compiler, options, member)).as(member).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void callersLoadWhatAWrapperLoadsWhateverTheOrder(Compiler compiler, List<String> options)
      throws IOException {
    assertThat(compile(compiler, options, WRAPPER))
        .hasSize(2)
        .allSatisfy(
            each -> {
              assertThat(each.getLineNumber()).isEqualTo(10);
              assertThat(each.getSource().getName()).endsWith("User.java");
              assertThat(each.getMessage(Locale.ROOT))
                  .contains("Io.all holds every line of the file", "[EagerRead]");
            });
  }
}
