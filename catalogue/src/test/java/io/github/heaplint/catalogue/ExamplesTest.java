package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.Prefilter;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Rules;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      for (ExampleCode each : sources(page)) {
        if (each.before()) {
          byte[] code = each.getCharContent(true).toString().getBytes(StandardCharsets.UTF_8);
          assertThat(prefilter.focus(code).nothing()).as(each.getName()).isFalse();
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
    ExampleCode.compile(sources(page), classPath, classes);
  }

  private static List<ExampleCode> sources(Page page) {
    return page.examples().stream()
        .filter(Page.Example::compilesHere)
        .map(ExampleCode::compiling)
        .toList();
  }
}
