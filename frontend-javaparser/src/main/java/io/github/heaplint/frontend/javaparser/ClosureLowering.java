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
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.frontend.javaparser.MemberLookup.Candidate;
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
    Optional<Candidate> function = context.members().functionalMethod(expected);
    List<Type> wanted = function.map(Candidate::parameters).orElse(List.of());
    Type result = function.map(ClosureLowering::result).orElse(Type.UNKNOWN);
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
          body.span(each.getName()));
      parameters.add(type);
    }
    lower(lambda.getBody(), inner, result);
    Body code = inner.builder().finish();
    Type type = refined(expected, parameters, joined(inner.returned()));
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

  private static Type result(Candidate function) {
    return function.bindings().apply(function.method().result());
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

  private static Type joined(List<Type> returned) {
    return !returned.isEmpty() && returned.stream().allMatch(returned.get(0)::equals)
        ? returned.get(0)
        : Type.UNKNOWN;
  }

  /** The functional interface with the type arguments that the code of a closure tells. */
  private Type refined(Type function, List<Type> parameters, Type result) {
    Optional<Declaration> declaration =
        function.settled()
            ? context.types().world().declaration(function.name())
            : Optional.empty();
    List<String> variables = declaration.map(Declaration::typeParameters).orElse(List.of());
    if (variables.isEmpty()) {
      return function;
    }
    Type open = function.withArguments(variables.stream().map(Type::named).toList());
    Optional<Candidate> method = context.members().functionalMethod(open);
    if (method.isEmpty()) {
      return function;
    }
    List<Type> arguments = new ArrayList<>(variables.size());
    for (int i = 0; i < variables.size(); i++) {
      arguments.add(function.argument(i));
      if (!arguments.get(i).settled()) {
        arguments.set(i, told(variables.get(i), method.get(), parameters, result));
      }
    }
    return arguments.stream().anyMatch(Type::settled)
        ? function.withArguments(arguments)
        : function;
  }

  private static Type told(String variable, Candidate method, List<Type> parameters, Type result) {
    Type self = Type.named(variable);
    if (result(method).equals(self) && result.settled() && !result.is("void")) {
      return Conversions.boxed(result);
    }
    int index = method.parameters().indexOf(self);
    return index >= 0 && index < parameters.size() ? parameters.get(index) : Type.UNKNOWN;
  }

  /** A method reference. */
  Variable value(MethodReferenceExpr reference, Type expected) {
    Expression scope = expression(reference.getScope());
    Optional<Type> type = body.names().type(scope);
    Variable receiver = type.isPresent() ? null : body.value(scope);
    Type owner =
        type.orElseGet(
            () -> scope instanceof SuperExpr ? body.names().superclass() : receiver.type());
    Optional<Candidate> function = context.members().functionalMethod(expected);
    List<Type> wanted = function.map(Candidate::parameters).orElse(null);
    Callee target = target(reference, owner, receiver == null, wanted);
    Type closure = refined(expected, wanted == null ? List.of() : wanted, target.result());
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
      return constructor(reference, owner, wanted);
    }
    List<Candidate> candidates = context.members().methods(owner, name);
    if (wanted == null) {
      return candidates.size() == 1
          ? callee(owner, name, candidates.get(0).parameters(), candidates)
          : new Callee(owner, name, List.of(), Type.UNKNOWN, false);
    }
    List<Candidate> direct =
        candidates.stream().filter(each -> !byType || each.isStatic()).toList();
    Invocation invocation = resolve(direct, wanted);
    List<Type> arguments = wanted;
    if (byType && invocation.candidates().isEmpty() && !wanted.isEmpty()) {
      // The first parameter is the receiver.
      arguments = wanted.subList(1, wanted.size());
      List<Candidate> unbound = candidates.stream().filter(each -> !each.isStatic()).toList();
      invocation = resolve(unbound, arguments);
    }
    return new Callee(owner, name, arguments, invocation.result(), invocation.isStatic());
  }

  private Callee callee(Type owner, String name, List<Type> arguments, List<Candidate> candidates) {
    Invocation invocation = resolve(candidates, arguments);
    return new Callee(owner, name, arguments, invocation.result(), invocation.isStatic());
  }

  private Callee constructor(MethodReferenceExpr reference, Type owner, List<Type> wanted) {
    boolean array = owner.dimensions() > 0 || !(reference.getScope() instanceof TypeExpr);
    List<Type> arguments = wanted == null ? List.of() : wanted;
    if (array) {
      return new Callee(owner, Callee.CONSTRUCTOR, arguments, owner, false);
    }
    Invocation invocation =
        resolve(context.members().constructors(owner, owner.arguments().isEmpty()), arguments);
    Type result = invocation.result();
    return new Callee(
        owner, Callee.CONSTRUCTOR, arguments, result.settled() ? result : owner, false);
  }

  private Invocation resolve(List<Candidate> candidates, List<Type> arguments) {
    Invocation invocation =
        new Invocation(
            context.members(),
            context.conversions(),
            candidates,
            arguments.size(),
            List.of(),
            Type.UNKNOWN);
    for (int i = 0; i < arguments.size(); i++) {
      invocation.argument(i, arguments.get(i));
    }
    invocation.decide();
    return invocation;
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
    Type type = body.calls().constructed(named, invocation, diamond, expected);
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
    context.types().addAll(List.of(written), body.scope());
    TypeScope scope = body.scope().inType(name, () -> context.types().supertypes(name));
    ClassLowering lowering =
        new ClassLowering(
            context, new EnclosingClass(Type.of(name), type, scope, body.owner(), body));
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
    body.declareClass(written.getNameAsString(), Type.of(name));
    context.types().addAll(declarations, body.scope());
    ClassLowering lowering =
        ClassLowering.of(context, written, name, body.owner(), body.scope(), body);
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
