package io.github.heaplint.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.BugPattern;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class RuleCheckerTest {
  private static CompilationTestHelper compile(Class<? extends BugChecker> checker) {
    return CompilationTestHelper.newInstance(checker, RuleCheckerTest.class);
  }

  @Test
  void everyRuleHasOneCheckWithItsNameAndSummary() {
    List<Class<? extends BugChecker>> checks =
        ServiceLoader.load(BugChecker.class).stream()
            .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
            .filter(type -> type.getPackage().equals(RuleChecker.class.getPackage()))
            .toList();
    assertThat(checks)
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(Rules.all().stream().map(Rule::name).toList());
    assertThat(checks)
        .extracting(type -> type.getAnnotation(BugPattern.class).summary())
        .containsExactlyInAnyOrderElementsOf(Rules.all().stream().map(Rule::summary).toList());
  }

  @Test
  void staysSilentWhereTheWholeIsNeeded() {
    compile(EagerRead.class)
        .addSourceLines(
            "Whole.java",
            "import java.io.IOException;",
            "import java.nio.file.*;",
            "import java.util.*;",
            "class Whole {",
            "  List<String> sorted(Path path) throws IOException {",
            "    List<String> lines = Files.readAllLines(path);",
            "    Collections.sort(lines);",
            "    return lines;",
            "  }",
            "}")
        .doTest();
  }

  @Test
  void reportsEagerReads() {
    compile(EagerRead.class)
        .addSourceLines(
            "Sum.java",
            "import java.io.IOException;",
            "import java.nio.file.*;",
            "class Sum {",
            "  long sum(Path path) throws IOException {",
            "    long sum = 0;",
            "    // BUG: Diagnostic contains: [EagerRead] Files.readAllLines holds every line",
            "    for (String line : Files.readAllLines(path)) {",
            "      sum += line.length();",
            "    }",
            "    return sum;",
            "  }",
            "}")
        .doTest();
  }

  /** Files are compiled in the order in which they are added. */
  @Test
  void callersLoadWhatAWrapperLoadsWhateverTheOrder() {
    String[] wrapper = {
      "package a;",
      "import java.io.IOException;",
      "import java.nio.file.*;",
      "import java.util.*;",
      "public class Io {",
      "  public static List<String> all(Path path) throws IOException {",
      "    return Files.readAllLines(path);",
      "  }",
      "  public static List<String> sorted(Path path) throws IOException {",
      "    List<String> all = Files.readAllLines(path);",
      "    Collections.sort(all);",
      "    return all;",
      "  }",
      "}"
    };
    String[] user = {
      "package b;",
      "import a.Io;",
      "import java.io.IOException;",
      "import java.nio.file.*;",
      "class User {",
      "  void print(Path orders) throws IOException {",
      "    for (String line : Io.sorted(orders)) {",
      "      System.out.println(line);",
      "    }",
      "    // BUG: Diagnostic contains: [EagerRead] Io.all holds every line",
      "    for (String line : Io.all(orders)) {",
      "      System.out.println(line);",
      "    }",
      "  }",
      "}"
    };
    compile(EagerRead.class)
        .addSourceLines("a/Io.java", wrapper)
        .addSourceLines("b/User.java", user)
        .doTest();
    compile(EagerRead.class)
        .addSourceLines("b/User.java", user)
        .addSourceLines("a/Io.java", wrapper)
        .doTest();
  }

  @Test
  void reportsBufferedOutputOnlyUnderItsOwnName() {
    String[] lines = {
      "import java.io.*;",
      "class Copy {",
      "  void copy(byte[] head, OutputStream to) throws IOException {",
      "    ByteArrayOutputStream buffer = new ByteArrayOutputStream();",
      "    for (int times = 0; times < 1000; times++) {",
      "      buffer.write(head);",
      "    }",
      "    // BUG: Diagnostic contains: [BufferedOutput]",
      "    to.write(buffer.toByteArray());",
      "  }",
      "}"
    };
    compile(BufferedOutput.class).addSourceLines("Copy.java", lines).doTest();
    compile(EagerRead.class).addSourceLines("Copy.java", lines).expectNoDiagnostics().doTest();
  }

  @Test
  void obeysSuppressionByAnnotationAndComment() {
    compile(EagerRead.class)
        .addSourceLines(
            "Quiet.java",
            "import java.io.IOException;",
            "import java.nio.file.*;",
            "class Quiet {",
            "  @SuppressWarnings(\"EagerRead\")",
            "  long sum(Path path) throws IOException {",
            "    long sum = 0;",
            "    for (String line : Files.readAllLines(path)) {",
            "      sum += line.length();",
            "    }",
            "    // heaplint:ignore EagerRead -- a handful of lines",
            "    for (String line : Files.readAllLines(path)) {",
            "      sum += line.length();",
            "    }",
            "    return sum;",
            "  }",
            "}")
        .doTest();
  }

  @Test
  void patchesSafeFixesAndTheirImports() {
    BugCheckerRefactoringTestHelper.newInstance(EagerRead.class, RuleCheckerTest.class)
        .addInputLines(
            "Sum.java",
            "import java.io.IOException;",
            "import java.nio.file.Files;",
            "import java.nio.file.Path;",
            "import java.util.List;",
            "class Sum {",
            "  long sum(Path path) throws IOException {",
            "    long sum = 0;",
            "    List<String> lines = Files.readAllLines(path);",
            "    for (String line : lines) {",
            "      sum += line.length();",
            "    }",
            "    return sum;",
            "  }",
            "}")
        .addOutputLines(
            "Sum.java",
            "import java.io.BufferedReader;",
            "import java.io.IOException;",
            "import java.nio.file.Files;",
            "import java.nio.file.Path;",
            "class Sum {",
            "  long sum(Path path) throws IOException {",
            "    long sum = 0;",
            "    try (BufferedReader reader = Files.newBufferedReader(path)) {",
            "      for (String line; (line = reader.readLine()) != null; ) {",
            "        sum += line.length();",
            "      }",
            "    }",
            "    return sum;",
            "  }",
            "}")
        .doTest(TestMode.TEXT_MATCH);
  }

  @Test
  void patchesNothingThatAPersonHasToRead() {
    BugCheckerRefactoringTestHelper.newInstance(EagerRead.class, RuleCheckerTest.class)
        .addInputLines(
            "Print.java",
            "import java.io.IOException;",
            "import java.nio.file.*;",
            "class Print {",
            "  void print(Path path) throws IOException {",
            "    for (String line : Files.readAllLines(path)) {",
            "      System.out.println(line);",
            "    }",
            "  }",
            "}")
        .expectUnchanged()
        .doTest(TestMode.TEXT_MATCH);
  }
}
