package io.github.heaplint.profiler.recording;

/**
 * What a dead variable held.
 *
 * @param name of the variable
 * @param bytes that nothing else held
 * @param lastUse line after which nothing reads it
 */
public record Held(String name, long bytes, int lastUse) {}
