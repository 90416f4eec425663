package io.github.heaplint.catalogue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What recipes make of the code that the pages warn of: in the signatures profile, where types are
 * known from the real libraries, it compiles against them. Elsewhere it is only looked at that they
 * make something of it as far as types are known without.
 */
final class RecipesTest {
  /** Set by the signatures profile: where to find and put the libraries. */
  private static final String REPOSITORY = System.getProperty("catalogue.localRepository", "");

  @TempDir Path classes;

  @TestFactory
  Stream<DynamicTest> compile() throws IOException {
    return PagesToRows.pages(CataloguePagesTest.PAGES).stream()
        .filter(page -> page.rows().stream().anyMatch(each -> each.text().contains("\trecipe=")))
        .map(page -> DynamicTest.dynamicTest(page.name(), () -> compile(page)));
  }

  private void compile(Page page) throws DependencyResolutionException {
    if (REPOSITORY.isEmpty()) {
      rewritten(page, Rewriting.withoutLibraries());
      return;
    }
    String classPath =
        new Artefacts(Path.of(REPOSITORY))
            .classPath(page.artefacts()).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    List<ExampleCode> rewritten = rewritten(page, Rewriting.against(classPath));
    System.out.println(
        "REWRITTEN "
            + page.name()
            + " "
            + rewritten.size()
            + " "
            + rewritten.stream().map(ExampleCode::getName).toList());
    ExampleCode.compile(rewritten, classPath, classes);
  }

  private static List<ExampleCode> rewritten(Page page, Rewriting rewriting) {
    return page.examples().stream()
        .filter(Page.Example::compilesHere)
        .map(ExampleCode::compiling)
        .filter(ExampleCode::before)
        .map(rewriting::of)
        .flatMap(Optional::stream)
        .toList();
  }
}
