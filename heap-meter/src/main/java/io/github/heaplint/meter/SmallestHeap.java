package io.github.heaplint.meter;

/**
 * The smallest heap in which a program finishes.
 *
 * @param megabytes the smallest {@code -Xmx}, in MiB, with which a run finished with the same
 *     output as with plenty of heap; with one MiB less it was seen to run out of memory or time
 * @param output what the program writes to standard output
 */
public record SmallestHeap(int megabytes, String output) {}
