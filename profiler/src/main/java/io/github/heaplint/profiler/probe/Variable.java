package io.github.heaplint.profiler.probe;

/**
 * A local variable that is dead at a probe.
 *
 * @param slot in the frame
 * @param name as in the source, or a description of one that the compiler made
 * @param lastUse line of the last instruction before the probe that mentions it
 */
public record Variable(int slot, String name, int lastUse) {}
