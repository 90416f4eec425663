package io.github.heaplint.frontend.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.SuppressionReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the annotations and comments by which a file asks for silence. */
final class Suppressions {
  private final Positions positions;
  private final SuppressionReader reader;

  Suppressions(Positions positions, SuppressionReader reader) {
    this.positions = positions;
    this.reader = reader;
  }

  /** Looks through the annotations of a file. */
  void addAnnotations(CompilationUnitTree unit) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void unused) {
        add(type.getModifiers(), type);
        return super.visitClass(type, null);
      }

      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        add(method.getModifiers(), method);
        return super.visitMethod(method, null);
      }

      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        add(variable.getModifiers(), variable);
        return super.visitVariable(variable, null);
      }
    }.scan(unit, null);
  }

  private void add(ModifiersTree modifiers, Tree declaration) {
    for (AnnotationTree each : modifiers.getAnnotations()) {
      String name = Syntax.annotation(each);
      String simpleName = name.substring(name.lastIndexOf('.') + 1);
      if (SuppressionReader.asks(simpleName)) {
        Set<String> values = new HashSet<>();
        each.getArguments().forEach(argument -> addTo(values, argument));
        reader.annotation(simpleName, values, positions.of(declaration));
      }
    }
  }

  private static void addTo(Set<String> values, ExpressionTree written) {
    ExpressionTree value = Syntax.inner(written);
    if (value instanceof AssignmentTree pair) {
      addTo(values, pair.getExpression());
    } else if (value instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      values.add(text);
    } else if (value instanceof NewArrayTree array && array.getInitializers() != null) {
      array.getInitializers().forEach(each -> addTo(values, each));
    }
  }

  /** Looks through the comments of a file. */
  void addComments(List<SourceScan.Comment> comments, CompilationUnitTree unit) {
    for (SourceScan.Comment each : comments) {
      reader.comment(each.span(), each.content(), () -> coverable(unit));
    }
  }

  /** Statements and members, less parameters, which the compiler counts among statements. */
  private List<Span> coverable(CompilationUnitTree unit) {
    List<Span> spans = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree instanceof StatementTree || tree instanceof MethodTree) {
          Span span = positions.of(tree);
          if (span.exists()) {
            spans.add(span);
          }
        }
        return super.scan(tree, null);
      }

      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        return scan(method.getBody(), null);
      }
    }.scan(unit, null);
    return spans;
  }
}
