package io.github.heaplint.conformance.liveness;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/**
 * The lines at whose start both sides stand at the same point: a statement, or the head of one,
 * that ends where it began. Of one that is spread over lines each side evaluates other parts in
 * other orders under other line numbers.
 */
final class WholeLines extends TreeScanner<Void, Void> {
  private final CompilationUnitTree unit;
  private final CharSequence text;
  private final SourcePositions positions;
  private final String file;
  private final Set<Line> whole = new HashSet<>();
  private final Set<Line> broken = new HashSet<>();
  private boolean inClosure;

  private WholeLines(
      CompilationUnitTree unit, CharSequence text, SourcePositions positions, String file) {
    this.unit = unit;
    this.text = text;
    this.positions = positions;
    this.file = file;
  }

  /** Of a file, with the closures that are in it. */
  static Set<Line> of(
      CompilationUnitTree unit, CharSequence text, SourcePositions positions, String file) {
    WholeLines lines = new WholeLines(unit, text, positions, file);
    lines.scan(unit, null);
    lines.whole.removeAll(lines.broken);
    return lines.whole;
  }

  private int line(long position) {
    return position < 0 ? 0 : (int) unit.getLineMap().getLineNumber(position);
  }

  private void head(Tree from, Tree to) {
    int first = line(positions.getStartPosition(unit, from));
    int last = line(positions.getEndPosition(unit, to));
    if (first > 0 && first == last && (inClosure || isFirst(from))) {
      whole.add(new Line(file, inClosure, first));
    }
    for (int each = first; first > 0 && last > first && each <= last; each++) {
      Line line = new Line(file, inClosure, each);
      if (each == first || each == last || !whole.contains(line)) {
        // heaplint:ignore GrowOnlyCollection -- lives as long as one file is read
        broken.add(line);
      }
    }
  }

  /** Behind a brace there also begins what leads out of the braces. */
  private boolean isFirst(Tree tree) {
    long start = positions.getStartPosition(unit, tree);
    long line = unit.getLineMap().getStartPosition(unit.getLineMap().getLineNumber(start));
    return text.subSequence((int) line, (int) start).chars().allMatch(Character::isWhitespace);
  }

  private void whole(Tree statement) {
    head(statement, statement);
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    boolean outer = inClosure;
    inClosure = false;
    super.visitClass(type, null);
    inClosure = outer;
    return null;
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    return scan(method.getBody(), null);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
    boolean outer = inClosure;
    inClosure = true;
    if (lambda.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
      whole(lambda.getBody());
    }
    scan(lambda.getBody(), null);
    inClosure = outer;
    return null;
  }

  @Override
  public Void visitVariable(VariableTree variable, Void unused) {
    super.visitVariable(variable, null);
    if (variable.getInitializer() != null) {
      whole(variable);
    }
    return null;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree statement, Void unused) {
    super.visitExpressionStatement(statement, null);
    whole(statement);
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree statement, Void unused) {
    super.visitReturn(statement, null);
    whole(statement);
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree statement, Void unused) {
    super.visitThrow(statement, null);
    whole(statement);
    return null;
  }

  @Override
  public Void visitYield(YieldTree statement, Void unused) {
    super.visitYield(statement, null);
    whole(statement);
    return null;
  }

  @Override
  public Void visitAssert(AssertTree statement, Void unused) {
    super.visitAssert(statement, null);
    whole(statement);
    return null;
  }

  @Override
  public Void visitIf(IfTree statement, Void unused) {
    super.visitIf(statement, null);
    head(statement, statement.getCondition());
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree loop, Void unused) {
    super.visitWhileLoop(loop, null);
    head(loop, loop.getCondition());
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
    super.visitDoWhileLoop(loop, null);
    head(loop.getCondition(), loop.getCondition());
    return null;
  }

  @Override
  public Void visitForLoop(ForLoopTree loop, Void unused) {
    super.visitForLoop(loop, null);
    Tree last = loop.getCondition() == null ? null : loop.getCondition();
    for (Tree each : loop.getUpdate()) {
      last = each;
    }
    if (last != null) {
      head(loop, last);
    }
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void unused) {
    super.visitEnhancedForLoop(loop, null);
    head(loop, loop.getExpression());
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree statement, Void unused) {
    super.visitSwitch(statement, null);
    head(statement, statement.getExpression());
    return null;
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree expression, Void unused) {
    super.visitSwitchExpression(expression, null);
    head(expression, expression.getExpression());
    return null;
  }

  @Override
  public Void visitSynchronized(SynchronizedTree statement, Void unused) {
    super.visitSynchronized(statement, null);
    head(statement, statement.getExpression());
    return null;
  }

  @Override
  public Void visitTry(TryTree statement, Void unused) {
    super.visitTry(statement, null);
    for (Tree each : statement.getResources()) {
      head(statement, each);
    }
    return null;
  }
}
