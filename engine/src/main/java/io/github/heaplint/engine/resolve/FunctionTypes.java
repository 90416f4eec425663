package io.github.heaplint.engine.resolve;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.resolve.MemberLookup.Candidate;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What functional interfaces want of closures, and what closures tell of them. */
public final class FunctionTypes {
  private final Resolver resolver;

  /** Looks up in a file. */
  public FunctionTypes(Resolver resolver) {
    this.resolver = resolver;
  }

  /** Types of the parameters a functional interface's method has; empty when that is not known. */
  public Optional<List<Type>> parameters(Type function) {
    return resolver.members().functionalMethod(function).map(Candidate::parameters);
  }

  /** Type of the result of a functional interface's method, unknown when that is not known. */
  public Type result(Type function) {
    return resolver
        .members()
        .functionalMethod(function)
        .map(FunctionTypes::result)
        .orElse(Type.UNKNOWN);
  }

  private static Type result(Candidate function) {
    return function.bindings().apply(function.method().result());
  }

  /** The type several returned values have. */
  public static Type joined(List<Type> returned) {
    return !returned.isEmpty() && returned.stream().allMatch(returned.get(0)::equals)
        ? returned.get(0)
        : Type.UNKNOWN;
  }

  /** The functional interface with the type arguments that the code of a closure tells. */
  public Type refined(Type function, List<Type> parameters, Type result) {
    Optional<Declaration> declaration =
        function.settled()
            ? resolver.types().world().declaration(function.name())
            : Optional.empty();
    List<String> variables = declaration.map(Declaration::typeParameters).orElse(List.of());
    if (variables.isEmpty()) {
      return function;
    }
    Type open = function.withArguments(variables.stream().map(Type::named).toList());
    Optional<Candidate> method = resolver.members().functionalMethod(open);
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

  /**
   * The method a method reference names.
   *
   * @param byType whether a class stands before {@code ::}
   * @param wanted parameters of the functional interface's method, null when they are not known
   */
  public Callee method(Type owner, String name, boolean byType, List<Type> wanted) {
    List<Candidate> candidates = resolver.members().methods(owner, name);
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

  /** The constructor a method reference names; that of an array has no overloads. */
  public Callee constructor(Type owner, boolean array, List<Type> wanted) {
    List<Type> arguments = wanted == null ? List.of() : wanted;
    if (array) {
      return new Callee(owner, Callee.CONSTRUCTOR, arguments, owner, false);
    }
    Invocation invocation =
        resolve(resolver.members().constructors(owner, owner.arguments().isEmpty()), arguments);
    Type result = invocation.result();
    return new Callee(
        owner, Callee.CONSTRUCTOR, arguments, result.settled() ? result : owner, false);
  }

  private Invocation resolve(List<Candidate> candidates, List<Type> arguments) {
    Invocation invocation =
        new Invocation(resolver, candidates, arguments.size(), List.of(), Type.UNKNOWN);
    for (int i = 0; i < arguments.size(); i++) {
      invocation.argument(i, arguments.get(i));
    }
    invocation.decide();
    return invocation;
  }
}
