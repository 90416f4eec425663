package io.github.heaplint.frontend.javac;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
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

  private final class Local implements Target {
    private final Variable variable;

    Local(Variable variable) {
      this.variable = variable;
    }

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
      body.builder().emit(new Copy(variable, value, at));
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

  private Target target(ExpressionTree written) {
    ExpressionTree expression = Syntax.inner(written);
    if (expression instanceof IdentifierTree name) {
      Optional<Variable> local = body.scope().local(name.getName().toString());
      return local.isPresent() ? new Local(local.get()) : new FieldTarget(body.names().field(name));
    }
    if (expression instanceof MemberSelectTree access) {
      return new FieldTarget(body.names().field(access));
    }
    if (expression instanceof ArrayAccessTree access) {
      return new Element(body.value(access.getExpression()), body.value(access.getIndex()));
    }
    return new Local(body.opaque(expression));
  }

  /** Lowers an expression for its effect alone; false when it is none of those this class knows. */
  boolean effect(ExpressionTree expression) {
    if (expression instanceof AssignmentTree assignment) {
      value(assignment);
    } else if (expression instanceof CompoundAssignmentTree assignment) {
      value(assignment);
    } else if (expression instanceof UnaryTree unary && steps(unary)) {
      step(unary, false);
    } else {
      return false;
    }
    return true;
  }

  /** The value of an assignment. */
  Variable value(AssignmentTree assignment) {
    Target target = target(assignment.getVariable());
    Variable value = body.value(assignment.getExpression(), target.type());
    return write(target, value, body.span(assignment));
  }

  /** The value of a compound assignment. */
  Variable value(CompoundAssignmentTree assignment) {
    Span at = body.span(assignment);
    Target target = target(assignment.getVariable());
    Variable right = body.value(assignment.getExpression(), target.type());
    Variable left = target.read(at);
    String operator = Operators.token(assignment);
    Type type = Conversions.binary(operator, left.type(), right.type());
    boolean concat = operator.equals("+") && type.is("java.lang.String");
    Variable value =
        body.emit(
            concat ? type : target.type(),
            def -> new Operation(def, concat ? "concat" : operator, List.of(left, right), at));
    return write(target, value, at);
  }

  private static Variable write(Target target, Variable value, Span at) {
    target.write(value, at);
    return target instanceof Local local ? local.variable : value;
  }

  /** The value of {@code ++} or {@code --}. */
  Variable value(UnaryTree unary) {
    return step(unary, true);
  }

  /** Whether an expression is {@code ++} or {@code --}. */
  static boolean steps(UnaryTree unary) {
    return switch (unary.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  private Variable step(UnaryTree unary, boolean used) {
    Span at = body.span(unary);
    boolean postfix = Operators.isPostfix(unary);
    Target target = target(unary.getExpression());
    Variable old = target.read(at);
    Variable result = old;
    if (used && postfix && target instanceof Local) {
      Variable kept = body.builder().temporary(old.type());
      body.builder().emit(new Copy(kept, old, at));
      result = kept;
    }
    Variable stepped =
        body.emit(
            target.type(), value -> new Operation(value, Operators.token(unary), List.of(old), at));
    target.write(stepped, at);
    return postfix || target instanceof Local ? result : stepped;
  }

  /** Declares a local. */
  void declare(VariableTree declarator) {
    String name = declarator.getName().toString();
    boolean inferred = body.isInferred(declarator);
    Type written = inferred ? Type.UNKNOWN : body.type(declarator.getType());
    Span at = body.context().positions().name(declarator);
    List<String> annotations = Syntax.annotations(declarator.getModifiers());
    if (declarator.getInitializer() == null) {
      body.declare(name, body.typed(declarator, written), at, annotations);
      return;
    }
    Variable value = body.value(declarator.getInitializer(), written);
    Variable local =
        body.declare(
            name, body.typed(declarator, inferred ? value.type() : written), at, annotations);
    Span whole = body.context().positions().declarator(declarator);
    body.builder().emit(new Copy(local, value, whole));
  }
}
