package io.github.heaplint.profiler.probe;

import java.util.List;

/**
 * A place in a method at which the program tells the recorder that it passes.
 *
 * @param row that the place belongs to
 * @param position of the instruction in the method; orders the probes of a method
 * @param jumpedBackTo whether a loop comes back to this place
 * @param statement whether a statement begins here, rather than goes on: the operand stack is empty
 * @param slot that a {@link Kind#STORE} or {@link Kind#RELEASED} is about, else -1
 * @param dead variables that still hold what nothing will read again
 */
public record Probe(
    Kind kind,
    ProfiledMethod method,
    int row,
    int position,
    boolean jumpedBackTo,
    boolean statement,
    int slot,
    List<Variable> dead) {
  /** Copies the list. */
  public Probe {
    dead = List.copyOf(dead);
  }
}
