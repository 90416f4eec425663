package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import io.github.heaplint.engine.ir.BodyBuilder.Case;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.function.Supplier;

/** Lowers switches, old and new, statements and expressions. */
final class SwitchLowering {
  private final BodyLowering body;

  SwitchLowering(BodyLowering body) {
    this.body = body;
  }

  /** The selector, kept for the patterns of the cases. */
  private final class Selector implements Supplier<Variable> {
    private final Expression expression;
    private Variable value;

    Selector(Expression expression) {
      this.expression = expression;
    }

    @Override
    public Variable get() {
      value = body.value(expression);
      return value;
    }
  }

  void statement(SwitchStmt statement) {
    Selector selector = new Selector(statement.getSelector());
    List<Case> cases =
        statement.getEntries().stream()
            .map(each -> lower(each, selector, () -> statements(each)))
            .toList();
    body.builder().switchStatement(selector, cases, body.span(statement));
  }

  Variable value(SwitchExpr expression, Type expected) {
    Selector selector = new Selector(expression.getSelector());
    List<Case> cases =
        expression.getEntries().stream()
            .map(each -> lower(each, selector, () -> yielding(each, expected)))
            .toList();
    return body.builder().switchValue(selector, cases, expected, body.span(expression));
  }

  private Case lower(SwitchEntry entry, Selector selector, Runnable code) {
    List<Expression> patterns =
        entry.getLabels().stream().filter(PatternExpr.class::isInstance).toList();
    Runnable bind =
        patterns.isEmpty()
            ? null
            : () -> patterns.forEach(each -> body.patterns().bind(each, selector.value));
    Supplier<Variable> guard =
        entry.getGuard().<Supplier<Variable>>map(each -> () -> body.value(each)).orElse(null);
    boolean arrow = entry.getType() != SwitchEntry.Type.STATEMENT_GROUP;
    boolean isDefault = entry.isDefault() || entry.getLabels().isEmpty();
    boolean copies =
        bind != null
            || entry.getLabels().stream()
                .anyMatch(each -> each.isStringLiteralExpr() || each.isTextBlockLiteralExpr());
    return new Case(isDefault, arrow, copies, bind, guard, code, body.span(entry));
  }

  private void statements(SwitchEntry entry) {
    entry.getStatements().forEach(body::statement);
  }

  private void yielding(SwitchEntry entry, Type expected) {
    if (entry.getType() == SwitchEntry.Type.EXPRESSION) {
      for (Statement each : entry.getStatements()) {
        if (each instanceof ExpressionStmt statement) {
          Variable value = body.value(statement.getExpression(), expected);
          body.builder().yieldValue(value, body.span(statement));
        }
      }
    } else {
      statements(entry);
    }
  }
}
