package io.github.heaplint.laboratory;

/** How a load finds out whether the values loaded before it are still held. */
enum Probe {
  /** It does not: the shape is warmed up with values of no size. */
  NONE,
  /** A full collection must clear the weak references to them. */
  WEAK_REFERENCE,
  /** The heap has room for one value only: the load fails as long as one of them is held. */
  ALLOCATION
}
