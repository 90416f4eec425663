package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.BodyScope.Place;
import io.github.heaplint.engine.resolve.EnclosingClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers names: variables, fields and {@code this}. */
final class NameLowering {
  private final BodyLowering body;

  NameLowering(BodyLowering body) {
    this.body = body;
  }

  /** The value of a simple name. */
  Variable value(NameExpr name) {
    return body.scope()
        .local(name.getNameAsString())
        .orElseGet(() -> load(body.scope().field(name.getNameAsString()), body.span(name)));
  }

  /** The field that {@code scope.name} stands for; {@code scope} is lowered if it has a value. */
  Place field(FieldAccessExpr access) {
    String name = access.getNameAsString();
    Optional<Type> type = type(access.getScope());
    if (type.isPresent()) {
      return body.scope().staticField(type.get(), name);
    }
    Variable receiver = body.value(access.getScope());
    Type owner =
        access.getScope() instanceof SuperExpr ? body.scope().superclass() : receiver.type();
    return body.scope().field(owner, receiver, name);
  }

  /** The value of {@code scope.name}. */
  Variable value(FieldAccessExpr access) {
    Span at = body.span(access);
    if (access.getNameAsString().equals("length") && type(access.getScope()).isEmpty()) {
      Variable receiver = body.value(access.getScope());
      return receiver.type().dimensions() > 0
          ? body.emit(
              Type.of("int"), value -> new Operation(value, "length", List.of(receiver), at))
          : load(body.scope().field(receiver.type(), receiver, "length"), at);
    }
    return load(field(access), at);
  }

  /** Reads a field. */
  Variable load(Place place, Span at) {
    return body.emit(
        place.field().type(), value -> new FieldLoad(value, place.field(), place.receiver(), at));
  }

  /** {@code this}, also of an enclosing class. */
  Variable self(ThisExpr expression) {
    EnclosingClass target =
        expression
            .getTypeName()
            .map(name -> body.scope().enclosing(name.asString()).orElse(null))
            .orElseGet(body::owner);
    if (target == body.owner()) {
      return body.builder().self(target.type());
    }
    Type type = target == null ? Type.UNKNOWN : target.type();
    Optional<Variable> reached = target == null ? Optional.empty() : body.scope().self(target);
    return reached.orElseGet(
        () -> {
          // As javac compiles it: the enclosing instance is a hidden field of this.
          Field hidden = new Field(body.owner().type(), "this$0", type, false);
          Variable self = body.builder().self(body.owner().type());
          return load(new Place(hidden, self), body.span(expression));
        });
  }

  /** The type an expression names, empty when it has a value; only a named type when in doubt. */
  Optional<Type> type(Expression expression) {
    if (expression instanceof TypeExpr type) {
      return Optional.of(body.type(type.getType()));
    }
    List<String> dotted = new ArrayList<>();
    return isDotted(expression, dotted) ? body.scope().type(dotted) : Optional.empty();
  }

  private static boolean isDotted(Expression expression, List<String> names) {
    if (expression instanceof NameExpr name) {
      return names.add(name.getNameAsString());
    }
    return expression instanceof FieldAccessExpr access
        && isDotted(access.getScope(), names)
        && names.add(access.getNameAsString());
  }
}
