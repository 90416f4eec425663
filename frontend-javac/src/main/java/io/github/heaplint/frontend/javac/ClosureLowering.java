package io.github.heaplint.frontend.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberReferenceTree.ReferenceMode;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Span;
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
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Lowers lambdas, method references, anonymous and local classes. */
final class ClosureLowering {
  private final BodyLowering body;
  private final UnitContext context;

  ClosureLowering(BodyLowering body) {
    this.body = body;
    this.context = body.context();
  }

  /** A lambda. */
  Variable value(LambdaExpressionTree lambda, Type expected) {
    Type function = body.typed(lambda, expected);
    List<Type> wanted = context.functions().parameters(function).orElse(List.of());
    Type result = context.functions().result(function);
    BodyLowering inner = body.lambda(body.span(lambda), result);
    List<Type> parameters = new ArrayList<>();
    for (VariableTree each : lambda.getParameters()) {
      int index = parameters.size();
      Type type = index < wanted.size() ? wanted.get(index) : Type.UNKNOWN;
      if (!body.isInferred(each)) {
        type = body.type(each.getType());
      }
      type = body.typed(each, type);
      inner.parameter(
          each.getName().toString(),
          type.settled() || !type.name().isEmpty() ? type : Type.UNKNOWN,
          context.positions().name(each),
          Syntax.annotations(each.getModifiers()));
      parameters.add(type);
    }
    lower(lambda.getBody(), inner, result);
    Body code = inner.builder().finish();
    Type type =
        context.functions().refined(function, parameters, FunctionTypes.joined(inner.returned()));
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

  private static void lower(Tree code, BodyLowering inner, Type result) {
    if (code instanceof StatementTree statement) {
      inner.statement(statement);
    } else if (code instanceof ExpressionTree expression) {
      if (result.is("void")) {
        inner.effect(expression);
      } else {
        Variable value = inner.value(expression, result);
        inner.returned().add(value.type());
        inner.builder().returnValue(value, inner.span(expression));
      }
    }
  }

  /** A method reference. */
  Variable value(MemberReferenceTree reference, Type expected) {
    Type function = body.typed(reference, expected);
    ExpressionTree scope = reference.getQualifierExpression();
    Optional<Type> type = body.names().type(scope);
    Variable receiver = type.isPresent() ? null : body.value(scope);
    Type owner =
        type.orElseGet(
            () -> NameLowering.isSuper(scope) ? body.scope().superclass() : receiver.type());
    List<Type> wanted = context.functions().parameters(function).orElse(null);
    Callee target = attributed(reference, target(reference, owner, receiver == null, wanted));
    Type closure =
        context.functions().refined(function, wanted == null ? List.of() : wanted, target.result());
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

  private Callee attributed(MemberReferenceTree reference, Callee target) {
    Optional<Element> method = body.element(reference);
    return method.isEmpty() || target.constructor()
        ? target
        : new Callee(
            target.owner(),
            target.name(),
            target.arguments(),
            target.result(),
            method.get().getModifiers().contains(Modifier.STATIC));
  }

  private Callee target(
      MemberReferenceTree reference, Type owner, boolean byType, List<Type> wanted) {
    if (reference.getMode() == ReferenceMode.NEW) {
      return context.functions().constructor(owner, owner.dimensions() > 0, wanted);
    }
    return context.functions().method(owner, reference.getName().toString(), byType, wanted);
  }

  /** An instance of an anonymous class. */
  Variable anonymous(NewClassTree creation, Type expected) {
    Variable outer =
        creation.getEnclosingExpression() == null
            ? null
            : body.value(creation.getEnclosingExpression());
    Type named = body.calls().type(creation, outer);
    boolean diamond = Syntax.isDiamond(creation.getIdentifier());
    Invocation invocation =
        body.calls()
            .invocation(
                context.members().constructors(named, diamond),
                creation.getArguments(),
                List.of(),
                expected);
    List<Variable> arguments = body.calls().arguments(invocation, creation.getArguments());
    Type type = body.typed(creation, invocation.constructed(named, diamond, expected));
    return instance(type, outer, arguments, creation.getClassBody(), body.span(creation));
  }

  /** The instance of a class that has no name. */
  private Variable instance(
      Type type, Variable outer, List<Variable> arguments, ClassTree members, Span at) {
    String name = context.anonymousName(body.owner().name());
    Declaration written = context.declarations().anonymous(name, type, members, at);
    context.types().addAll(List.of(written), body.scope().types());
    TypeScope scope = body.scope().types().inType(name, () -> context.types().supertypes(name));
    ClassLowering lowering =
        new ClassLowering(
            context, new EnclosingClass(Type.of(name), type, scope, body.owner(), body.scope()));
    lowering.anonymous(members);
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
                at));
  }

  /** Makes the object of an enum constant and stores it in its field. */
  void enumConstant(VariableTree constant) {
    Type type = body.owner().type();
    NewClassTree creation = (NewClassTree) constant.getInitializer();
    Span at = body.span(constant);
    Invocation invocation =
        body.calls()
            .invocation(
                context.members().constructors(type, false),
                creation.getArguments(),
                List.of(),
                Type.UNKNOWN);
    List<Variable> arguments = body.calls().arguments(invocation, creation.getArguments());
    Variable made =
        hasNoMembers(creation)
            ? body.calls().construct(type, arguments, at, context.positions().name(constant))
            : instance(type, null, arguments, creation.getClassBody(), at);
    Field field = new Field(type, constant.getName().toString(), type, true);
    body.builder().emit(new FieldStore(field, null, made, at));
  }

  private boolean hasNoMembers(NewClassTree creation) {
    return creation.getClassBody() == null
        || context.positions().writtenMembers(creation.getClassBody()).isEmpty();
  }

  /** The declaration of a local class. */
  void localClass(ClassTree written) {
    String simpleName = written.getSimpleName().toString();
    String name = context.anonymousName(body.owner().name()) + simpleName;
    List<Declaration> declarations = new ArrayList<>();
    context.declarations().add(written, name, declarations);
    body.scope().declareClass(simpleName, Type.of(name));
    context.types().addAll(declarations, body.scope().types());
    ClassLowering lowering =
        ClassLowering.of(context, written, name, body.owner(), body.scope().types(), body.scope());
    lowering.type(written);
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
                body.span(written)));
  }
}
