package io.github.heaplint.engine.source;

import io.github.heaplint.engine.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of types beyond the file at hand: the JDK's, the catalogue's, the project's.
 *
 * <p>Names are qualified, with dots also between nested classes.
 */
public interface Types {
  /** Knows nothing. */
  Types NONE = name -> Optional.empty();

  /** The type's declaration, with the members a caller can see. */
  Optional<Declaration> declaration(String name);

  /** Whether the type is known; may be cheaper than its declaration. */
  default boolean declares(String name) {
    return declaration(name).isPresent();
  }

  /** Super class and interfaces of the type, none when it is unknown; may be cheaper as well. */
  default List<Type> supertypes(String name) {
    return declaration(name).map(Declaration::supertypes).orElse(List.of());
  }

  /** Whether {@code name} is {@code ancestor} or is known to inherit from it. */
  default boolean isSubtype(String name, String ancestor) {
    return isSubtype(name, Set.of(ancestor));
  }

  /** Whether a type is one of these or has one of them among all its super types. */
  default boolean isSubtype(String name, Set<String> ancestors) {
    if (ancestors.contains(name)) {
      return true;
    }
    Deque<String> pending = new ArrayDeque<>(List.of(name));
    Set<String> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      String next = pending.pop();
      if (!seen.add(next)) {
        continue;
      }
      for (Type parent : supertypes(next)) {
        if (parent.settled()) {
          if (ancestors.contains(parent.name())) {
            return true;
          }
          pending.push(parent.name());
        }
      }
    }
    return false;
  }

  /** Asks this first, then {@code other}. */
  default Types or(Types other) {
    Types first = this;
    return new Types() {
      @Override
      public Optional<Declaration> declaration(String name) {
        return first.declaration(name).or(() -> other.declaration(name));
      }

      @Override
      public boolean declares(String name) {
        return first.declares(name) || other.declares(name);
      }

      @Override
      public List<Type> supertypes(String name) {
        return first.declares(name) ? first.supertypes(name) : other.supertypes(name);
      }
    };
  }
}
