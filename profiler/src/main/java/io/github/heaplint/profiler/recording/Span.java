package io.github.heaplint.profiler.recording;

/**
 * A time during which a method was active; calls that follow one another closely are one.
 *
 * @param startNanos since the profiler started
 * @param endNanos since the profiler started
 */
public record Span(long startNanos, long endNanos) {}
