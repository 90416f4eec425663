package io.github.heaplint.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.catalogue.BundledCatalogue;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules against the shared corpus, in every way of writing the same program. */
class CorpusTest {
  private static final Path SOURCE_ONLY = Corpus.FOLDER.resolve("not-seen-without-libraries.txt");
  private static final Checker CHECKER = new Checker(Rules.all(), BundledCatalogue.read());
  private static final Types LIBRARIES = Corpus.withLibraries();

  static Stream<Arguments> files() {
    return Corpus.files().stream()
        .flatMap(
            file -> Stream.of(Rewriting.values()).map(rewriting -> Arguments.of(file, rewriting)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("files")
  void reportsMarkedLinesAndNoOthers(String file, Rewriting rewriting) {
    String text = rewriting.apply(Corpus.text(file));

    assertThat(found(file, text, LIBRARIES)).isEqualTo(Corpus.expected(text));
  }

  /** Without the libraries some markers are out of reach; which ones is written down. */
  @Test
  void seesWithoutLibrariesAllButTheCasesWrittenDown() {
    List<String> missed = new ArrayList<>();
    for (String file : Corpus.files()) {
      String text = Corpus.text(file);
      List<String> expected = Corpus.expected(text);
      List<String> found = found(file, text, Corpus.sourceOnly());
      assertThat(expected).as(file).containsAll(found);
      expected.stream()
          .filter(each -> !found.contains(each))
          .map(each -> file + ": " + each.substring(each.indexOf(": ") + 2))
          .forEach(missed::add);
    }

    assertThat(missed)
        .as("a case that is seen by now must leave " + SOURCE_ONLY)
        .isEqualTo(Corpus.read(SOURCE_ONLY).lines().filter(each -> !each.startsWith("#")).toList());
  }

  @Test
  void everyRuleHasCasesAndAPage() {
    for (Rule rule : Rules.all()) {
      assertThat(Corpus.rules()).as("folder of cases in corpus/").contains(rule.name());
      List<Path> files = Corpus.javaFiles(Corpus.FOLDER.resolve(rule.name()));
      assertThat(files)
          .as("a case in corpus/" + rule.name() + " that must be reported")
          .anyMatch(each -> !Corpus.expected(Corpus.read(each)).isEmpty());
      assertThat(files)
          .as("a file in corpus/" + rule.name() + " that must stay silent")
          .anyMatch(each -> Corpus.expected(Corpus.read(each)).isEmpty());
      assertThat(Path.of("..", "docs", "rules", rule.name() + ".md"))
          .content()
          .startsWith("# " + rule.name())
          .contains(rule.summary(), "## When it is silent", "@SuppressWarnings(\"" + rule.name());
    }
  }

  @Test
  void everyFolderOfCasesAndEveryPageIsOfARule() {
    List<String> rules = Rules.all().stream().map(Rule::name).toList();

    assertThat(Corpus.rules()).isSubsetOf(rules);
    assertThat(Path.of("..", "docs", "rules"))
        .isDirectoryNotContaining(
            each -> !rules.contains(each.getFileName().toString().replace(".md", "")));
  }

  /** Compilers read the corpus too. */
  @ParameterizedTest
  @MethodSource("rules")
  void compiles(String rule) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path classes = Files.createTempDirectory("corpus");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  diagnostics,
                  List.of("-d", classes.toString(), "-sourcepath", Corpus.STUBS.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(Corpus.javaFiles(Corpus.FOLDER.resolve(rule))))
              .call();

      assertThat(diagnostics.getDiagnostics().stream().map(Object::toString))
          .allMatch(each -> each.contains("unchecked"));
      assertThat(compiled).isTrue();
    }
  }

  static List<String> rules() {
    return Corpus.rules();
  }

  /** What is found where rules have an interest is what is found in the whole file. */
  private static List<String> found(String file, String text, Types types) {
    Source source = new Source(file, text);
    List<String> whole = found(source, types, Focus.WHOLE);
    Focus focus = CHECKER.prefilter().focus(text.getBytes(StandardCharsets.UTF_8));
    assertThat(found(source, types, focus)).isEqualTo(whole);
    return whole;
  }

  private static List<String> found(Source source, Types types, Focus focus) {
    Unit unit = new JavaParserFrontEnd().lower(source, types, focus);
    Checker.Result result = CHECKER.check(unit, types);
    assertThat(unit.problems()).isEmpty();
    assertThat(result.problems()).isEmpty();
    return result.findings().stream()
        .map(
            each -> {
              int line = source.line(each.span().start());
              return Corpus.place(each.rule(), line, source.lineText(line));
            })
        .toList();
  }
}
