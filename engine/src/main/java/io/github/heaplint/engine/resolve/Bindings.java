package io.github.heaplint.engine.resolve;

import io.github.heaplint.engine.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What type variables stand for. A variable without a binding becomes unknown. */
public final class Bindings {
  private final Map<String, Type> types = new HashMap<>();

  /** Binds the parameters of a type to the arguments of a use; to nothing when that is raw. */
  static Bindings of(List<String> parameters, List<Type> arguments) {
    Bindings bindings = new Bindings();
    for (int i = 0; i < parameters.size(); i++) {
      bindings.types.put(
          parameters.get(i),
          arguments.size() == parameters.size() ? arguments.get(i) : Type.UNKNOWN);
    }
    return bindings;
  }

  Type get(String variable) {
    return types.getOrDefault(variable, Type.UNKNOWN);
  }

  /** These bindings, less those of some variables. */
  Bindings without(List<String> variables) {
    if (variables.isEmpty() || types.isEmpty()) {
      return this;
    }
    Bindings fewer = new Bindings();
    fewer.types.putAll(types);
    variables.forEach(fewer.types::remove);
    return fewer;
  }

  /** Binds a variable, unless more is known of it already. */
  void put(String variable, Type type) {
    Type known = get(variable);
    if (known.name().isEmpty() || known.arguments().isEmpty()) {
      types.put(variable, type);
    }
  }

  /** Binds a variable anew. */
  void replace(String variable, Type type) {
    types.put(variable, type);
  }

  /** Forgets what a variable stands for: two uses disagree. */
  void conflict(String variable) {
    types.put(variable, Type.UNKNOWN);
  }

  boolean binds(String variable) {
    return types.containsKey(variable);
  }

  /** The type with its variables replaced. */
  public Type apply(Type type) {
    if (types.isEmpty() || type.name().isEmpty()) {
      return type;
    }
    if (!type.settled() && types.containsKey(type.name())) {
      Type bound = types.get(type.name());
      return bound.name().isEmpty() ? Type.UNKNOWN : bound.array(type.dimensions());
    }
    return type.arguments().isEmpty()
        ? type
        : type.withArguments(type.arguments().stream().map(this::apply).toList());
  }
}
