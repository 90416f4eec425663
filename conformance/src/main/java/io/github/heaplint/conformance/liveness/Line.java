package io.github.heaplint.conformance.liveness;

/**
 * A line of a file as control enters it.
 *
 * @param closure whether it is entered as part of a lambda; what surrounds it has other variables
 * @param number 1-based
 */
record Line(String file, boolean closure, int number) {}
