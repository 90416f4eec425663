package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.fix.Rounds;
import io.github.heaplint.engine.rule.Facts;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What recipes make of the code that the pages warn of: it compiles against the real libraries, in
 * the signatures profile. Elsewhere it is only looked at that they make something of it.
 */
final class RecipesTest {
  /** Set by the signatures profile: where to find and put the libraries. */
  private static final String REPOSITORY = System.getProperty("catalogue.localRepository", "");

  private static final Catalogue CATALOGUE = BundledCatalogue.read();
  private static final Types TYPES = new JdkTypes().or(LibraryTypes.read());

  @TempDir Path classes;

  @TestFactory
  Stream<DynamicTest> compile() throws IOException {
    return PagesToRows.pages(CataloguePagesTest.PAGES).stream()
        .map(page -> new Rewritten(page, rewritten(page)))
        .filter(each -> !each.code().isEmpty())
        .map(each -> DynamicTest.dynamicTest(each.page().name(), () -> compile(each)));
  }

  private record Rewritten(Page page, List<ExampleCode> code) {}

  private void compile(Rewritten rewritten) throws DependencyResolutionException {
    assertThat(rewritten.code()).isNotEmpty();
    if (!REPOSITORY.isEmpty()) {
      String classPath =
          new Artefacts(Path.of(REPOSITORY))
              .classPath(rewritten.page().artefacts()).stream()
                  .map(Path::toString)
                  .collect(Collectors.joining(File.pathSeparator));
      ExampleCode.compile(rewritten.code(), classPath, classes);
    }
  }

  /** The code before the exchange, with all rewrites that fit, safe or not, worth it or not. */
  private static List<ExampleCode> rewritten(Page page) {
    List<ExampleCode> all = new ArrayList<>();
    for (Page.Example each : page.examples()) {
      ExampleCode code = ExampleCode.compiling(each);
      if (code.before()) {
        Source source =
            new Source(ExampleCode.name(each) + ".java", code.getCharContent(true).toString());
        Source after = new Rounds(RecipesTest::look, true).fix(source).source();
        if (!after.text().equals(source.text())) {
          all.add(code.with(after.text()));
        }
      }
    }
    return all;
  }

  private static Rounds.Look look(Source source) {
    Unit unit = new JavaParserFrontEnd().lower(source, TYPES);
    Facts facts = new Facts(unit, TYPES, CATALOGUE);
    List<List<Fix>> fixes =
        Rules.all().stream()
            .map(Rule::name)
            .flatMap(rule -> facts.loads(rule).stream())
            .map(facts::fixes)
            .toList();
    return new Rounds.Look(fixes, unit.problems());
  }
}
