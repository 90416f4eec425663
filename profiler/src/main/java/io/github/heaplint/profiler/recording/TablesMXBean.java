package io.github.heaplint.profiler.recording;

/**
 * What the agent offers to the program. Agent and program may have loaded this type from different
 * jars: they meet by name.
 */
public interface TablesMXBean {
  /** Object name under which the agent registers it; no package, for those of the agent differ. */
  String NAME = "heaplint:type=Tables";

  /** The tables of all calls that ended since the last time they were taken, as text. */
  String take();
}
