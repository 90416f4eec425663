package io.github.heaplint.profiler.recording;

import java.util.List;

/**
 * What one thread did in one method.
 *
 * @param className binary name
 * @param method name as in the class file
 * @param descriptor as in the class file
 * @param sourceFile without its folder; empty if the class file does not say
 * @param thread name
 * @param calls how often the method was called
 * @param entryBytes live heap when it was first entered
 * @param peakBytes highest live heap while it was active
 * @param wouldBePeakBytes the same with every dead variable let go: at best, unless it was tried
 * @param tried whether a second run, in which they were let go, peaked so
 * @param drag what dead variables held at the highest reading at which they held anything; the
 *     least of several that are as high
 * @param spans when it was active, in order
 * @param lines ascending
 */
public record MethodTable(
    String className,
    String method,
    String descriptor,
    String sourceFile,
    String thread,
    long calls,
    long entryBytes,
    long peakBytes,
    long wouldBePeakBytes,
    boolean tried,
    List<Held> drag,
    List<Span> spans,
    List<LineRow> lines) {
  /** Copies the lists. */
  public MethodTable {
    drag = List.copyOf(drag);
    spans = List.copyOf(spans);
    lines = List.copyOf(lines);
  }

  /** The same, with the peak of a second run in which every dead variable was let go. */
  public MethodTable tried(long releasedPeakBytes) {
    return new MethodTable(
        className,
        method,
        descriptor,
        sourceFile,
        thread,
        calls,
        entryBytes,
        peakBytes,
        releasedPeakBytes,
        true,
        drag,
        spans,
        lines);
  }
}
