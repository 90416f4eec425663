package io.github.heaplint.frontend.javac;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import io.github.heaplint.engine.ir.BodyBuilder.Catch;
import io.github.heaplint.engine.ir.BodyBuilder.Resource;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Name;

/** Lowers statements. The argument is the labels right before the statement. */
final class StatementLowering extends SimpleTreeVisitor<Void, Set<String>> {
  private static final Type BOOLEAN = Type.of("boolean");

  private final BodyLowering body;
  private final Positions positions;

  StatementLowering(BodyLowering body) {
    this.body = body;
    this.positions = body.context().positions();
  }

  @Override
  protected Void defaultAction(Tree notUnderstood, Set<String> labels) {
    body.opaque(notUnderstood);
    return null;
  }

  @Override
  public Void visitEmptyStatement(EmptyStatementTree statement, Set<String> labels) {
    return null;
  }

  @Override
  public Void visitBlock(BlockTree block, Set<String> labels) {
    body.builder().scope(() -> block.getStatements().forEach(body::statement));
    return null;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree statement, Set<String> labels) {
    ExpressionTree expression = statement.getExpression();
    if (expression instanceof MethodInvocationTree call && CallLowering.isConstructor(call)) {
      body.calls().constructor(call, body.span(statement));
    } else {
      body.effect(expression);
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree variable, Set<String> labels) {
    body.assignments().declare(variable);
    return null;
  }

  @Override
  public Void visitClass(ClassTree type, Set<String> labels) {
    body.closures().localClass(type);
    return null;
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree statement, Set<String> labels) {
    String label = statement.getLabel().toString();
    StatementTree inner = statement.getStatement();
    if (isLoop(inner) || inner instanceof LabeledStatementTree) {
      Set<String> all = new HashSet<>(labels);
      all.add(label);
      inner.accept(this, all);
    } else {
      body.builder().labelled(label, () -> body.statement(inner));
    }
    return null;
  }

  private static boolean isLoop(StatementTree statement) {
    return switch (statement.getKind()) {
      case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> true;
      default -> false;
    };
  }

  @Override
  public Void visitIf(IfTree statement, Set<String> labels) {
    StatementTree otherwise = statement.getElseStatement();
    body.builder()
        .ifElse(
            condition(statement.getCondition()),
            () -> body.statement(statement.getThenStatement()),
            otherwise == null ? null : () -> body.statement(otherwise),
            body.span(statement));
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree loop, Set<String> labels) {
    body.builder()
        .whileLoop(
            labels,
            loopCondition(loop.getCondition()),
            () -> body.statement(loop.getStatement()),
            body.span(loop));
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree loop, Set<String> labels) {
    body.builder()
        .doLoop(
            labels,
            () -> body.statement(loop.getStatement()),
            loopCondition(loop.getCondition()),
            body.span(loop));
    return null;
  }

  @Override
  public Void visitForLoop(ForLoopTree loop, Set<String> labels) {
    body.builder()
        .forLoop(
            labels,
            () -> loop.getInitializer().forEach(body::statement),
            loop.getCondition() == null ? null : loopCondition(loop.getCondition()),
            () -> body.statement(loop.getStatement()),
            () -> loop.getUpdate().forEach(body::statement),
            body.span(loop));
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Set<String> labels) {
    VariableTree element = loop.getVariable();
    body.builder()
        .forEach(
            labels,
            () -> body.value(loop.getExpression()),
            source ->
                body.declare(
                    element.getName().toString(),
                    body.typed(
                        element,
                        body.isInferred(element)
                            ? body.context().members().element(source.type())
                            : body.type(element.getType())),
                    positions.name(element),
                    Syntax.annotations(element.getModifiers())),
            () -> body.statement(loop.getStatement()),
            body.span(loop));
    return null;
  }

  /** The condition of a loop; null when it is the constant true. */
  private Supplier<Variable> loopCondition(ExpressionTree condition) {
    boolean always = Syntax.inner(condition).toString().equals("true");
    return always ? null : condition(condition);
  }

  private Supplier<Variable> condition(ExpressionTree condition) {
    return () -> body.value(condition, BOOLEAN);
  }

  @Override
  public Void visitBreak(BreakTree statement, Set<String> labels) {
    body.builder().breakTo(text(statement.getLabel()));
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree statement, Set<String> labels) {
    body.builder().continueTo(text(statement.getLabel()));
    return null;
  }

  private static String text(Name label) {
    return label == null ? null : label.toString();
  }

  @Override
  public Void visitYield(YieldTree statement, Set<String> labels) {
    Variable value = body.value(statement.getValue());
    body.builder().yieldValue(value, body.span(statement));
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree statement, Set<String> labels) {
    Variable value = null;
    if (statement.getExpression() != null) {
      value = body.value(statement.getExpression(), body.result());
      body.returned().add(value.type());
    }
    body.builder().returnValue(value, body.span(statement));
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree statement, Set<String> labels) {
    body.builder().throwValue(body.value(statement.getExpression()), body.span(statement));
    return null;
  }

  @Override
  public Void visitAssert(AssertTree statement, Set<String> labels) {
    ExpressionTree detail = statement.getDetail();
    body.builder()
        .assertion(
            condition(statement.getCondition()),
            detail == null ? null : () -> body.value(detail),
            body.span(statement));
    return null;
  }

  @Override
  public Void visitSynchronized(SynchronizedTree statement, Set<String> labels) {
    body.builder()
        .synchronizedOn(
            () -> body.value(statement.getExpression()),
            () -> body.statement(statement.getBlock()),
            body.span(statement));
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree statement, Set<String> labels) {
    body.switches().statement(statement);
    return null;
  }

  @Override
  public Void visitTry(TryTree statement, Set<String> labels) {
    List<Resource> resources = statement.getResources().stream().map(this::resource).toList();
    List<Catch> catches = statement.getCatches().stream().map(this::lower).toList();
    BlockTree last = statement.getFinallyBlock();
    body.builder()
        .tryStatement(
            resources,
            () -> body.statement(statement.getBlock()),
            catches,
            last == null ? null : () -> body.statement(last),
            body.span(statement));
    return null;
  }

  private Resource resource(Tree written) {
    if (!(written instanceof VariableTree variable)) {
      return new Resource(
          () -> body.value((ExpressionTree) written), positions.withoutSemicolon(written));
    }
    Span declarator = positions.declarator(variable);
    return new Resource(
        () -> {
          boolean inferred = body.isInferred(variable);
          Type type = inferred ? Type.UNKNOWN : body.type(variable.getType());
          Variable value = body.value(variable.getInitializer(), type);
          Variable resource =
              body.resource(
                  variable.getName().toString(),
                  body.typed(variable, inferred ? value.type() : type),
                  positions.name(variable));
          body.builder().emit(new Copy(resource, value, declarator));
          return resource;
        },
        // A semicolon behind it separates it from the next.
        positions.span(positions.start(written), declarator.end()));
  }

  private Catch lower(CatchTree clause) {
    String name = clause.getParameter().getName().toString();
    List<Type> types =
        Syntax.alternatives(clause.getParameter().getType()).stream()
            .map(body.scope().types()::resolve)
            .toList();
    return new Catch(
        types,
        name,
        () -> {
          body.scope().declare(name);
          body.statement(clause.getBlock());
        },
        body.span(clause.getParameter()));
  }
}
