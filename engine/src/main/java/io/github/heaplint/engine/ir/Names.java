package io.github.heaplint.engine.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of a body under construction, by scope; names of enclosing bodies are captured. */
final class Names {
  private final Names enclosing;
  private final boolean lambda;
  private final List<Variable> variables = new ArrayList<>();
  private final Deque<Map<String, Variable>> scopes = new ArrayDeque<>();
  private final Map<Variable, Variable> captures = new LinkedHashMap<>();
  private final List<Integer> scopeEnds = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private Variable self;

  /** Names of a body; {@code enclosing} is null for members of declared classes. */
  Names(Names enclosing, boolean lambda) {
    this.enclosing = enclosing;
    this.lambda = lambda;
    scopes.push(new HashMap<>());
  }

  void scope(Runnable code) {
    int first = variables.size();
    scopes.push(new HashMap<>());
    code.run();
    scopes.pop();
    while (!open.isEmpty() && open.peek() >= first) {
      scopeEnds.set(open.pop(), variables.size());
    }
  }

  Variable declare(String name, Variable.Kind kind, Type type, Span declaration) {
    return declare(name, kind, type, declaration, List.of());
  }

  Variable declare(
      String name, Variable.Kind kind, Type type, Span declaration, List<String> annotations) {
    Variable variable = add(name, kind, type, declaration, annotations);
    scopes.element().put(name, variable);
    return variable;
  }

  Variable unnamed(String stem, Variable.Kind kind, Type type) {
    return add("$" + stem + variables.size(), kind, type, Span.NONE, List.of());
  }

  Variable self(Type type) {
    if (self == null) {
      self =
          lambda
              ? capture(enclosing.self(type))
              : add("this", Variable.Kind.THIS, type, Span.NONE, List.of());
    }
    return self;
  }

  Optional<Variable> self(int classesOut, Type type) {
    if (lambda) {
      return enclosing.self(classesOut, type).map(this::capture);
    }
    if (classesOut == 0) {
      return Optional.of(self(type));
    }
    return enclosing == null
        ? Optional.empty()
        : enclosing.self(classesOut - 1, type).map(this::capture);
  }

  Optional<Variable> lookup(String name) {
    for (Map<String, Variable> scope : scopes) {
      Variable found = scope.get(name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return enclosing == null ? Optional.empty() : enclosing.lookup(name).map(this::capture);
  }

  List<Variable> captures() {
    return List.copyOf(captures.keySet());
  }

  List<Variable> variables() {
    return variables;
  }

  /** See {@link Body#scopeEnds()}. */
  List<Integer> scopeEnds() {
    return scopeEnds.stream().map(end -> Math.min(end, variables.size())).toList();
  }

  private Variable capture(Variable outer) {
    Variable known = captures.get(outer);
    if (known == null) {
      known =
          add(
              outer.name(),
              Variable.Kind.CAPTURED,
              outer.type(),
              outer.declaration(),
              outer.annotations());
      captures.put(outer, known);
    }
    return known;
  }

  private Variable add(
      String name, Variable.Kind kind, Type type, Span declaration, List<String> annotations) {
    Variable variable = new Variable(variables.size(), name, kind, type, declaration, annotations);
    variables.add(variable);
    scopeEnds.add(Integer.MAX_VALUE);
    if (!variable.given()) {
      open.push(variable.id());
    }
    return variable;
  }
}
