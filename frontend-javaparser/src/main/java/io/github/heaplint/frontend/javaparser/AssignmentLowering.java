package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import io.github.heaplint.engine.ir.Instruction.ArrayLoad;
import io.github.heaplint.engine.ir.Instruction.ArrayStore;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.BodyScope.Place;
import io.github.heaplint.engine.resolve.Conversions;
import java.util.List;
import java.util.Optional;

/** Lowers everything that writes: declarations, assignments, compound ones, ++ and --. */
final class AssignmentLowering {
  private final BodyLowering body;

  AssignmentLowering(BodyLowering body) {
    this.body = body;
  }

  /** Something that can be read and written, its parts evaluated once. */
  private interface Target {
    Type type();

    Variable read(Span at);

    void write(Variable value, Span at);
  }

  private record Local(Variable variable) implements Target {
    @Override
    public Type type() {
      return variable.type();
    }

    @Override
    public Variable read(Span at) {
      return variable;
    }

    @Override
    public void write(Variable value, Span at) {
      throw new IllegalStateException("locals are written by the lowering");
    }
  }

  private final class FieldTarget implements Target {
    private final Place place;

    FieldTarget(Place place) {
      this.place = place;
    }

    @Override
    public Type type() {
      return place.field().type();
    }

    @Override
    public Variable read(Span at) {
      return body.names().load(place, at);
    }

    @Override
    public void write(Variable value, Span at) {
      body.builder().emit(new FieldStore(place.field(), place.receiver(), value, at));
    }
  }

  private final class Element implements Target {
    private final Variable array;
    private final Variable index;

    Element(Variable array, Variable index) {
      this.array = array;
      this.index = index;
    }

    @Override
    public Type type() {
      return array.type().element();
    }

    @Override
    public Variable read(Span at) {
      return body.emit(type(), value -> new ArrayLoad(value, array, index, at));
    }

    @Override
    public void write(Variable value, Span at) {
      body.builder().emit(new ArrayStore(array, index, value, at));
    }
  }

  private Target target(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return target(enclosed.getInner());
    }
    if (expression instanceof NameExpr name) {
      Optional<Variable> local = body.scope().local(name.getNameAsString());
      return local.isPresent()
          ? new Local(local.get())
          : new FieldTarget(body.scope().field(name.getNameAsString()));
    }
    if (expression instanceof FieldAccessExpr access) {
      return new FieldTarget(body.names().field(access));
    }
    if (expression instanceof ArrayAccessExpr access) {
      return new Element(body.value(access.getName()), body.value(access.getIndex()));
    }
    return new Local(body.opaque(expression));
  }

  private void write(Target target, Variable value, Span at) {
    if (target instanceof Local local) {
      body.builder().emit(new Copy(local.variable(), value, at));
    } else {
      target.write(value, at);
    }
  }

  /** Lowers an expression for its effect alone; false when it is none of those this class knows. */
  boolean effect(Expression expression) {
    if (expression instanceof AssignExpr assignment) {
      value(assignment);
    } else if (expression instanceof VariableDeclarationExpr declaration) {
      declare(declaration);
    } else if (expression instanceof UnaryExpr unary && steps(unary)) {
      step(unary, false);
    } else {
      return false;
    }
    return true;
  }

  /** The value of an assignment. */
  Variable value(AssignExpr assignment) {
    Span at = body.span(assignment);
    Target target = target(assignment.getTarget());
    Variable value = body.value(assignment.getValue(), target.type());
    Optional<BinaryExpr.Operator> compound = assignment.getOperator().toBinaryOperator();
    if (compound.isPresent()) {
      value = operation(compound.get(), target, value, at);
    }
    write(target, value, at);
    return target instanceof Local local ? local.variable() : value;
  }

  private Variable operation(BinaryExpr.Operator operator, Target target, Variable right, Span at) {
    Variable left = target.read(at);
    Type type = Conversions.binary(operator.asString(), left.type(), right.type());
    boolean concat = operator == BinaryExpr.Operator.PLUS && type.is("java.lang.String");
    String name = concat ? "concat" : operator.asString();
    return body.emit(
        concat ? type : target.type(),
        value -> new Operation(value, name, List.of(left, right), at));
  }

  /** The value of {@code ++} or {@code --}. */
  Variable value(UnaryExpr unary) {
    return step(unary, true);
  }

  private static boolean steps(UnaryExpr unary) {
    return switch (unary.getOperator()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  private Variable step(UnaryExpr unary, boolean used) {
    Span at = body.span(unary);
    Target target = target(unary.getExpression());
    Variable old = target.read(at);
    Variable result = old;
    if (used && unary.isPostfix() && target instanceof Local) {
      Variable kept = body.builder().temporary(old.type());
      body.builder().emit(new Copy(kept, old, at));
      result = kept;
    }
    Variable stepped =
        body.emit(
            target.type(),
            value -> new Operation(value, unary.getOperator().asString(), List.of(old), at));
    write(target, stepped, at);
    return unary.isPostfix() || target instanceof Local ? result : stepped;
  }

  /** Declares locals; gives the last one. */
  Variable declare(VariableDeclarationExpr declaration) {
    Variable last = null;
    for (VariableDeclarator each : declaration.getVariables()) {
      last = declare(each, Syntax.annotations(declaration.getAnnotations()));
    }
    return last;
  }

  private Variable declare(VariableDeclarator declarator, List<String> annotations) {
    boolean inferred = Syntax.isVar(declarator.getType());
    Type written = inferred ? Type.UNKNOWN : body.type(declarator.getType());
    Span at = body.span(declarator.getName());
    if (declarator.getInitializer().isEmpty()) {
      return body.declare(declarator.getNameAsString(), written, at, annotations);
    }
    Variable value = body.value(declarator.getInitializer().get(), written);
    Variable local =
        body.declare(
            declarator.getNameAsString(), inferred ? value.type() : written, at, annotations);
    body.builder().emit(new Copy(local, value, body.span(declarator)));
    return local;
  }
}
