package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.stmt.Statement;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Suppression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a file asks for silence: {@code @SuppressWarnings("Rule")}, also {@code
 * "heaplint:Rule"} and {@code "heaplint"} for every rule, {@code @Generated}, and {@code //
 * heaplint:ignore Rule -- reason} over or behind a statement.
 */
final class Suppressions {
  private static final String ALL = "all";
  private static final String SUPPRESS = "SuppressWarnings";
  private static final String GENERATED = "Generated";
  private static final String PREFIX = "heaplint:";
  private static final Pattern IGNORE =
      Pattern.compile(
          "\\s*heaplint:ignore\\b\\s*([\\w,\\s]*?)\\s*(?:--\\s*(.*?)\\s*)?", Pattern.DOTALL);

  private static final String NEEDS_A_REASON =
      "heaplint:ignore needs a reason: // heaplint:ignore Rule -- reason";

  private final Source source;
  private final Positions positions;
  private final List<Suppression> found = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Suppressions(Source source) {
    this.source = source;
    this.positions = new Positions(source);
  }

  List<Suppression> found() {
    return found;
  }

  /** Comments that ask for silence without saying for what or why. */
  List<Problem> problems() {
    return problems;
  }

  /** Looks through the annotations of a file. */
  void addAnnotations(CompilationUnit unit) {
    if (!source.text().contains(SUPPRESS) && !source.text().contains(GENERATED)) {
      return;
    }
    for (AnnotationExpr annotation : unit.findAll(AnnotationExpr.class)) {
      String name = annotation.getName().getIdentifier();
      if (name.equals(SUPPRESS) || name.equals(GENERATED)) {
        Set<String> rules = new HashSet<>();
        if (name.equals(GENERATED)) {
          rules.add(ALL);
        } else {
          value(annotation).ifPresent(value -> addRules(value, rules));
        }
        Optional<Node> declaration =
            annotation.getParentNode().filter(NodeWithAnnotations.class::isInstance);
        if (!rules.isEmpty() && declaration.isPresent()) {
          found.add(new Suppression(rules, positions.of(declaration.get())));
        }
      }
    }
  }

  private static Optional<Expression> value(AnnotationExpr annotation) {
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      return Optional.of(single.getMemberValue());
    }
    return annotation instanceof NormalAnnotationExpr normal
        ? normal.getPairs().stream()
            .filter(pair -> pair.getNameAsString().equals("value"))
            .map(pair -> pair.getValue())
            .findFirst()
        : Optional.empty();
  }

  private static void addRules(Expression value, Set<String> rules) {
    if (value instanceof StringLiteralExpr literal) {
      String name = literal.getValue();
      if (name.equals("heaplint")) {
        rules.add(ALL);
      } else {
        rules.add(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
      }
    } else if (value instanceof ArrayInitializerExpr array) {
      array.getValues().forEach(each -> addRules(each, rules));
    } else if (value instanceof EnclosedExpr enclosed) {
      addRules(enclosed.getInner(), rules);
    }
  }

  /** Looks through the comments of a file. */
  void addComments(Collection<Comment> comments, CompilationUnit unit) {
    for (Comment comment : comments) {
      if (!comment.getContent().strip().startsWith("heaplint:ignore")
          || comment.getRange().isEmpty()) {
        continue;
      }
      Span at = positions.of(comment);
      Matcher matcher = IGNORE.matcher(comment.getContent());
      if (!matcher.matches()) {
        problem(at, NEEDS_A_REASON);
        continue;
      }
      Set<String> rules = new HashSet<>(List.of(matcher.group(1).trim().split("[,\\s]+", -1)));
      rules.remove("");
      if (rules.isEmpty()) {
        problem(at, "heaplint:ignore names no rule");
      } else if (matcher.group(2) == null || matcher.group(2).isEmpty()) {
        problem(at, NEEDS_A_REASON);
      } else {
        found.add(new Suppression(rules, covered(at, unit)));
      }
    }
  }

  private void problem(Span at, String cause) {
    problems.add(new Problem(source.path(), source.line(at.start()), cause));
  }

  /** The line of a comment behind code; else the statement or member that follows it. */
  private Span covered(Span comment, CompilationUnit unit) {
    int line = source.line(comment.start());
    int lineStart = source.offset(line);
    if (!source.text().substring(lineStart, comment.start()).isBlank()) {
      return new Span(lineStart, lineStart + source.lineText(line).length());
    }
    Span best = null;
    for (Node node : unit.findAll(Node.class, Suppressions::canBeCovered)) {
      Span span = positions.of(node);
      boolean earlier = best == null || span.start() < best.start();
      boolean wider = best != null && span.start() == best.start() && span.end() > best.end();
      if (span.start() >= comment.end() && (earlier || wider)) {
        best = span;
      }
    }
    return best == null ? comment : best;
  }

  private static boolean canBeCovered(Node node) {
    return node instanceof Statement || node instanceof BodyDeclaration<?>;
  }
}
