package io.github.heaplint.profiler.probe;

/** What has happened when a probe is reached. */
public enum Kind {
  /** The method begins. */
  ENTER,
  /** A line begins, or is come back to. */
  LINE,
  /** A call or an allocation left its result on the operand stack: a peak that no line shows. */
  PEAK,
  /** A variable is about to be overwritten. */
  STORE,
  /** A dead variable has just been cleared, right before it would have been overwritten or left. */
  RELEASED,
  /** The method is about to return. */
  EXIT,
  /** The method returns now. */
  LEAVE,
  /** An exception leaves the method. */
  THROWN
}
