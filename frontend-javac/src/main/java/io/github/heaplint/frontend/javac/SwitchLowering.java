package io.github.heaplint.frontend.javac;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CaseTree.CaseKind;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
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
    private final ExpressionTree expression;
    private Variable value;

    Selector(ExpressionTree expression) {
      this.expression = expression;
    }

    @Override
    public Variable get() {
      value = body.value(expression);
      return value;
    }
  }

  void statement(SwitchTree statement) {
    Selector selector = new Selector(statement.getExpression());
    List<Case> cases =
        statement.getCases().stream()
            .map(each -> lower(each, selector, () -> statements(each)))
            .toList();
    body.builder().switchStatement(selector, cases, body.span(statement));
  }

  Variable value(SwitchExpressionTree expression, Type expected) {
    Selector selector = new Selector(expression.getExpression());
    List<Case> cases =
        expression.getCases().stream()
            .map(each -> lower(each, selector, () -> yielding(each, expected)))
            .toList();
    Type type = body.typed(expression, expected);
    return body.builder().switchValue(selector, cases, type, body.span(expression));
  }

  private Case lower(CaseTree entry, Selector selector, Runnable code) {
    CaseLabels labels = CaseLabels.of(entry);
    Runnable bind =
        labels.patterns().isEmpty()
            ? null
            : () -> labels.patterns().forEach(each -> body.patterns().bind(each, selector.value));
    Supplier<Variable> guard =
        labels.guard().<Supplier<Variable>>map(each -> () -> body.value(each)).orElse(null);
    boolean arrow = entry.getCaseKind() == CaseKind.RULE;
    boolean copies =
        bind != null
            || entry.getExpressions().stream()
                .anyMatch(each -> each.getKind() == Tree.Kind.STRING_LITERAL);
    return new Case(labels.isDefault(), arrow, copies, bind, guard, code, body.span(entry));
  }

  private void statements(CaseTree entry) {
    if (entry.getCaseKind() == CaseKind.STATEMENT) {
      entry.getStatements().forEach(body::statement);
    } else if (entry.getBody() instanceof StatementTree statement) {
      body.statement(statement);
    } else if (entry.getBody() instanceof ExpressionTree expression) {
      body.effect(expression);
    }
  }

  private void yielding(CaseTree entry, Type expected) {
    Tree code = entry.getCaseKind() == CaseKind.RULE ? entry.getBody() : null;
    if (code instanceof ExpressionTree expression) {
      Variable value = body.value(expression, expected);
      // The semicolon belongs to the case.
      body.builder().yieldValue(value, body.context().positions().of(expression, entry));
    } else {
      statements(entry);
    }
  }
}
