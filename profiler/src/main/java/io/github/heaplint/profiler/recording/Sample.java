package io.github.heaplint.profiler.recording;

/**
 * A reading of the live heap.
 *
 * @param nanos since the profiler started
 * @param bytes left by a full collection
 */
public record Sample(long nanos, long bytes) {}
