package io.github.heaplint.profiler.agent;

/**
 * Memory that is kept for telling what was seen, for the program may have used up all the rest.
 *
 * <p>Small blocks, which no collector rounds up to regions of their own.
 */
final class Reserve {
  private static final int BLOCKS = 128;
  private static final int BLOCK_BYTES = 16 << 10;
  private static final int HEADER_BYTES = 16;

  private byte[][] blocks = new byte[BLOCKS][BLOCK_BYTES - HEADER_BYTES];

  /** What it adds to the live heap. */
  synchronized long bytes() {
    return blocks.length * (long) BLOCK_BYTES;
  }

  /** Gives it up. */
  synchronized void release() {
    blocks = new byte[0][];
  }
}
