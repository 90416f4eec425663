package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.UnknownType;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.EnclosingClass;
import io.github.heaplint.engine.resolve.FunctionTypes;
import io.github.heaplint.engine.resolve.Invocation;
import io.github.heaplint.engine.resolve.TypeScope;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers lambdas, method references, anonymous and local classes. */
final class ClosureLowering {
  private final BodyLowering body;
  private final UnitContext context;

  ClosureLowering(BodyLowering body) {
    this.body = body;
    this.context = body.context();
  }

  /** A lambda. */
  Variable value(LambdaExpr lambda, Type expected) {
    List<Type> wanted = context.functions().parameters(expected).orElse(List.of());
    Type result = context.functions().result(expected);
    BodyLowering inner = body.lambda(body.span(lambda), result);
    List<Type> parameters = new ArrayList<>();
    for (Parameter each : lambda.getParameters()) {
      int index = parameters.size();
      Type type = index < wanted.size() ? wanted.get(index) : Type.UNKNOWN;
      if (!(each.getType() instanceof UnknownType) && !Syntax.isVar(each.getType())) {
        Type written = body.type(each.getType());
        type = each.isVarArgs() ? written.array(1) : written;
      }
      inner.parameter(
          each.getNameAsString(),
          type.settled() || !type.name().isEmpty() ? type : Type.UNKNOWN,
          body.span(each.getName()),
          Syntax.annotations(each.getAnnotations()));
      parameters.add(type);
    }
    lower(lambda.getBody(), inner, result);
    Body code = inner.builder().finish();
    Type type =
        context.functions().refined(expected, parameters, FunctionTypes.joined(inner.returned()));
    return body.emit(
        type,
        value ->
            new Closure(
                value,
                Closure.Kind.LAMBDA,
                type,
                inner.builder().captures(),
                null,
                List.of(),
                null,
                List.of(code),
                body.span(lambda)));
  }

  private static void lower(Statement code, BodyLowering inner, Type result) {
    if (!(code instanceof ExpressionStmt statement)) {
      inner.statement(code);
    } else if (result.is("void")) {
      inner.effect(statement.getExpression());
    } else {
      Variable value = inner.value(statement.getExpression(), result);
      inner.returned().add(value.type());
      inner.builder().returnValue(value, inner.span(statement));
    }
  }

  /** A method reference. */
  Variable value(MethodReferenceExpr reference, Type expected) {
    Expression scope = expression(reference.getScope());
    Optional<Type> type = body.names().type(scope);
    Variable receiver = type.isPresent() ? null : body.value(scope);
    Type owner =
        type.orElseGet(
            () -> scope instanceof SuperExpr ? body.scope().superclass() : receiver.type());
    List<Type> wanted = context.functions().parameters(expected).orElse(null);
    Callee target = target(reference, owner, receiver == null, wanted);
    Type closure =
        context.functions().refined(expected, wanted == null ? List.of() : wanted, target.result());
    return body.emit(
        closure,
        value ->
            new Closure(
                value,
                Closure.Kind.METHOD_REFERENCE,
                closure,
                List.of(),
                receiver,
                List.of(),
                target,
                List.of(),
                body.span(reference)));
  }

  /** The parser takes every simple or dotted scope for a type; here it is a name again. */
  private static Expression expression(Expression scope) {
    return scope instanceof TypeExpr named
            && named.getType() instanceof ClassOrInterfaceType type
            && type.getTypeArguments().isEmpty()
        ? expression(type)
        : scope;
  }

  private static Expression expression(ClassOrInterfaceType type) {
    Expression name =
        type.getScope()
            .<Expression>map(
                scope -> new FieldAccessExpr(expression(scope), type.getNameAsString()))
            .orElseGet(() -> new NameExpr(type.getNameAsString()));
    type.getTokenRange().ifPresent(name::setTokenRange);
    type.getRange().ifPresent(name::setRange);
    return name;
  }

  private Callee target(
      MethodReferenceExpr reference, Type owner, boolean byType, List<Type> wanted) {
    String name = reference.getIdentifier();
    if (name.equals("new")) {
      boolean array = owner.dimensions() > 0 || !(reference.getScope() instanceof TypeExpr);
      return context.functions().constructor(owner, array, wanted);
    }
    return context.functions().method(owner, name, byType, wanted);
  }

  /** An instance of an anonymous class. */
  Variable anonymous(ObjectCreationExpr creation, Type expected) {
    Variable outer = creation.getScope().map(body::value).orElse(null);
    Type named = body.calls().type(creation, outer);
    boolean diamond = Syntax.isDiamond(creation.getType());
    Invocation invocation =
        body.calls()
            .invocation(
                context.members().constructors(named, diamond),
                creation.getArguments(),
                List.of(),
                expected);
    List<Variable> arguments = body.calls().arguments(invocation, creation.getArguments());
    Type type = invocation.constructed(named, diamond, expected);
    return instance(
        type, outer, arguments, creation.getAnonymousClassBody().orElseThrow(), creation);
  }

  /** The instance of a class that has no name. */
  private Variable instance(
      Type type,
      Variable outer,
      List<Variable> arguments,
      NodeList<BodyDeclaration<?>> members,
      Node at) {
    String name = context.anonymousName(body.owner().name());
    Declaration written = context.declarations().anonymous(name, type, members, at);
    context.types().addAll(List.of(written), body.scope().types());
    TypeScope scope = body.scope().types().inType(name, () -> context.types().supertypes(name));
    ClassLowering lowering =
        new ClassLowering(
            context, new EnclosingClass(Type.of(name), type, scope, body.owner(), body.scope()));
    lowering.members(members);
    return body.emit(
        type,
        value ->
            new Closure(
                value,
                Closure.Kind.ANONYMOUS_CLASS,
                type,
                lowering.captures(),
                outer,
                arguments,
                null,
                lowering.bodies(),
                body.span(at)));
  }

  /** Makes the object of an enum constant and stores it in its field. */
  void enumConstant(EnumConstantDeclaration constant) {
    Type type = body.owner().type();
    Invocation invocation =
        body.calls()
            .invocation(
                context.members().constructors(type, false),
                constant.getArguments(),
                List.of(),
                Type.UNKNOWN);
    List<Variable> arguments = body.calls().arguments(invocation, constant.getArguments());
    Variable made =
        constant.getClassBody().isEmpty()
            ? body.calls().construct(type, arguments, constant)
            : instance(type, null, arguments, constant.getClassBody(), constant);
    Field field = new Field(type, constant.getNameAsString(), type, true);
    body.builder().emit(new FieldStore(field, null, made, body.span(constant)));
  }

  /** The declaration of a local class. */
  void localClass(TypeDeclaration<?> written) {
    String name = context.anonymousName(body.owner().name()) + written.getNameAsString();
    List<Declaration> declarations = new ArrayList<>();
    context.declarations().add(written, name, declarations);
    body.scope().declareClass(written.getNameAsString(), Type.of(name));
    context.types().addAll(declarations, body.scope().types());
    ClassLowering lowering =
        ClassLowering.of(context, written, name, body.owner(), body.scope().types(), body.scope());
    lowering.type(written);
    closure(name, lowering, written);
  }

  private void closure(String name, ClassLowering lowering, Node at) {
    body.builder()
        .emit(
            new Closure(
                null,
                Closure.Kind.LOCAL_CLASS,
                Type.of(name),
                lowering.captures(),
                null,
                List.of(),
                null,
                lowering.bodies(),
                body.span(at)));
  }
}
