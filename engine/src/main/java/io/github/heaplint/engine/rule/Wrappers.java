package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Callee;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What static methods of the project's files load for those who call them. */
@FunctionalInterface
public interface Wrappers {
  /** Knows of none. */
  Wrappers NONE = callee -> List.of();

  /** What the call loads, if the method called does nothing but load it. */
  List<Effect> of(Callee callee);

  /** Knows these. */
  static Wrappers of(Collection<Wrapper> wrappers) {
    Map<Wrapper.Signature, List<Effect>> loads =
        wrappers.stream()
            .collect(
                Collectors.toMap(
                    Wrapper::signature, each -> List.of(each.load()), (first, again) -> first));
    return callee -> loads.getOrDefault(Wrapper.Signature.of(callee), List.of());
  }

  /** Asks this first, then {@code other}. */
  default Wrappers or(Wrappers other) {
    return callee -> {
      List<Effect> own = of(callee);
      return own.isEmpty() ? other.of(callee) : own;
    };
  }
}
