package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import java.util.ArrayList;
import java.util.List;

/** How files are parsed. */
final class Parsing {
  private Parsing() {}

  /**
   * Parses a file at the newest language level.
   *
   * <p>The parser's own validation and comment attribution double its time and tell us nothing;
   * without tokens nodes would have no ranges.
   */
  static ParseResult<CompilationUnit> parse(String text) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.JAVA_25)
            .setAttributeComments(false)
            .setStoreTokens(true);
    configuration.getProcessors().clear();
    return new JavaParser(configuration).parse(text);
  }

  /** Why a file did not parse: the first cause, which the others mostly follow from. */
  static List<Problem> problems(Source source, ParseResult<CompilationUnit> result) {
    List<Problem> problems = new ArrayList<>();
    if (!result.isSuccessful()) {
      result.getProblems().stream()
          .findFirst()
          .ifPresent(
              each ->
                  problems.add(
                      new Problem(
                          source.path(),
                          each.getLocation()
                              .flatMap(range -> range.toRange())
                              .map(range -> range.begin.line)
                              .orElse(0),
                          "does not parse: " + firstLine(each.getMessage()))));
    }
    return problems;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message).trim();
  }
}
