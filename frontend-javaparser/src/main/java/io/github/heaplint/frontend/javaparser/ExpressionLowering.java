package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
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
final class ExpressionLowering extends GenericVisitorWithDefaults<Variable, Type> {
  private static final Type STRING = Type.of("java.lang.String");
  private static final Type BOOLEAN = Type.of("boolean");

  private final BodyLowering body;

  ExpressionLowering(BodyLowering body) {
    this.body = body;
  }

  @Override
  public Variable visit(NameExpr name, Type expected) {
    return body.names().value(name);
  }

  @Override
  public Variable visit(FieldAccessExpr access, Type expected) {
    return body.names().value(access);
  }

  @Override
  public Variable visit(ThisExpr self, Type expected) {
    return body.names().self(self);
  }

  @Override
  public Variable visit(SuperExpr self, Type expected) {
    return body.builder().self(body.owner().type());
  }

  @Override
  public Variable visit(EnclosedExpr enclosed, Type expected) {
    return body.value(enclosed.getInner(), expected);
  }

  @Override
  public Variable visit(MethodCallExpr call, Type expected) {
    return body.calls().value(call, expected);
  }

  @Override
  public Variable visit(ObjectCreationExpr creation, Type expected) {
    return body.calls().value(creation, expected);
  }

  @Override
  public Variable visit(LambdaExpr lambda, Type expected) {
    return body.closures().value(lambda, expected);
  }

  @Override
  public Variable visit(MethodReferenceExpr reference, Type expected) {
    return body.closures().value(reference, expected);
  }

  @Override
  public Variable visit(AssignExpr assignment, Type expected) {
    return body.assignments().value(assignment);
  }

  @Override
  public Variable visit(VariableDeclarationExpr declaration, Type expected) {
    return body.assignments().declare(declaration);
  }

  @Override
  public Variable visit(SwitchExpr expression, Type expected) {
    return body.switches().value(expression, expected);
  }

  @Override
  public Variable visit(InstanceOfExpr test, Type expected) {
    Span at = body.span(test);
    Variable tested = body.value(test.getExpression());
    Variable value =
        body.emit(BOOLEAN, def -> new Operation(def, "instanceof", List.of(tested), at));
    test.getPattern().ifPresent(pattern -> body.patterns().bind(pattern, tested));
    return value;
  }

  @Override
  public Variable visit(CastExpr cast, Type expected) {
    Type type = body.type(cast.getType());
    Variable source = body.value(cast.getExpression(), type);
    return body.emit(type, def -> new Cast(def, source, type, body.span(cast)));
  }

  @Override
  public Variable visit(ConditionalExpr conditional, Type expected) {
    Expression then = conditional.getThenExpr();
    Expression otherwise = conditional.getElseExpr();
    return body.builder()
        .conditional(
            () -> body.value(conditional.getCondition(), BOOLEAN),
            () -> body.value(then, expected),
            () -> body.value(otherwise, expected),
            values -> {
              Type first = values.get(0).type();
              Type second = values.get(1).type();
              if (isNull(then)) {
                return second;
              }
              return isNull(otherwise)
                  ? first
                  : body.context().resolver().conversions().conditional(first, second);
            },
            body.span(conditional));
  }

  private static boolean isNull(Expression expression) {
    return expression instanceof NullLiteralExpr
        || (expression instanceof EnclosedExpr enclosed && isNull(enclosed.getInner()));
  }

  @Override
  public Variable visit(ArrayAccessExpr access, Type expected) {
    Variable array = body.value(access.getName());
    Variable index = body.value(access.getIndex());
    return body.emit(
        array.type().element(), def -> new ArrayLoad(def, array, index, body.span(access)));
  }

  @Override
  public Variable visit(ArrayCreationExpr creation, Type expected) {
    Type element = body.type(creation.getElementType());
    int levels = creation.getLevels().size();
    Type type = element.name().isEmpty() ? Type.UNKNOWN : element.array(levels);
    if (creation.getInitializer().isPresent()) {
      return array(creation.getInitializer().get(), type, creation);
    }
    List<Variable> dimensions = new ArrayList<>();
    creation
        .getLevels()
        .forEach(level -> level.getDimension().ifPresent(each -> dimensions.add(body.value(each))));
    return body.emit(type, def -> new NewArray(def, type, false, dimensions, body.span(creation)));
  }

  @Override
  public Variable visit(ArrayInitializerExpr initializer, Type expected) {
    return array(initializer, expected, initializer);
  }

  private Variable array(ArrayInitializerExpr initializer, Type type, Node at) {
    List<Variable> elements = new ArrayList<>(initializer.getValues().size());
    initializer.getValues().forEach(each -> elements.add(body.value(each, type.element())));
    return body.emit(type, def -> new NewArray(def, type, true, elements, body.span(at)));
  }

  @Override
  public Variable visit(UnaryExpr unary, Type expected) {
    Expression operand = unary.getExpression();
    switch (unary.getOperator()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
        return body.assignments().value(unary);
      }
      default -> {}
    }
    if (unary.getOperator() == UnaryExpr.Operator.MINUS && isDecimal(operand)) {
      Type type = operand instanceof LongLiteralExpr ? Type.of("long") : Type.of("int");
      return number("-" + ((LiteralStringValueExpr) operand).getValue(), type, unary);
    }
    Variable source = body.value(operand);
    Type type =
        unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
            ? BOOLEAN
            : Conversions.promoted(source.type(), source.type());
    return body.emit(
        type,
        def ->
            new Operation(def, unary.getOperator().asString(), List.of(source), body.span(unary)));
  }

  /** Whether javac's parser makes minus and digits one literal: decimal ones, which zero is not. */
  private static boolean isDecimal(Expression operand) {
    return (operand instanceof IntegerLiteralExpr || operand instanceof LongLiteralExpr)
        && !((LiteralStringValueExpr) operand).getValue().startsWith("0");
  }

  @Override
  public Variable visit(BinaryExpr binary, Type expected) {
    switch (binary.getOperator()) {
      case AND -> {
        return body.builder()
            .and(
                () -> body.value(binary.getLeft()),
                () -> body.value(binary.getRight()),
                body.span(binary));
      }
      case OR -> {
        return body.builder()
            .or(
                () -> body.value(binary.getLeft()),
                () -> body.value(binary.getRight()),
                body.span(binary));
      }
      default -> {
        return chain(binary);
      }
    }
  }

  /** Lowers a left-leaning chain of operators without recursion: there may be thousands. */
  private Variable chain(BinaryExpr last) {
    Deque<BinaryExpr> steps = new ArrayDeque<>();
    Expression first = last;
    while (first instanceof BinaryExpr binary
        && binary.getOperator() != BinaryExpr.Operator.AND
        && binary.getOperator() != BinaryExpr.Operator.OR) {
      steps.push(binary);
      first = binary.getLeft();
    }
    Expression start = first;
    Expression from = first;
    Expression to = first;
    StringBuilder text = literalText(first);
    Variable left = text == null ? body.value(first) : null;
    BinaryExpr pending = null;
    for (BinaryExpr step : steps) {
      StringBuilder next =
          step.getOperator() == BinaryExpr.Operator.PLUS ? literalText(step.getRight()) : null;
      if (text != null && next != null) {
        text.append(next);
        to = step.getRight();
        continue;
      }
      if (text != null) {
        left = append(pending, left, literal(text, from, to), body.context().span(start, to));
        text = null;
        pending = null;
      }
      if (next != null) {
        text = next;
        from = step.getRight();
        to = step.getRight();
        pending = step;
      } else {
        left = append(step, left, body.value(step.getRight()), body.span(step));
      }
    }
    return text == null ? left : append(pending, left, literal(text, from, to), body.span(last));
  }

  private Variable append(BinaryExpr step, Variable left, Variable right, Span at) {
    return step == null ? right : operation(step.getOperator(), left, right, at);
  }

  private static StringBuilder literalText(Expression expression) {
    if (expression instanceof StringLiteralExpr string) {
      return new StringBuilder(Literals.content(string));
    }
    return expression instanceof TextBlockLiteralExpr block
        ? new StringBuilder(Literals.content(block))
        : null;
  }

  private Variable literal(StringBuilder text, Expression from, Expression to) {
    Literal literal = new Literal(Literal.Kind.STRING, text.toString());
    Span at = body.context().span(from, to);
    return body.emit(STRING, def -> new Constant(def, literal, at));
  }

  private Variable operation(BinaryExpr.Operator operator, Variable left, Variable right, Span at) {
    Type type = Conversions.binary(operator.asString(), left.type(), right.type());
    String name =
        operator == BinaryExpr.Operator.PLUS && type.equals(STRING)
            ? "concat"
            : operator.asString();
    return body.emit(type, def -> new Operation(def, name, List.of(left, right), at));
  }

  @Override
  public Variable visit(StringLiteralExpr literal, Type expected) {
    return constant(Literal.Kind.STRING, Literals.content(literal), STRING, literal);
  }

  @Override
  public Variable visit(TextBlockLiteralExpr literal, Type expected) {
    return constant(Literal.Kind.STRING, Literals.content(literal), STRING, literal);
  }

  @Override
  public Variable visit(CharLiteralExpr literal, Type expected) {
    return constant(Literal.Kind.CHARACTER, Literals.content(literal), Type.of("char"), literal);
  }

  @Override
  public Variable visit(IntegerLiteralExpr literal, Type expected) {
    return number(literal.getValue(), Type.of("int"), literal);
  }

  @Override
  public Variable visit(LongLiteralExpr literal, Type expected) {
    return number(literal.getValue(), Type.of("long"), literal);
  }

  @Override
  public Variable visit(DoubleLiteralExpr literal, Type expected) {
    String digits = literal.getValue();
    boolean single = (digits.endsWith("f") || digits.endsWith("F")) && !digits.startsWith("0x");
    return number(digits, Type.of(single ? "float" : "double"), literal);
  }

  @Override
  public Variable visit(BooleanLiteralExpr literal, Type expected) {
    return constant(Literal.Kind.BOOLEAN, Boolean.toString(literal.getValue()), BOOLEAN, literal);
  }

  @Override
  public Variable visit(NullLiteralExpr literal, Type expected) {
    return body.emit(Type.UNKNOWN, def -> new Constant(def, Literal.NULL, body.span(literal)));
  }

  @Override
  public Variable visit(ClassExpr literal, Type expected) {
    Type named = body.type(literal.getType());
    Type argument = Conversions.boxed(named).withArguments(List.of());
    return constant(
        Literal.Kind.CLASS,
        named.erasure(),
        Type.of("java.lang.Class").withArguments(List.of(argument)),
        literal);
  }

  private Variable number(String digits, Type type, Node at) {
    return constant(Literal.Kind.NUMBER, digits, type, at);
  }

  private Variable constant(Literal.Kind kind, String text, Type type, Node at) {
    return body.emit(type, def -> new Constant(def, new Literal(kind, text), body.span(at)));
  }
}
