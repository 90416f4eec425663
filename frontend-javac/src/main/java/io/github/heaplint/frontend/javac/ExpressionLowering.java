package io.github.heaplint.frontend.javac;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import io.github.heaplint.engine.ir.Instruction.ArrayLoad;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.NewArray;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.Conversions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lowers expressions to the variable that holds their value; null for what is not understood. The
 * argument is the type that the surroundings want, unknown when they do not care.
 */
final class ExpressionLowering extends SimpleTreeVisitor<Variable, Type> {
  private static final Type STRING = Type.of("java.lang.String");
  private static final Type BOOLEAN = Type.of("boolean");

  private final BodyLowering body;

  ExpressionLowering(BodyLowering body) {
    this.body = body;
  }

  @Override
  public Variable visitIdentifier(IdentifierTree name, Type expected) {
    return body.names().value(name);
  }

  @Override
  public Variable visitMemberSelect(MemberSelectTree access, Type expected) {
    return access.getIdentifier().contentEquals("class")
        ? classLiteral(access)
        : body.names().value(access);
  }

  private Variable classLiteral(MemberSelectTree literal) {
    Type named = body.type(literal.getExpression());
    Type argument = Conversions.boxed(named).withArguments(List.of());
    Type type = Type.of("java.lang.Class").withArguments(List.of(argument));
    return constant(Literal.Kind.CLASS, named.erasure(), type, body.span(literal));
  }

  @Override
  public Variable visitParenthesized(ParenthesizedTree enclosed, Type expected) {
    return body.value(enclosed.getExpression(), expected);
  }

  @Override
  public Variable visitMethodInvocation(MethodInvocationTree call, Type expected) {
    return body.calls().value(call, expected);
  }

  @Override
  public Variable visitNewClass(NewClassTree creation, Type expected) {
    return body.calls().value(creation, expected);
  }

  @Override
  public Variable visitLambdaExpression(LambdaExpressionTree lambda, Type expected) {
    return body.closures().value(lambda, expected);
  }

  @Override
  public Variable visitMemberReference(MemberReferenceTree reference, Type expected) {
    return body.closures().value(reference, expected);
  }

  @Override
  public Variable visitAssignment(AssignmentTree assignment, Type expected) {
    return body.assignments().value(assignment);
  }

  @Override
  public Variable visitCompoundAssignment(CompoundAssignmentTree assignment, Type expected) {
    return body.assignments().value(assignment);
  }

  @Override
  public Variable visitSwitchExpression(SwitchExpressionTree expression, Type expected) {
    return body.switches().value(expression, expected);
  }

  @Override
  public Variable visitInstanceOf(InstanceOfTree test, Type expected) {
    Variable tested = body.value(test.getExpression());
    Span at = body.span(test);
    Variable value =
        body.emit(BOOLEAN, def -> new Operation(def, "instanceof", List.of(tested), at));
    if (test.getPattern() != null) {
      body.patterns().bind(test.getPattern(), tested);
    }
    return value;
  }

  @Override
  public Variable visitTypeCast(TypeCastTree cast, Type expected) {
    Type type = body.type(cast.getType());
    Variable source = body.value(cast.getExpression(), type);
    return body.emit(type, def -> new Cast(def, source, type, body.span(cast)));
  }

  @Override
  public Variable visitConditionalExpression(ConditionalExpressionTree conditional, Type expected) {
    ExpressionTree then = conditional.getTrueExpression();
    ExpressionTree otherwise = conditional.getFalseExpression();
    return body.builder()
        .conditional(
            () -> body.value(conditional.getCondition(), BOOLEAN),
            () -> body.value(then, expected),
            () -> body.value(otherwise, expected),
            values -> {
              Type first = values.get(0).type();
              Type second = values.get(1).type();
              if (isNull(then)) {
                return body.typed(conditional, second);
              }
              return body.typed(
                  conditional,
                  isNull(otherwise)
                      ? first
                      : body.context().resolver().conversions().conditional(first, second));
            },
            body.span(conditional));
  }

  private static boolean isNull(ExpressionTree expression) {
    return Syntax.inner(expression).getKind() == Tree.Kind.NULL_LITERAL;
  }

  @Override
  public Variable visitArrayAccess(ArrayAccessTree access, Type expected) {
    Variable array = body.value(access.getExpression());
    Variable index = body.value(access.getIndex());
    return body.emit(
        body.typed(access, array.type().element()),
        def -> new ArrayLoad(def, array, index, body.span(access)));
  }

  @Override
  public Variable visitNewArray(NewArrayTree creation, Type expected) {
    Type type = expected;
    if (creation.getType() != null) {
      Type element = body.type(creation.getType());
      int levels = Math.max(1, creation.getDimensions().size());
      type = element.name().isEmpty() ? Type.UNKNOWN : element.array(levels);
    }
    Type made = body.typed(creation, type);
    boolean initialised = creation.getInitializers() != null;
    List<Variable> parts = new ArrayList<>();
    if (initialised) {
      creation.getInitializers().forEach(each -> parts.add(body.value(each, made.element())));
    } else {
      creation.getDimensions().forEach(each -> parts.add(body.value(each)));
    }
    return body.emit(made, def -> new NewArray(def, made, initialised, parts, body.span(creation)));
  }

  @Override
  public Variable visitUnary(UnaryTree unary, Type expected) {
    if (AssignmentLowering.steps(unary)) {
      return body.assignments().value(unary);
    }
    Variable source = body.value(unary.getExpression());
    Type type =
        unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
            ? BOOLEAN
            : Conversions.promoted(source.type(), source.type());
    return body.emit(
        type, def -> new Operation(def, Operators.token(unary), List.of(source), body.span(unary)));
  }

  @Override
  public Variable visitBinary(BinaryTree binary, Type expected) {
    return switch (binary.getKind()) {
      case CONDITIONAL_AND ->
          body.builder()
              .and(
                  () -> body.value(binary.getLeftOperand()),
                  () -> body.value(binary.getRightOperand()),
                  body.span(binary));
      case CONDITIONAL_OR ->
          body.builder()
              .or(
                  () -> body.value(binary.getLeftOperand()),
                  () -> body.value(binary.getRightOperand()),
                  body.span(binary));
      default -> chain(binary);
    };
  }

  /** Lowers a left-leaning chain of operators without recursion: there may be thousands. */
  private Variable chain(BinaryTree last) {
    Deque<BinaryTree> steps = new ArrayDeque<>();
    ExpressionTree first = last;
    while (first instanceof BinaryTree binary
        && binary.getKind() != Tree.Kind.CONDITIONAL_AND
        && binary.getKind() != Tree.Kind.CONDITIONAL_OR) {
      steps.push(binary);
      first = binary.getLeftOperand();
    }
    int start = body.context().positions().start(first);
    Variable left = body.value(first);
    for (BinaryTree step : steps) {
      Variable right = body.value(step.getRightOperand());
      int end = body.context().positions().end(step);
      left = operation(step, left, right, body.context().positions().span(start, end));
    }
    return left;
  }

  private Variable operation(BinaryTree step, Variable left, Variable right, Span at) {
    String operator = Operators.token(step);
    Type type = Conversions.binary(operator, left.type(), right.type());
    String name = operator.equals("+") && type.is(STRING.name()) ? "concat" : operator;
    return body.emit(type, def -> new Operation(def, name, List.of(left, right), at));
  }

  @Override
  public Variable visitLiteral(LiteralTree literal, Type expected) {
    Span at = body.span(literal);
    return switch (literal.getKind()) {
      case INT_LITERAL -> number("int", at);
      case LONG_LITERAL -> number("long", at);
      case FLOAT_LITERAL -> number("float", at);
      case DOUBLE_LITERAL -> number("double", at);
      case BOOLEAN_LITERAL ->
          constant(Literal.Kind.BOOLEAN, literal.getValue().toString(), BOOLEAN, at);
      case CHAR_LITERAL ->
          constant(Literal.Kind.CHARACTER, literal.getValue().toString(), Type.of("char"), at);
      case STRING_LITERAL ->
          constant(Literal.Kind.STRING, literal.getValue().toString(), STRING, at);
      default -> body.emit(Type.UNKNOWN, def -> new Constant(def, Literal.NULL, at));
    };
  }

  private Variable number(String type, Span at) {
    String written = body.context().text(at);
    // The parser makes minus and digits one literal, whatever stands between them.
    String digits = written.startsWith("-") ? "-" + written.substring(1).strip() : written;
    return constant(Literal.Kind.NUMBER, digits, Type.of(type), at);
  }

  private Variable constant(Literal.Kind kind, String text, Type type, Span at) {
    return body.emit(type, def -> new Constant(def, new Literal(kind, text), at));
  }
}
