package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names for what fixes of a unit declare. Where one fix has taken a name for code behind it, others
 * of the same member take another; what stands in another member does not matter.
 */
final class NewNames {
  private final Unit unit;
  private final Tokens tokens;
  private final Map<Span, Set<String>> declared = new HashMap<>();

  NewNames(Unit unit, Tokens tokens) {
    this.unit = unit;
    this.tokens = tokens;
  }

  /** The outermost body around a place; {@code inner} when there is none. */
  Span member(Span place, Body inner) {
    return unit.bodies().stream()
        .map(Body::span)
        .filter(span -> span.contains(place))
        .findFirst()
        .orElse(inner.span());
  }

  /** The whole file. */
  Span file() {
    return new Span(0, unit.source().text().length());
  }

  /**
   * A name that nothing in {@code scope} uses.
   *
   * @param wanted the name to take if it is free
   */
  String free(String wanted, Span scope) {
    Set<String> taken = declared.getOrDefault(scope, Set.of());
    String name = wanted;
    for (int i = 2; tokens.mentions(name, scope) || taken.contains(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  /** As {@link #free}, for what other code of the scope can see, too. */
  String declare(String wanted, Span scope) {
    String name = free(wanted, scope);
    declared.computeIfAbsent(scope, unused -> new HashSet<>()).add(name);
    return name;
  }
}
