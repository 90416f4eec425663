package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.BodyScope.Target;
import io.github.heaplint.engine.resolve.Invocation;
import io.github.heaplint.engine.resolve.MemberLookup.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers calls of methods and constructors. */
final class CallLowering {
  private final BodyLowering body;
  private final UnitContext context;

  CallLowering(BodyLowering body) {
    this.body = body;
    this.context = body.context();
  }

  /** Lowers a call whose value is not used; false when this is no call. */
  boolean effect(Expression expression) {
    if (expression instanceof MethodCallExpr call) {
      call(call, Type.UNKNOWN, false);
      return true;
    }
    if (expression instanceof ObjectCreationExpr creation
        && creation.getAnonymousClassBody().isEmpty()) {
      create(creation, Type.UNKNOWN, false);
      return true;
    }
    return false;
  }

  /** The result of a call. */
  Variable value(MethodCallExpr call, Type expected) {
    return call(call, expected, true);
  }

  /** A new object. */
  Variable value(ObjectCreationExpr creation, Type expected) {
    return creation.getAnonymousClassBody().isPresent()
        ? body.closures().anonymous(creation, expected)
        : create(creation, expected, true);
  }

  private Variable call(MethodCallExpr call, Type expected, boolean used) {
    String name = call.getNameAsString();
    Target target = target(call, name);
    List<Type> explicit =
        call.getTypeArguments().map(all -> all.stream().map(body::type).toList()).orElse(List.of());
    Invocation invocation =
        invocation(target.candidates(), call.getArguments(), explicit, expected);
    List<Variable> arguments = arguments(invocation, call.getArguments());
    Type result = invocation.result();
    if (name.equals("clone") && target.owner().dimensions() > 0) {
      result = target.owner();
    }
    boolean isStatic = target.byType() || invocation.isStatic();
    Callee callee = new Callee(target.owner(), name, types(arguments), result, isStatic);
    Variable def = used ? body.builder().temporary(result) : null;
    body.builder()
        .emit(
            new Call(
                def,
                callee,
                isStatic ? null : target.receiver(),
                arguments,
                body.span(call),
                body.span(call.getName())));
    return def;
  }

  private Target target(MethodCallExpr call, String name) {
    if (call.getScope().isEmpty()) {
      return body.scope().unqualified(name, call.getArguments().size());
    }
    Expression scope = call.getScope().get();
    if (scope instanceof SuperExpr parent) {
      Type owner =
          parent
              .getTypeName()
              .map(each -> body.scope().types().resolve(Type.named(each.asString())))
              .orElseGet(body.scope()::superclass);
      Variable self = body.builder().self(body.owner().type());
      return new Target(owner, self, context.members().methods(owner, name), false);
    }
    Optional<Type> type = body.names().type(scope);
    if (type.isPresent()) {
      return new Target(type.get(), null, context.members().methods(type.get(), name), true);
    }
    Variable receiver = body.value(scope);
    Type owner = receiver.type();
    return new Target(owner, receiver, context.members().methods(owner, name), false);
  }

  private Variable create(ObjectCreationExpr creation, Type expected, boolean used) {
    Variable outer = creation.getScope().map(body::value).orElse(null);
    Type owner = type(creation, outer);
    boolean diamond = Syntax.isDiamond(creation.getType());
    Invocation invocation =
        invocation(
            context.members().constructors(owner, diamond),
            creation.getArguments(),
            List.of(),
            expected);
    List<Variable> arguments = arguments(invocation, creation.getArguments());
    Type result = invocation.constructed(owner, diamond, expected);
    Variable def = used ? body.builder().temporary(result) : null;
    call(def, result, outer, arguments, creation, creation.getType());
    return def;
  }

  /** The class named in a creation, that of an inner one found in the type of {@code outer}. */
  Type type(ObjectCreationExpr creation, Variable outer) {
    ClassOrInterfaceType written = creation.getType();
    if (outer == null) {
      return body.type(written);
    }
    return body.scope()
        .types()
        .memberType(outer.type(), written.getNameAsString())
        .orElse(Type.named(written.getNameAsString()));
  }

  /** {@code this(...)} or {@code super(...)}. */
  void constructor(ExplicitConstructorInvocationStmt call) {
    Variable outer = call.getExpression().map(body::value).orElse(null);
    Type owner = call.isThis() ? body.owner().type() : body.scope().superclass();
    Invocation invocation =
        invocation(
            context.members().constructors(owner, false),
            call.getArguments(),
            List.of(),
            Type.UNKNOWN);
    call(null, owner, outer, arguments(invocation, call.getArguments()), call, call);
  }

  /** Makes an object of the class at hand. */
  Variable construct(Type type, List<Variable> arguments, EnumConstantDeclaration at) {
    Variable def = body.builder().temporary(type);
    call(def, type, null, arguments, at, at.getName());
    return def;
  }

  private void call(
      Variable def, Type owner, Variable outer, List<Variable> arguments, Node at, Node name) {
    Callee callee = new Callee(owner, Callee.CONSTRUCTOR, types(arguments), owner, false);
    body.builder().emit(new Call(def, callee, outer, arguments, body.span(at), body.span(name)));
  }

  Invocation invocation(
      List<Candidate> candidates,
      NodeList<Expression> arguments,
      List<Type> explicit,
      Type expected) {
    return new Invocation(context.resolver(), candidates, arguments.size(), explicit, expected);
  }

  /** Lowers the arguments in order, each with what is known of its parameter. */
  List<Variable> arguments(Invocation invocation, NodeList<Expression> written) {
    List<Variable> arguments = new ArrayList<>(written.size());
    for (Expression each : written) {
      int index = arguments.size();
      int parameters = parameters(each);
      if (parameters != NOT_FUNCTIONAL) {
        invocation.functional(index, parameters);
      }
      Variable value = body.value(each, invocation.wanted(index));
      invocation.argument(index, value.type());
      arguments.add(value);
    }
    invocation.decide();
    return arguments;
  }

  private static final int NOT_FUNCTIONAL = -2;

  /** Number of parameters of a lambda, -1 of a method reference. */
  private static int parameters(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return parameters(enclosed.getInner());
    }
    if (expression instanceof LambdaExpr lambda) {
      return lambda.getParameters().size();
    }
    return expression instanceof MethodReferenceExpr ? -1 : NOT_FUNCTIONAL;
  }

  static List<Type> types(List<Variable> arguments) {
    return arguments.stream().map(Variable::type).toList();
  }
}
