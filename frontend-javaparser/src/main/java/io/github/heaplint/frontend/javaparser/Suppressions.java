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
import io.github.heaplint.engine.source.SuppressionReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the annotations and comments by which a file asks for silence. */
final class Suppressions {
  private final Positions positions;
  private final SuppressionReader reader;

  Suppressions(Source source, Positions positions) {
    this.positions = positions;
    this.reader = new SuppressionReader(source);
  }

  List<Suppression> found() {
    return reader.found();
  }

  List<Problem> problems() {
    return reader.problems();
  }

  /** Looks through the annotations of a file. */
  void addAnnotations(CompilationUnit unit) {
    for (AnnotationExpr annotation : unit.findAll(AnnotationExpr.class)) {
      String name = annotation.getName().getIdentifier();
      if (SuppressionReader.asks(name)) {
        Set<String> values = new HashSet<>();
        value(annotation).ifPresent(value -> addTo(values, value));
        annotation
            .getParentNode()
            .filter(NodeWithAnnotations.class::isInstance)
            .ifPresent(declaration -> reader.annotation(name, values, positions.of(declaration)));
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

  private static void addTo(Set<String> values, Expression value) {
    if (value instanceof StringLiteralExpr literal) {
      values.add(literal.getValue());
    } else if (value instanceof ArrayInitializerExpr array) {
      array.getValues().forEach(each -> addTo(values, each));
    } else if (value instanceof EnclosedExpr enclosed) {
      addTo(values, enclosed.getInner());
    }
  }

  /** Looks through the comments of a file. */
  void addComments(Collection<Comment> comments, CompilationUnit unit) {
    for (Comment comment : comments) {
      if (comment.getRange().isPresent()) {
        reader.comment(positions.of(comment), comment.getContent(), () -> coverable(unit));
      }
    }
  }

  private List<Span> coverable(CompilationUnit unit) {
    return unit.findAll(Node.class, Suppressions::canBeCovered).stream()
        .map(positions::of)
        .toList();
  }

  private static boolean canBeCovered(Node node) {
    return node instanceof Statement || node instanceof BodyDeclaration<?>;
  }
}
