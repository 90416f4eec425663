package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.effect.Effect;

/**
 * One row of the catalogue.
 *
 * @param id name of the row, for messages and tests
 * @param owner qualified name of the class whose method, or whose subtypes' method, is meant
 * @param method name of the method, {@code <init>} for constructors
 */
public record Entry(String id, String owner, String method, Effect effect) {
  /** Whether this row is about the call. */
  public boolean matches(Site site) {
    return site.callee().settled()
        && site.callee().name().equals(method)
        && site.types().isSubtype(site.callee().owner().name(), owner);
  }
}
