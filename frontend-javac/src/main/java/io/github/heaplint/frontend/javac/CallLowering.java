package io.github.heaplint.frontend.javac;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.BodyScope.Target;
import io.github.heaplint.engine.resolve.EnclosingClass;
import io.github.heaplint.engine.resolve.Invocation;
import io.github.heaplint.engine.resolve.MemberLookup.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Lowers calls of methods and constructors. */
final class CallLowering {
  private final BodyLowering body;
  private final UnitContext context;

  CallLowering(BodyLowering body) {
    this.body = body;
    this.context = body.context();
  }

  /** Lowers a call whose value is not used; false when this is no call. */
  boolean effect(ExpressionTree expression) {
    if (expression instanceof MethodInvocationTree call) {
      call(call, Type.UNKNOWN, false);
      return true;
    }
    if (expression instanceof NewClassTree creation && creation.getClassBody() == null) {
      create(creation, Type.UNKNOWN, false);
      return true;
    }
    return false;
  }

  /** The result of a call. */
  Variable value(MethodInvocationTree call, Type expected) {
    return call(call, expected, true);
  }

  /** A new object. */
  Variable value(NewClassTree creation, Type expected) {
    return creation.getClassBody() != null
        ? body.closures().anonymous(creation, expected)
        : create(creation, expected, true);
  }

  private Variable call(MethodInvocationTree call, Type expected, boolean used) {
    ExpressionTree select = call.getMethodSelect();
    String name =
        select instanceof MemberSelectTree qualified
            ? qualified.getIdentifier().toString()
            : ((IdentifierTree) select).getName().toString();
    Optional<Element> method =
        body.element(select).filter(each -> each instanceof ExecutableElement);
    Target target = target(select, name, call.getArguments().size(), method);
    List<Type> explicit = call.getTypeArguments().stream().map(body::type).toList();
    Invocation invocation =
        invocation(target.candidates(), call.getArguments(), explicit, expected);
    List<Variable> arguments = arguments(invocation, call.getArguments());
    Type result = invocation.result();
    if (name.equals("clone") && target.owner().dimensions() > 0) {
      result = target.owner();
    }
    result = body.typed(call, result);
    boolean isStatic =
        method
            .map(each -> each.getModifiers().contains(Modifier.STATIC))
            .orElseGet(() -> target.byType() || invocation.isStatic());
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
                name(select, name)));
    return def;
  }

  private Span name(ExpressionTree select, String name) {
    Span span = body.span(select);
    return span.exists()
        ? context.positions().span(span.end() - name.length(), span.end())
        : Span.NONE;
  }

  private Target target(ExpressionTree select, String name, int arity, Optional<Element> method) {
    if (!(select instanceof MemberSelectTree qualified)) {
      return method.flatMap(this::inherited).orElseGet(() -> body.scope().unqualified(name, arity));
    }
    ExpressionTree scope = qualified.getExpression();
    if (NameLowering.isSuper(scope)) {
      Type owner =
          scope instanceof MemberSelectTree named
              ? body.scope().types().resolve(Type.named(Syntax.name(named.getExpression())))
              : body.scope().superclass();
      Variable self = body.builder().self(body.owner().type());
      return new Target(owner, self, candidates(owner, name, method), false);
    }
    Optional<Type> type = body.names().type(scope);
    if (type.isPresent()) {
      return new Target(type.get(), null, candidates(type.get(), name, method), true);
    }
    Variable receiver = body.value(scope);
    Type owner = receiver.type();
    return new Target(owner, receiver, candidates(owner, name, method), false);
  }

  /** Overloads need no resolution when the compiler has done it. */
  private List<Candidate> candidates(Type owner, String name, Optional<Element> method) {
    return method.isPresent() ? List.of() : context.members().methods(owner, name);
  }

  /** The class around this code, or else imported, that an unqualified call is made on. */
  private Optional<Target> inherited(Element method) {
    Type declared = Mirrors.type(method.getEnclosingElement().asType()).withArguments(List.of());
    if (!declared.settled()) {
      return Optional.empty();
    }
    for (EnclosingClass each = body.owner(); each != null; each = each.outer()) {
      if (context.types().world().isSubtype(each.name(), declared.name())) {
        Type owner = each.name().equals(declared.name()) ? each.type() : each.visible();
        Variable self = body.scope().self(each).orElse(null);
        return Optional.of(new Target(owner, self, List.of(), false));
      }
    }
    return method.getModifiers().contains(Modifier.STATIC)
        ? Optional.of(new Target(declared, null, List.of(), true))
        : Optional.empty();
  }

  private Variable create(NewClassTree creation, Type expected, boolean used) {
    Variable outer =
        creation.getEnclosingExpression() == null
            ? null
            : body.value(creation.getEnclosingExpression());
    Type owner = type(creation, outer);
    boolean diamond = Syntax.isDiamond(creation.getIdentifier());
    Invocation invocation =
        invocation(
            context.members().constructors(owner, diamond),
            creation.getArguments(),
            List.of(),
            expected);
    List<Variable> arguments = arguments(invocation, creation.getArguments());
    Type result = body.typed(creation, invocation.constructed(owner, diamond, expected));
    Variable def = used ? body.builder().temporary(result) : null;
    call(def, result, outer, arguments, body.span(creation), body.span(creation.getIdentifier()));
    return def;
  }

  /** The class named in a creation, that of an inner one found in the type of {@code outer}. */
  Type type(NewClassTree creation, Variable outer) {
    Tree written = creation.getIdentifier();
    if (outer == null) {
      return body.type(written);
    }
    String name = Syntax.name(written);
    return body.scope().types().memberType(outer.type(), name).orElse(Type.named(name));
  }

  /** {@code this(...)} or {@code super(...)}; the whole statement is its text. */
  void constructor(MethodInvocationTree call, Span at) {
    ExpressionTree select = call.getMethodSelect();
    Variable outer =
        select instanceof MemberSelectTree qualified ? body.value(qualified.getExpression()) : null;
    Type owner = isThisCall(select) ? body.owner().type() : body.scope().superclass();
    Invocation invocation =
        invocation(
            context.members().constructors(owner, false),
            call.getArguments(),
            List.of(),
            Type.UNKNOWN);
    call(null, owner, outer, arguments(invocation, call.getArguments()), at, at);
  }

  private static boolean isThisCall(ExpressionTree select) {
    return select instanceof IdentifierTree name && name.getName().contentEquals("this");
  }

  /** Whether an expression calls another constructor of the object under construction. */
  static boolean isConstructor(ExpressionTree expression) {
    return expression instanceof MethodInvocationTree call
        && (isThisCall(call.getMethodSelect()) || NameLowering.isSuper(call.getMethodSelect()));
  }

  /** Makes an object of the class at hand. */
  Variable construct(Type type, List<Variable> arguments, Span at, Span name) {
    Variable def = body.builder().temporary(type);
    call(def, type, null, arguments, at, name);
    return def;
  }

  private void call(
      Variable def, Type owner, Variable outer, List<Variable> arguments, Span at, Span name) {
    Callee callee = new Callee(owner, Callee.CONSTRUCTOR, types(arguments), owner, false);
    body.builder().emit(new Call(def, callee, outer, arguments, at, name));
  }

  Invocation invocation(
      List<Candidate> candidates,
      List<? extends ExpressionTree> arguments,
      List<Type> explicit,
      Type expected) {
    return new Invocation(context.resolver(), candidates, arguments.size(), explicit, expected);
  }

  /** Lowers the arguments in order, each with what is known of its parameter. */
  List<Variable> arguments(Invocation invocation, List<? extends ExpressionTree> written) {
    List<Variable> arguments = new ArrayList<>(written.size());
    for (ExpressionTree each : written) {
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
  private static int parameters(ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree enclosed) {
      return parameters(enclosed.getExpression());
    }
    if (expression instanceof LambdaExpressionTree lambda) {
      return lambda.getParameters().size();
    }
    return expression instanceof MemberReferenceTree ? -1 : NOT_FUNCTIONAL;
  }

  static List<Type> types(List<Variable> arguments) {
    return arguments.stream().map(Variable::type).toList();
  }
}
