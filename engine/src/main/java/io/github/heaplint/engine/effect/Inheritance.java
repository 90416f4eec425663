package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which of a file's classes inherit from which, and who can name their fields. */
final class Inheritance {
  private final Map<String, Declaration> declarations = new HashMap<>();

  Inheritance(Collection<Declaration> declarations) {
    declarations.forEach(each -> this.declarations.putIfAbsent(each.name(), each));
  }

  /**
   * The name of the class that declares a field. Code of a subclass may name it as the subclass's
   * own; what is not declared in the file keeps the class it was named by.
   */
  String declares(Field field) {
    for (String each : line(field.owner().name())) {
      Declaration owner = declarations.get(each);
      if (owner != null
          && owner.fields().stream().anyMatch(one -> one.name().equals(field.name()))) {
        return each;
      }
    }
    return field.owner().name();
  }

  /**
   * Whether no other file can name a field: it is private, or its class is hidden in the file and
   * so is every class that inherits the field.
   */
  boolean confined(Declaration owner, Declaration.Member field) {
    return field.modifiers().contains("private")
        || (hidden(owner)
            && declarations.values().stream()
                .filter(each -> line(each.name()).contains(owner.name()))
                .allMatch(this::hidden));
  }

  /** Whether a class, or one around it, is private. */
  private boolean hidden(Declaration owner) {
    return declarations.values().stream()
        .filter(
            each -> each.name().equals(owner.name()) || owner.name().startsWith(each.name() + "."))
        .anyMatch(each -> each.modifiers().contains("private"));
  }

  /** A class and all of the file that it inherits from, nearest first. */
  private Set<String> line(String name) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> pending = new ArrayDeque<>(Set.of(name));
    while (!pending.isEmpty()) {
      String next = pending.poll();
      if (seen.add(next) && declarations.containsKey(next)) {
        declarations.get(next).supertypes().stream().map(Type::name).forEach(pending::add);
      }
    }
    return seen;
  }
}
