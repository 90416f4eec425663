package io.github.heaplint.profiler.recording;

import java.util.List;

/**
 * One profiled run.
 *
 * @param machine it ran on
 * @param methods one table for each method and thread
 * @param timeline the live heap over time, in order; empty unless asked for
 * @param notes what the reader must know: what disturbed the readings, what was left alone and why
 */
public record Recording(
    Machine machine, List<MethodTable> methods, List<Sample> timeline, List<String> notes) {
  /** Version of the JSON form. */
  public static final int VERSION = 1;

  /** Copies the lists. */
  public Recording {
    methods = List.copyOf(methods);
    timeline = List.copyOf(timeline);
    notes = List.copyOf(notes);
  }
}
