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
import io.github.heaplint.frontend.javaparser.MemberLookup.FoundField;
import java.util.List;
import java.util.Optional;

/**
 * Tells variables, fields, types and packages apart where a name may be any of them (Java Language
 * Specification 17, 6.5), and lowers access to fields.
 */
final class NameLowering {
  private final BodyLowering body;
  private final UnitContext context;

  NameLowering(BodyLowering body) {
    this.body = body;
    this.context = body.context();
  }

  /**
   * A field to read or write.
   *
   * @param receiver null when it is static or its object is out of reach
   */
  record Place(Field field, Variable receiver) {}

  /** The value of a simple name. */
  Variable value(NameExpr name) {
    return body.local(name.getNameAsString())
        .orElseGet(() -> load(field(name.getNameAsString()), body.span(name)));
  }

  /** The field a simple name stands for that is no local. */
  Place field(String name) {
    for (EnclosingClass each = body.owner(); each != null; each = each.outer()) {
      Optional<FoundField> found = context.members().field(each.type(), name);
      if (found.isPresent()) {
        return place(each, name, found.get());
      }
    }
    return imported(name).orElseGet(() -> inheritedFromUnknown(name));
  }

  private Place place(EnclosingClass owner, String name, FoundField found) {
    Field field = new Field(owner.type(), name, found.type(), found.isStatic());
    return new Place(field, found.isStatic() ? null : body.self(owner).orElse(null));
  }

  private Optional<Place> imported(String name) {
    List<String> single = context.imports().members().getOrDefault(name, List.of());
    if (single.size() == 1) {
      return Optional.of(staticField(Type.of(single.get(0)), name));
    }
    List<String> candidates =
        (single.isEmpty() ? context.imports().classes() : single)
            .stream()
                .filter(each -> context.members().field(Type.of(each), name).isPresent())
                .toList();
    return candidates.size() == 1
        ? Optional.of(staticField(Type.of(candidates.get(0)), name))
        : Optional.empty();
  }

  private Place staticField(Type owner, String name) {
    Type type = context.members().field(owner, name).map(FoundField::type).orElse(Type.UNKNOWN);
    return new Place(new Field(owner, name, type, true), null);
  }

  private Place inheritedFromUnknown(String name) {
    EnclosingClass owner = body.owner();
    boolean certain = owner.outer() == null && !context.members().complete(owner.type());
    Field field = new Field(certain ? owner.type() : Type.UNKNOWN, name, Type.UNKNOWN, false);
    return new Place(field, body.self(owner).orElse(null));
  }

  /** The field that {@code scope.name} stands for; {@code scope} is lowered if it has a value. */
  Place field(FieldAccessExpr access) {
    String name = access.getNameAsString();
    Optional<Type> type = type(access.getScope());
    if (type.isPresent()) {
      return staticField(type.get(), name);
    }
    Variable receiver = body.value(access.getScope());
    Type owner = access.getScope() instanceof SuperExpr ? superclass() : receiver.type();
    Optional<FoundField> found = context.members().field(owner, name);
    boolean isStatic = found.map(FoundField::isStatic).orElse(false);
    Type fieldType = found.map(FoundField::type).orElse(Type.UNKNOWN);
    return new Place(new Field(owner, name, fieldType, isStatic), isStatic ? null : receiver);
  }

  /** The value of {@code scope.name}. */
  Variable value(FieldAccessExpr access) {
    Span at = body.span(access);
    Optional<Type> type = type(access.getScope());
    if (type.isEmpty() && access.getNameAsString().equals("length")) {
      Variable receiver = body.value(access.getScope());
      if (receiver.type().dimensions() > 0) {
        return body.emit(
            Type.of("int"), value -> new Operation(value, "length", List.of(receiver), at));
      }
      Type found =
          context
              .members()
              .field(receiver.type(), "length")
              .map(FoundField::type)
              .orElse(Type.UNKNOWN);
      return load(new Place(new Field(receiver.type(), "length", found, false), receiver), at);
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
        expression.getTypeName().map(name -> enclosing(name.asString())).orElse(body.owner());
    Type type = target == null ? Type.UNKNOWN : target.type();
    if (target == body.owner()) {
      return body.builder().self(type);
    }
    Optional<Variable> reached = target == null ? Optional.empty() : body.self(target);
    return reached.orElseGet(
        () -> {
          // As javac compiles it: the enclosing instance is a hidden field of this.
          Field hidden = new Field(body.owner().type(), "this$0", type, false);
          Variable self = body.builder().self(body.owner().type());
          return load(new Place(hidden, self), body.span(expression));
        });
  }

  private EnclosingClass enclosing(String name) {
    String qualified = body.scope().resolveName(name).map(Type::name).orElse(name);
    for (EnclosingClass each = body.owner(); each != null; each = each.outer()) {
      if (each.name().equals(qualified)) {
        return each;
      }
    }
    return null;
  }

  /** The super class of the class at hand. */
  Type superclass() {
    List<Type> supertypes = context.types().world().supertypes(body.owner().name());
    boolean declared =
        !supertypes.isEmpty()
            && context
                .types()
                .world()
                .declaration(supertypes.get(0).name())
                .map(each -> !each.kind().equals("interface"))
                .orElse(true);
    return declared ? supertypes.get(0) : Type.of("java.lang.Object");
  }

  /** The type an expression names, empty when it has a value; only a named type when in doubt. */
  Optional<Type> type(Expression expression) {
    if (expression instanceof NameExpr name) {
      return type(name.getNameAsString());
    }
    if (expression instanceof FieldAccessExpr access) {
      return type(access);
    }
    if (expression instanceof TypeExpr type) {
      return Optional.of(body.type(type.getType()));
    }
    return Optional.empty();
  }

  private Optional<Type> type(String name) {
    if (isVariable(name)) {
      return Optional.empty();
    }
    Optional<Type> found = body.scope().find(name);
    if (found.isPresent()) {
      return found;
    }
    boolean looksLikeType = startsUpper(name) && !isConstantName(name);
    return looksLikeType ? Optional.of(Type.named(name)) : Optional.empty();
  }

  private boolean isVariable(String name) {
    if (body.local(name).isPresent()) {
      return true;
    }
    for (EnclosingClass each = body.owner(); each != null; each = each.outer()) {
      if (context.members().field(each.type(), name).isPresent()) {
        return true;
      }
    }
    return context.imports().members().containsKey(name) && body.scope().find(name).isEmpty();
  }

  private Optional<Type> type(FieldAccessExpr access) {
    String name = access.getNameAsString();
    Expression scope = access.getScope();
    Optional<Type> outer = type(scope);
    if (outer.isPresent()) {
      if (context.members().field(outer.get(), name).isPresent()) {
        return Optional.empty();
      }
      boolean known = context.types().world().declares(outer.get().name());
      Optional<Type> member =
          known || (startsUpper(name) && !isConstantName(name))
              ? body.scope().memberType(outer.get(), name)
              : Optional.empty();
      return member.isEmpty()
              && !known
              && !outer.get().settled()
              && startsUpper(name)
              && !isConstantName(name)
          ? Optional.of(Type.named(outer.get().name() + "." + name))
          : member;
    }
    Optional<String> packageName = packageName(scope);
    return packageName
        .map(prefix -> prefix + "." + name)
        .filter(
            full ->
                context.types().world().declares(full)
                    || (startsUpper(name)
                        && !isConstantName(name)
                        && full.split("\\.", 3).length > 2))
        .map(Type::of);
  }

  /** The dotted name of an expression that can only be a package. */
  private Optional<String> packageName(Expression expression) {
    if (expression instanceof NameExpr simple) {
      String name = simple.getNameAsString();
      boolean other = startsUpper(name) || isVariable(name) || body.scope().find(name).isPresent();
      return other ? Optional.empty() : Optional.of(name);
    }
    if (expression instanceof FieldAccessExpr access && !startsUpper(access.getNameAsString())) {
      return packageName(access.getScope()).map(each -> each + "." + access.getNameAsString());
    }
    return Optional.empty();
  }

  private static boolean startsUpper(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  /** Whether a name is written as constants are: {@code MAX_SIZE}, {@code R}. */
  private static boolean isConstantName(String name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }
}
