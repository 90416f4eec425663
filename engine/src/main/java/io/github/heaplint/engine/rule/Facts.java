package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;

/** What is known of one unit; analyses are made on first use and shared by the rules. */
public final class Facts {
  private final Unit unit;
  private final Types types;
  private final Catalogue catalogue;

  /** Gathers facts about {@code unit}. */
  public Facts(Unit unit, Types types, Catalogue catalogue) {
    this.unit = unit;
    this.types = types;
    this.catalogue = catalogue;
  }

  /** The unit at hand. */
  public Unit unit() {
    return unit;
  }

  /** What is known of types beyond the unit. */
  public Types types() {
    return types;
  }

  /** What is known of APIs. */
  public Catalogue catalogue() {
    return catalogue;
  }
}
