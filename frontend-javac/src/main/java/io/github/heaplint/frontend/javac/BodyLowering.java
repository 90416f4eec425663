package io.github.heaplint.frontend.javac;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;

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

  Span span(Tree tree) {
    return context.span(tree);
  }

  /** What the compiler says a tree names, if it has attributed it. */
  Optional<Element> element(Tree tree) {
    return context.attribution().element(tree);
  }

  /** The type the compiler gave a tree, else the one that was worked out here. */
  Type typed(Tree tree, Type otherwise) {
    Type type = context.attribution().type(tree);
    return type.name().isEmpty() ? otherwise : scope.types().resolve(type);
  }

  /** The type that is written; names are looked up only where the compiler has not done so. */
  Type type(Tree written) {
    Type type = context.attribution().type(written);
    return scope.types().resolve(type.name().isEmpty() ? Syntax.type(written) : type);
  }

  /** Whether the type of a variable is left to its initialiser. */
  boolean isInferred(VariableTree variable) {
    return !context.positions().hasWrittenType(variable);
  }

  /** Lowers an expression to the variable that holds its value. */
  Variable value(ExpressionTree expression) {
    return value(expression, Type.UNKNOWN);
  }

  /** Lowers an expression whose surroundings want a type. */
  Variable value(ExpressionTree expression, Type expected) {
    Variable value = expression.accept(expressions, expected);
    return value == null ? opaque(expression) : value;
  }

  /** Lowers an expression whose value is not used. */
  void effect(ExpressionTree expression) {
    if (!calls.effect(expression) && !assignments.effect(expression)) {
      value(expression);
    }
  }

  /** Lowers a statement. */
  void statement(StatementTree statement) {
    statement.accept(statements, Set.of());
  }

  /** Appends a step that gives a new unnamed value. */
  Variable emit(Type type, Function<Variable, Instruction> step) {
    Variable value = builder().temporary(type);
    builder().emit(step.apply(value));
    return value;
  }

  /** A step for what is not understood. */
  Variable opaque(Tree tree) {
    Set<Variable> mentioned = new LinkedHashSet<>();
    if (!scope.isStatic()) {
      mentioned.add(builder().self(owner().type()));
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        scope.local(name.getName().toString()).ifPresent(mentioned::add);
        return null;
      }
    }.scan(tree, null);
    String what = tree.getKind().name();
    return emit(Type.UNKNOWN, value -> new Opaque(value, what, List.copyOf(mentioned), span(tree)));
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
