package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.Prefilter;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Rules;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The code of the pages compiles against the real libraries: here against those on the test class
 * path, in the signatures profile against all.
 */
final class ExamplesTest {
  /** Set by the signatures profile: where to find and put the libraries. */
  private static final String REPOSITORY = System.getProperty("catalogue.localRepository", "");

  private static final Set<String> ON_CLASS_PATH =
      Set.of(
          "com.fasterxml.jackson.core:jackson-core",
          "com.fasterxml.jackson.core:jackson-databind",
          "com.google.guava:guava",
          "com.opencsv:opencsv",
          "commons-codec:commons-codec",
          "commons-io:commons-io",
          "org.apache.commons:commons-csv",
          "org.apache.poi:poi",
          "org.apache.poi:poi-ooxml",
          "org.springframework:spring-core",
          "org.springframework:spring-jdbc",
          "org.springframework:spring-tx",
          "org.springframework:spring-web");

  @TempDir Path classes;

  @TestFactory
  Stream<DynamicTest> compile() throws IOException {
    return PagesToRows.pages(CataloguePagesTest.PAGES).stream()
        .filter(page -> !page.examples().isEmpty())
        .map(page -> DynamicTest.dynamicTest(page.name(), () -> compile(page)));
  }

  /** What the pages warn of must never be skipped for lack of a word. */
  @Test
  void codeThatAPageWarnsOfIsOfInterest() throws IOException {
    Prefilter prefilter = new Checker(Rules.all(), BundledCatalogue.read()).prefilter();
    for (Page page : PagesToRows.pages(CataloguePagesTest.PAGES)) {
      for (Source each : sources(page)) {
        if (each.getName().endsWith("(before)")) {
          assertThat(prefilter.focus(each.code.getBytes(StandardCharsets.UTF_8)).nothing())
              .as(each.getName())
              .isFalse();
        }
      }
    }
  }

  private void compile(Page page) throws DependencyResolutionException {
    String classPath;
    if (REPOSITORY.isEmpty()) {
      Assumptions.assumeTrue(
          page.artefacts().stream()
              .map(each -> each.substring(0, each.lastIndexOf(':')))
              .allMatch(ON_CLASS_PATH::contains));
      classPath = System.getProperty("java.class.path");
    } else {
      classPath =
          new Artefacts(Path.of(REPOSITORY))
              .classPath(page.artefacts()).stream()
                  .map(Path::toString)
                  .collect(Collectors.joining(File.pathSeparator));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    compiler
        .getTask(
            null,
            null,
            problems,
            List.of("-proc:none", "-d", classes.toString(), "-cp", classPath),
            null,
            sources(page))
        .call();
    assertThat(problems.getDiagnostics())
        .filteredOn(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getSource().getName() + ": " + each.getMessage(Locale.ROOT))
        .isEmpty();
  }

  private static List<Source> sources(Page page) {
    List<Source> sources = new ArrayList<>();
    for (Page.Example example : page.examples()) {
      String name = "Example" + example.line();
      StringBuilder code = new StringBuilder();
      for (String each :
          List.of(
              "java.io.*",
              "java.nio.charset.*",
              "java.nio.file.*",
              "java.util.*",
              "java.util.stream.*")) {
        code.append("import ").append(each).append(";\n");
      }
      example.imports().forEach(each -> code.append("import ").append(each).append(";\n"));
      code.append("class ")
          .append(name)
          .append(" {\n static void use(Object value) {}\n void run(");
      code.append(example.given()).append(") throws Throwable {\n").append(example.code());
      code.append("}\n}\n");
      String place = page.name() + ":" + example.line() + " (" + example.kind() + ")";
      sources.add(new Source(name, place, code.toString()));
    }
    return sources;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String place;
    private final String code;

    Source(String name, String place, String code) {
      super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
      this.place = place;
      this.code = code;
    }

    @Override
    public String getName() {
      return place;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
