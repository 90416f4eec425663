package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.effect.Effect;
import java.util.List;

/**
 * One row of the catalogue.
 *
 * @param id name of the row, for messages and tests
 * @param signature the methods it is about
 * @param guards all of which must hold
 */
public record Entry(String id, Signature signature, List<Guard> guards, Effect effect) {
  public Entry {
    guards = List.copyOf(guards);
  }

  /** Whether this row is about the call. */
  public boolean matches(Site site) {
    return signature.matches(site.callee(), site.types())
        && guards.stream().allMatch(guard -> guard.holds(site));
  }
}
