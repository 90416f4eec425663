package io.github.heaplint.engine.rule;

import java.util.List;

/** Every rule of the house. */
public final class Rules {
  private Rules() {}

  /** All rules, in the order of their names. */
  public static List<Rule> all() {
    return List.of(
        new BufferedOutput(),
        new ConsumedButKept(),
        new DraggedField(),
        new DraggedLocal(),
        new DrainedCursor(),
        new EagerQuery(),
        new EagerRead(),
        new ForgottenRelease(),
        new GrowOnlyCollection(),
        new MaterializedStream(),
        new PinnedCapture(),
        new RetainedCapacity(),
        new UnboundedFetch());
  }
}
