package io.github.heaplint.meter;

/**
 * The live heap at the start of a measurement and its highest value since.
 *
 * @param startBytes live bytes at the start
 * @param peakBytes the most live bytes seen since, at least {@code startBytes}
 */
public record Peak(long startBytes, long peakBytes) {
  /**
   * Checks the order of the two.
   *
   * @throws IllegalArgumentException if the peak is below the start, or the start below zero
   */
  public Peak {
    if (startBytes < 0 || peakBytes < startBytes) {
      throw new IllegalArgumentException(
          "peak of %d bytes after a start of %d".formatted(peakBytes, startBytes));
    }
  }

  /** Bytes that the measured work added at its peak. */
  public long bytesAboveStart() {
    return peakBytes - startBytes;
  }
}
