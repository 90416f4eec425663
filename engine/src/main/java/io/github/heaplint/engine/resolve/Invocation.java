package io.github.heaplint.engine.resolve;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.resolve.MemberLookup.Candidate;
import io.github.heaplint.engine.source.Declaration.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One call under resolution: arguments are told one by one, so that what is known so far can give a
 * lambda's parameters their types. A light form of Java's overload resolution and inference (Java
 * Language Specification 17, 15.12.2 and 18.5): where it cannot decide, the result is unknown.
 */
public final class Invocation {
  private final Conversions conversions;
  private final MemberLookup members;
  private final int arity;
  private List<Attempt> open = new ArrayList<>();

  /** One overload and what its type variables have been found to stand for. */
  private final class Attempt {
    final Candidate candidate;
    final List<Type> formals;
    final Type result;
    final Bindings inferred = new Bindings();
    final Bindings hoped = new Bindings();
    boolean strict = true;
    boolean certain = true;
    boolean variable;

    Attempt(Candidate candidate, List<Type> explicit, Type expected) {
      this.candidate = candidate;
      Method method = candidate.method();
      Bindings shadowed = candidate.bindings().without(method.typeParameters());
      this.formals = method.parameters().stream().map(p -> shadowed.apply(p.type())).toList();
      this.result = shadowed.apply(method.result());
      this.variable = method.varargs() && arity != formals.size();
      if (explicit.size() == method.typeParameters().size()) {
        for (int i = 0; i < explicit.size(); i++) {
          inferred.put(method.typeParameters().get(i), explicit.get(i));
        }
      }
      if (!method.typeParameters().isEmpty()) {
        boolean wrapped = !free(result) && expected.settled() && expected.dimensions() == 0;
        infer(wrapped ? members.asSuper(result, expected.name()) : result, expected, hoped);
      }
    }

    Type formal(int i) {
      int last = formals.size() - 1;
      if (variable && i >= last) {
        return formals.get(last).element();
      }
      return i <= last ? formals.get(i) : Type.UNKNOWN;
    }

    boolean free(Type type) {
      return !type.settled() && candidate.method().typeParameters().contains(type.name());
    }

    void infer(Type formal, Type actual, Bindings bindings) {
      if (formal.name().isEmpty() || actual.name().isEmpty()) {
        return;
      }
      if (free(formal)) {
        if (actual.settled() && actual.dimensions() >= formal.dimensions()) {
          Type element =
              new Type(
                  actual.name(),
                  actual.arguments(),
                  actual.dimensions() - formal.dimensions(),
                  actual.certainty());
          if (formal.dimensions() == 0 || !element.primitive()) {
            bind(formal.name(), Conversions.boxed(element), bindings);
          }
        }
      } else if (!formal.arguments().isEmpty() && formal.dimensions() == actual.dimensions()) {
        Type seen =
            members.asSuper(
                new Type(actual.name(), actual.arguments(), 0, actual.certainty()), formal.name());
        for (int i = 0; i < seen.arguments().size() && i < formal.arguments().size(); i++) {
          infer(formal.arguments().get(i), seen.arguments().get(i), bindings);
        }
      }
    }

    private void bind(String variable, Type type, Bindings bindings) {
      Type known = bindings.get(variable);
      if (known.name().isEmpty()
          ? !bindings.binds(variable)
          : known.name().equals(type.name()) && known.dimensions() == type.dimensions()) {
        bindings.put(variable, type);
      } else if (!known.name().isEmpty()) {
        Optional<Type> common = conversions.common(known, type);
        common.ifPresentOrElse(
            each -> bindings.replace(variable, each), () -> bindings.conflict(variable));
      }
    }

    Type apply(Type type) {
      List<String> own = candidate.method().typeParameters();
      if (own.isEmpty()) {
        return type;
      }
      Bindings all = new Bindings();
      for (String each : own) {
        Type known = inferred.get(each);
        all.put(each, known.name().isEmpty() && !inferred.binds(each) ? hoped.get(each) : known);
      }
      return all.apply(type);
    }
  }

  /**
   * Starts resolving a call.
   *
   * @param candidates methods of its name
   * @param explicit type arguments as written, empty when there are none
   * @param expected type its surroundings want, unknown when they do not care
   */
  public Invocation(
      Resolver resolver,
      List<Candidate> candidates,
      int arity,
      List<Type> explicit,
      Type expected) {
    this.members = resolver.members();
    this.conversions = resolver.conversions();
    this.arity = arity;
    for (Candidate each : candidates) {
      if (each.accepts(arity)) {
        open.add(new Attempt(each, explicit, expected));
      }
    }
  }

  /** The type an argument is wanted to have, as far as the arguments before it tell. */
  public Type wanted(int argument) {
    return merge(open.stream().map(each -> each.apply(each.formal(argument))).toList());
  }

  /** Drops the overloads that cannot take a lambda or method reference with so many parameters. */
  public void functional(int argument, int parameters) {
    keep(
        open.stream()
            .filter(
                each -> {
                  Type formal = each.formal(argument);
                  if (each.free(formal) || !formal.settled()) {
                    return true;
                  }
                  Optional<Candidate> method = members.functionalMethod(formal);
                  return method.isPresent()
                      ? parameters < 0 || method.get().method().parameters().size() == parameters
                      : !members.complete(formal);
                })
            .toList());
  }

  /** Tells the type of an argument. */
  public void argument(int argument, Type actual) {
    List<Attempt> fitting = new ArrayList<>();
    for (Attempt each : open) {
      Type formal = each.formal(argument);
      Conversions.Fit fit = fit(each, formal, actual);
      if (fit == Conversions.Fit.NO
          && each.candidate.method().varargs()
          && argument == each.formals.size() - 1
          && !each.variable) {
        each.variable = true;
        formal = each.formal(argument);
        fit = fit(each, formal, actual);
      }
      if (fit != Conversions.Fit.NO) {
        each.strict &= fit != Conversions.Fit.LOOSE;
        each.certain &= fit != Conversions.Fit.MAYBE;
        each.infer(formal, actual, each.inferred);
        fitting.add(each);
      }
    }
    keep(fitting);
  }

  private Conversions.Fit fit(Attempt attempt, Type formal, Type actual) {
    if (attempt.free(formal)) {
      boolean array = formal.dimensions() > 0;
      return !actual.settled()
          ? Conversions.Fit.MAYBE
          : actual.dimensions() < formal.dimensions()
                  || (array && actual.element().primitive() && formal.dimensions() == 1)
              ? Conversions.Fit.NO
              : actual.primitive() ? Conversions.Fit.LOOSE : Conversions.Fit.STRICT;
    }
    return conversions.fit(actual, formal);
  }

  private void keep(List<Attempt> fitting) {
    if (!fitting.isEmpty()) {
      open = fitting;
    }
  }

  /** Decides between the overloads that are left; to be called after the last argument. */
  public void decide() {
    prefer(each -> each.strict && !each.variable);
    prefer(each -> !each.variable);
    if (open.size() > 1 && open.stream().allMatch(each -> each.certain)) {
      List<Attempt> best =
          open.stream()
              .filter(
                  each -> open.stream().allMatch(other -> other == each || specific(each, other)))
              .toList();
      if (best.size() == 1) {
        open = best;
      }
    }
  }

  /** An earlier phase of JLS 15.12.2 wins when one of its overloads certainly applies. */
  private void prefer(Predicate<Attempt> phase) {
    if (open.size() > 1 && open.stream().anyMatch(each -> each.certain && phase.test(each))) {
      keep(open.stream().filter(phase).toList());
    }
  }

  private boolean specific(Attempt one, Attempt other) {
    for (int i = 0; i < arity; i++) {
      if (other.free(other.formal(i))) {
        continue;
      }
      if (conversions.fit(one.formal(i), other.formal(i)) != Conversions.Fit.STRICT) {
        return false;
      }
    }
    return true;
  }

  /** The type of the result. */
  public Type result() {
    return merge(open.stream().map(each -> each.apply(each.result)).toList());
  }

  /**
   * The class that a constructor makes, its type arguments inferred.
   *
   * @param diamond whether they are left to be inferred
   */
  public Type constructed(Type owner, boolean diamond, Type expected) {
    if (!diamond) {
      return owner;
    }
    Type inferred = result();
    if (inferred.settled() && inferred.arguments().stream().anyMatch(Type::settled)) {
      return inferred;
    }
    return owner.name().equals(expected.name()) && expected.dimensions() == 0 ? expected : owner;
  }

  /** Whether the method is known to be static. */
  public boolean isStatic() {
    return !open.isEmpty() && open.stream().allMatch(each -> each.candidate.isStatic());
  }

  /** The overloads left. */
  public List<Candidate> candidates() {
    return open.stream().map(each -> each.candidate).toList();
  }

  /** What several possible types agree on. */
  private static Type merge(List<Type> types) {
    if (types.isEmpty()) {
      return Type.UNKNOWN;
    }
    Type first = types.get(0);
    if (types.stream().allMatch(first::equals)) {
      return first;
    }
    return types.stream().allMatch(each -> each.erasure().equals(first.erasure()))
        ? first.withArguments(List.of())
        : Type.UNKNOWN;
  }
}
