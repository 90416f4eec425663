package io.github.heaplint.profiler.recording;

/**
 * The virtual machine of a recording.
 *
 * @param jvm name and version
 * @param collector names of the garbage collectors
 * @param view whether the profiled methods were interpreted or compiled
 * @param maxHeapBytes the largest heap it would use
 */
public record Machine(String jvm, String collector, String view, long maxHeapBytes) {}
