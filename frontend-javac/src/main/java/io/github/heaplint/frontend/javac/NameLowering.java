package io.github.heaplint.frontend.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
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
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Lowers names: variables, fields and {@code this}. */
final class NameLowering {
  private final BodyLowering body;

  NameLowering(BodyLowering body) {
    this.body = body;
  }

  /** The value of a simple name; {@code this} and {@code super} are names too. */
  Variable value(IdentifierTree tree) {
    String name = tree.getName().toString();
    if (name.equals("this") || name.equals("super")) {
      return body.builder().self(body.owner().type());
    }
    return body.scope().local(name).orElseGet(() -> load(field(tree), body.span(tree)));
  }

  /** The field a simple name stands for that is no local. */
  Place field(IdentifierTree tree) {
    return attributed(tree, body.scope().field(tree.getName().toString()));
  }

  /** The field that {@code scope.name} stands for; {@code scope} is lowered if it has a value. */
  Place field(MemberSelectTree access) {
    String name = access.getIdentifier().toString();
    ExpressionTree qualifier = access.getExpression();
    Optional<Type> type = type(qualifier);
    if (type.isPresent()) {
      return attributed(access, body.scope().staticField(type.get(), name));
    }
    Variable receiver = body.value(qualifier);
    Type owner = isSuper(qualifier) ? body.scope().superclass() : receiver.type();
    return attributed(access, body.scope().field(owner, receiver, name));
  }

  /** The place with what the compiler knows of it put in. */
  private Place attributed(Tree tree, Place place) {
    Optional<Element> known =
        body.element(tree).filter(each -> each.getKind().isField() && each.asType() != null);
    if (known.isEmpty()) {
      return place;
    }
    boolean isStatic = known.get().getModifiers().contains(Modifier.STATIC);
    Type type = body.typed(tree, place.field().type());
    Type owner = place.field().owner();
    if (!owner.settled() && known.get().getEnclosingElement() != null) {
      Type declaring = Mirrors.type(known.get().getEnclosingElement().asType());
      owner = declaring.settled() ? declaring.withArguments(List.of()) : owner;
    }
    Field field = new Field(owner, place.field().name(), type, isStatic);
    return new Place(field, isStatic ? null : place.receiver());
  }

  /** The value of {@code scope.name}. */
  Variable value(MemberSelectTree access) {
    Span at = body.span(access);
    String name = access.getIdentifier().toString();
    if (name.equals("this")) {
      return self(Syntax.name(access.getExpression()), at);
    }
    if (name.equals("super")) {
      return body.builder().self(body.owner().type());
    }
    if (name.equals("length") && type(access.getExpression()).isEmpty()) {
      Variable receiver = body.value(access.getExpression());
      return receiver.type().dimensions() > 0
          ? body.emit(
              Type.of("int"), value -> new Operation(value, "length", List.of(receiver), at))
          : load(attributed(access, body.scope().field(receiver.type(), receiver, "length")), at);
    }
    return load(field(access), at);
  }

  /** Reads a field. */
  Variable load(Place place, Span at) {
    return body.emit(
        place.field().type(), value -> new FieldLoad(value, place.field(), place.receiver(), at));
  }

  /** {@code this} of the class of that name. */
  private Variable self(String name, Span at) {
    EnclosingClass target = body.scope().enclosing(name).orElseGet(body::owner);
    if (target == body.owner()) {
      return body.builder().self(target.type());
    }
    return body.scope()
        .self(target)
        .orElseGet(
            () -> {
              // As javac compiles it: the enclosing instance is a hidden field of this.
              Field hidden = new Field(body.owner().type(), "this$0", target.type(), false);
              Variable self = body.builder().self(body.owner().type());
              return load(new Place(hidden, self), at);
            });
  }

  /** Whether an expression is {@code super} or {@code Name.super}. */
  static boolean isSuper(ExpressionTree expression) {
    return expression instanceof IdentifierTree name
        ? name.getName().contentEquals("super")
        : expression instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("super");
  }

  /** The type an expression names, empty when it has a value; only a named type when in doubt. */
  Optional<Type> type(Tree expression) {
    if (expression instanceof PrimitiveTypeTree
        || expression instanceof ParameterizedTypeTree
        || expression instanceof ArrayTypeTree
        || expression instanceof AnnotatedTypeTree) {
      return Optional.of(body.type(expression));
    }
    List<String> dotted = new ArrayList<>();
    if (!isDotted(expression, dotted)) {
      return Optional.empty();
    }
    Optional<Element> known = body.element(expression);
    if (known.isEmpty()) {
      return body.scope().type(dotted);
    }
    boolean named = known.get().getKind().isClass() || known.get().getKind().isInterface();
    return named ? Optional.of(body.type(expression).withArguments(List.of())) : Optional.empty();
  }

  private static boolean isDotted(Tree expression, List<String> names) {
    if (expression instanceof IdentifierTree name) {
      String text = name.getName().toString();
      return !text.equals("this") && !text.equals("super") && names.add(text);
    }
    if (!(expression instanceof MemberSelectTree access)) {
      return false;
    }
    String text = access.getIdentifier().toString();
    return !text.equals("this")
        && !text.equals("super")
        && !text.equals("class")
        && isDotted(access.getExpression(), names)
        && names.add(text);
  }
}
