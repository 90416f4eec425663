package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.Statement;
import io.github.heaplint.engine.ir.BodyBuilder;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Opaque;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.BodyScope;
import io.github.heaplint.engine.resolve.EnclosingClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Lowers the code of one body; the hub of the lowerings by kind of syntax. */
final class BodyLowering {
  private final UnitContext context;
  private final BodyScope scope;
  private final Type result;
  private final List<Type> returned = new ArrayList<>();

  private final ExpressionLowering expressions;
  private final StatementLowering statements;
  private final NameLowering names;
  private final CallLowering calls;
  private final ClosureLowering closures;
  private final AssignmentLowering assignments;
  private final PatternLowering patterns;
  private final SwitchLowering switches;

  private BodyLowering(UnitContext context, BodyScope scope, Type result) {
    this.context = context;
    this.scope = scope;
    this.result = result;
    this.expressions = new ExpressionLowering(this);
    this.statements = new StatementLowering(this);
    this.names = new NameLowering(this);
    this.calls = new CallLowering(this);
    this.closures = new ClosureLowering(this);
    this.assignments = new AssignmentLowering(this);
    this.patterns = new PatternLowering(this);
    this.switches = new SwitchLowering(this);
  }

  /**
   * Starts the body of a member.
   *
   * @param result what it returns
   */
  static BodyLowering member(UnitContext context, BodyScope scope, Type result) {
    return new BodyLowering(context, scope, result);
  }

  /** Starts the body of a lambda in this body. */
  BodyLowering lambda(Span at, Type lambdaResult) {
    return new BodyLowering(context, scope.lambda(builder().lambda(at)), lambdaResult);
  }

  UnitContext context() {
    return context;
  }

  EnclosingClass owner() {
    return scope.owner();
  }

  BodyBuilder builder() {
    return scope.builder();
  }

  BodyScope scope() {
    return scope;
  }

  /** What a return statement here is to give. */
  Type result() {
    return result;
  }

  /** Types of the values returned so far. */
  List<Type> returned() {
    return returned;
  }

  NameLowering names() {
    return names;
  }

  CallLowering calls() {
    return calls;
  }

  ClosureLowering closures() {
    return closures;
  }

  AssignmentLowering assignments() {
    return assignments;
  }

  PatternLowering patterns() {
    return patterns;
  }

  SwitchLowering switches() {
    return switches;
  }

  Span span(Node node) {
    return context.span(node);
  }

  Span span(SimpleName name) {
    return context.span(name);
  }

  /** The type that is written, its names looked up. */
  Type type(com.github.javaparser.ast.type.Type written) {
    return scope.types().resolve(Syntax.type(written));
  }

  /** Lowers an expression to the variable that holds its value. */
  Variable value(Expression expression) {
    return value(expression, Type.UNKNOWN);
  }

  /** Lowers an expression whose surroundings want a type. */
  Variable value(Expression expression, Type expected) {
    Variable value = expression.accept(expressions, expected);
    return value == null ? opaque(expression) : value;
  }

  /** Lowers an expression whose value is not used. */
  void effect(Expression expression) {
    if (!calls.effect(expression) && !assignments.effect(expression)) {
      value(expression);
    }
  }

  /** Lowers a statement. */
  void statement(Statement statement) {
    statement.accept(statements, Set.of());
  }

  /** Appends a step that gives a new unnamed value. */
  Variable emit(Type type, Function<Variable, Instruction> step) {
    Variable value = builder().temporary(type);
    builder().emit(step.apply(value));
    return value;
  }

  /** A step for what is not understood. */
  Variable opaque(Node node) {
    Set<Variable> mentioned = new LinkedHashSet<>();
    if (!scope.isStatic()) {
      mentioned.add(builder().self(owner().type()));
    }
    for (NameExpr each : node.findAll(NameExpr.class)) {
      scope.local(each.getNameAsString()).ifPresent(mentioned::add);
    }
    String what = node.getMetaModel().getTypeName();
    return emit(Type.UNKNOWN, value -> new Opaque(value, what, List.copyOf(mentioned), span(node)));
  }

  /** Declares a local with the annotations written on it. */
  Variable declare(String name, Type type, Span at, List<String> annotations) {
    scope.declare(name);
    return builder().local(name, type, at, owner().scope().annotations(annotations));
  }

  /** Declares a parameter with the annotations written on it. */
  Variable parameter(String name, Type type, Span at, List<String> annotations) {
    scope.declare(name);
    return builder().parameter(name, type, at, owner().scope().annotations(annotations));
  }

  /** Declares a resource. */
  Variable resource(String name, Type type, Span at) {
    scope.declare(name);
    return builder().resource(name, type, at);
  }
}
