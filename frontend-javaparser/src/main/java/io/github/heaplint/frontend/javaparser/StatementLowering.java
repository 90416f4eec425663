package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import io.github.heaplint.engine.ir.BodyBuilder.Catch;
import io.github.heaplint.engine.ir.BodyBuilder.Resource;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Lowers statements. The argument is the labels right before the statement. */
final class StatementLowering extends VoidVisitorWithDefaults<Set<String>> {
  private static final Type BOOLEAN = Type.of("boolean");

  private final BodyLowering body;

  StatementLowering(BodyLowering body) {
    this.body = body;
  }

  @Override
  public void defaultAction(Node notUnderstood, Set<String> labels) {
    body.opaque(notUnderstood);
  }

  @Override
  public void visit(EmptyStmt statement, Set<String> labels) {}

  @Override
  public void visit(BlockStmt block, Set<String> labels) {
    body.builder().scope(() -> block.getStatements().forEach(body::statement));
  }

  @Override
  public void visit(ExpressionStmt statement, Set<String> labels) {
    body.effect(statement.getExpression());
  }

  @Override
  public void visit(ExplicitConstructorInvocationStmt call, Set<String> labels) {
    body.calls().constructor(call);
  }

  @Override
  public void visit(LocalClassDeclarationStmt statement, Set<String> labels) {
    body.closures().localClass(statement.getClassDeclaration());
  }

  @Override
  public void visit(LocalRecordDeclarationStmt statement, Set<String> labels) {
    body.closures().localClass(statement.getRecordDeclaration());
  }

  @Override
  public void visit(LabeledStmt statement, Set<String> labels) {
    String label = statement.getLabel().asString();
    Statement inner = statement.getStatement();
    if (isLoop(inner) || inner instanceof LabeledStmt) {
      Set<String> all = new HashSet<>(labels);
      all.add(label);
      inner.accept(this, all);
    } else {
      body.builder().labelled(label, () -> body.statement(inner));
    }
  }

  private static boolean isLoop(Statement statement) {
    return statement instanceof ForStmt
        || statement instanceof ForEachStmt
        || statement instanceof WhileStmt
        || statement instanceof DoStmt;
  }

  @Override
  public void visit(IfStmt statement, Set<String> labels) {
    body.builder()
        .ifElse(
            condition(statement.getCondition()),
            () -> body.statement(statement.getThenStmt()),
            statement.getElseStmt().<Runnable>map(each -> () -> body.statement(each)).orElse(null),
            body.span(statement));
  }

  @Override
  public void visit(WhileStmt loop, Set<String> labels) {
    body.builder()
        .whileLoop(
            labels,
            loopCondition(loop.getCondition()),
            () -> body.statement(loop.getBody()),
            body.span(loop));
  }

  @Override
  public void visit(DoStmt loop, Set<String> labels) {
    body.builder()
        .doLoop(
            labels,
            () -> body.statement(loop.getBody()),
            loopCondition(loop.getCondition()),
            body.span(loop));
  }

  @Override
  public void visit(ForStmt loop, Set<String> labels) {
    body.builder()
        .forLoop(
            labels,
            () -> loop.getInitialization().forEach(body::effect),
            loop.getCompare().map(this::loopCondition).orElse(null),
            () -> body.statement(loop.getBody()),
            () -> loop.getUpdate().forEach(body::effect),
            body.span(loop));
  }

  @Override
  public void visit(ForEachStmt loop, Set<String> labels) {
    VariableDeclarator element = loop.getVariable().getVariable(0);
    body.builder()
        .forEach(
            labels,
            () -> body.value(loop.getIterable()),
            source ->
                body.declare(
                    element.getNameAsString(),
                    Syntax.isVar(element.getType())
                        ? body.context().members().element(source.type())
                        : body.type(element.getType()),
                    body.span(element.getName()),
                    Syntax.annotations(loop.getVariable().getAnnotations())),
            () -> body.statement(loop.getBody()),
            body.span(loop));
  }

  /** The condition of a loop; null when it is the constant true. */
  private Supplier<Variable> loopCondition(Expression condition) {
    boolean always =
        condition.isBooleanLiteralExpr() && condition.asBooleanLiteralExpr().getValue();
    return always ? null : condition(condition);
  }

  private Supplier<Variable> condition(Expression condition) {
    return () -> body.value(condition, BOOLEAN);
  }

  @Override
  public void visit(BreakStmt statement, Set<String> labels) {
    body.builder().breakTo(statement.getLabel().map(each -> each.asString()).orElse(null));
  }

  @Override
  public void visit(ContinueStmt statement, Set<String> labels) {
    body.builder().continueTo(statement.getLabel().map(each -> each.asString()).orElse(null));
  }

  @Override
  public void visit(YieldStmt statement, Set<String> labels) {
    Variable value = body.value(statement.getExpression());
    body.builder().yieldValue(value, body.span(statement));
  }

  @Override
  public void visit(ReturnStmt statement, Set<String> labels) {
    Variable value =
        statement.getExpression().map(each -> body.value(each, body.result())).orElse(null);
    if (value != null) {
      body.returned().add(value.type());
    }
    body.builder().returnValue(value, body.span(statement));
  }

  @Override
  public void visit(ThrowStmt statement, Set<String> labels) {
    body.builder().throwValue(body.value(statement.getExpression()), body.span(statement));
  }

  @Override
  public void visit(AssertStmt statement, Set<String> labels) {
    body.builder()
        .assertion(
            condition(statement.getCheck()),
            statement
                .getMessage()
                .<Supplier<Variable>>map(each -> () -> body.value(each))
                .orElse(null),
            body.span(statement));
  }

  @Override
  public void visit(SynchronizedStmt statement, Set<String> labels) {
    body.builder()
        .synchronizedOn(
            () -> body.value(statement.getExpression()),
            () -> body.statement(statement.getBody()),
            body.span(statement));
  }

  @Override
  public void visit(SwitchStmt statement, Set<String> labels) {
    body.switches().statement(statement);
  }

  @Override
  public void visit(TryStmt statement, Set<String> labels) {
    List<Resource> resources = statement.getResources().stream().map(this::resource).toList();
    List<Catch> catches = statement.getCatchClauses().stream().map(this::lower).toList();
    body.builder()
        .tryStatement(
            resources,
            () -> body.statement(statement.getTryBlock()),
            catches,
            statement
                .getFinallyBlock()
                .<Runnable>map(each -> () -> body.statement(each))
                .orElse(null),
            body.span(statement));
  }

  private Resource resource(Expression written) {
    if (!(written instanceof VariableDeclarationExpr declaration)) {
      return new Resource(() -> body.value(written), body.span(written));
    }
    VariableDeclarator variable = declaration.getVariable(0);
    return new Resource(
        () -> {
          boolean inferred = Syntax.isVar(variable.getType());
          Type type = inferred ? Type.UNKNOWN : body.type(variable.getType());
          Variable value =
              variable
                  .getInitializer()
                  .map(each -> body.value(each, type))
                  .orElseGet(() -> body.opaque(variable));
          Variable resource =
              body.resource(
                  variable.getNameAsString(),
                  inferred ? value.type() : type,
                  body.span(variable.getName()));
          body.builder().emit(new Copy(resource, value, body.span(variable)));
          return resource;
        },
        body.span(written));
  }

  private Catch lower(CatchClause clause) {
    String name = clause.getParameter().getNameAsString();
    List<Type> types =
        Syntax.alternatives(clause.getParameter().getType()).stream()
            .map(body.scope().types()::resolve)
            .toList();
    return new Catch(
        types,
        name,
        () -> {
          body.scope().declare(name);
          body.statement(clause.getBody());
        },
        body.context().caught(clause.getParameter()));
  }
}
