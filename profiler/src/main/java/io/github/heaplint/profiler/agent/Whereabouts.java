package io.github.heaplint.profiler.agent;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;

/**
 * Where a thread is.
 *
 * @param thread its name
 * @param frames innermost first, without the profiler's own
 */
record Whereabouts(String thread, List<StackTraceElement> frames) {
  private static final String OWN_PACKAGE = "io.github.heaplint.profiler.";

  Whereabouts {
    frames = List.copyOf(frames);
  }

  /** The current thread's. */
  static Whereabouts here() {
    Thread current = Thread.currentThread();
    return of(current.getName(), current.getStackTrace());
  }

  static Whereabouts of(ThreadInfo info) {
    return of(info.getThreadName(), info.getStackTrace());
  }

  private static Whereabouts of(String thread, StackTraceElement[] frames) {
    int first = 0;
    for (int i = 0; i < frames.length; i++) {
      if (frames[i].getClassName().startsWith(OWN_PACKAGE)) {
        first = i + 1;
      }
    }
    return new Whereabouts(
        thread,
        Arrays.stream(frames, first, frames.length).map(Whereabouts::asThrowablesPrintIt).toList());
  }

  /** Frames that the management interface gives would name their class loader and versions, too. */
  private static StackTraceElement asThrowablesPrintIt(StackTraceElement frame) {
    return new StackTraceElement(
        null,
        frame.getModuleName(),
        null,
        frame.getClassName(),
        frame.getMethodName(),
        frame.getFileName(),
        frame.getLineNumber());
  }
}
