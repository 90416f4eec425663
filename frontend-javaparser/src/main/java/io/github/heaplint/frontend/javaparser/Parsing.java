package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How files are parsed. */
final class Parsing {
  private static final Pattern LEXICAL = Pattern.compile("at line (\\d{1,9}), column");

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
    ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text);
    if (text.contains("::")) {
      result.getResult().ifPresent(Parsing::bindReferences);
    }
    return result;
  }

  /**
   * A cast of a method reference, {@code (T) a::b}, is read by the parser as a reference of a cast
   * (Java Language Specification 17, 15.13 and 15.16), whose scope would need brackets.
   */
  private static void bindReferences(CompilationUnit unit) {
    for (MethodReferenceExpr read : unit.findAll(MethodReferenceExpr.class)) {
      if (read.getScope() instanceof CastExpr cast
          && read.getRange().isPresent()
          && cast.getExpression().getRange().isPresent()) {
        Range all = read.getRange().get();
        CastExpr meant = new CastExpr();
        meant.setRange(all);
        meant.setType(cast.getType());
        read.replace(meant);
        Expression scope = cast.getExpression();
        read.setRange(all.withBegin(scope.getRange().get().begin));
        read.setScope(scope);
        meant.setExpression(read);
      }
    }
  }

  /** Why a file did not parse: the first cause, which the others mostly follow from. */
  static List<Problem> problems(Source source, ParseResult<CompilationUnit> result) {
    return result.isSuccessful()
        ? new ArrayList<>()
        : result.getProblems().stream()
            .limit(1)
            .map(
                each ->
                    new Problem(
                        source.path(), line(source, each), "does not parse: " + message(each)))
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Where the parser gave up; it names no place when it was the lexer's or the first token. */
  private static int line(Source source, com.github.javaparser.Problem problem) {
    Matcher lexical = LEXICAL.matcher(problem.getMessage());
    return problem
        .getLocation()
        .flatMap(TokenRange::toRange)
        .map(range -> range.begin.line)
        .orElseGet(
            () ->
                lexical.find() ? Math.min(Integer.parseInt(lexical.group(1)), source.lines()) : 1);
  }

  private static String message(com.github.javaparser.Problem problem) {
    String first = problem.getMessage().lines().findFirst().orElse("").strip();
    int alternatives = first.indexOf(", expected one of");
    return alternatives < 0 ? first : first.substring(0, alternatives);
  }
}
