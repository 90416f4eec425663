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

  /** Whether {@code name} is {@code ancestor} or is known to inherit from it. */
  default boolean isSubtype(String name, String ancestor) {
    if (name.equals(ancestor)) {
      return true;
    }
    Deque<String> pending = new ArrayDeque<>(List.of(name));
    Set<String> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      String next = pending.pop();
      if (!seen.add(next)) {
        continue;
      }
      for (Type parent : declaration(next).map(Declaration::supertypes).orElse(List.of())) {
        if (parent.settled()) {
          if (parent.name().equals(ancestor)) {
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
    return name -> declaration(name).or(() -> other.declaration(name));
  }
}
