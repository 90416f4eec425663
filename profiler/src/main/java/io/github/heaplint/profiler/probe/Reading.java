package io.github.heaplint.profiler.probe;

/**
 * What a meter read.
 *
 * @param liveBytes left in the heap by a full collection
 * @param directBytes memory of direct buffers that this collection left, outside of the heap
 */
public record Reading(long liveBytes, long directBytes) {}
