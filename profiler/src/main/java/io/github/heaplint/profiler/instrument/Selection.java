package io.github.heaplint.profiler.instrument;

import java.util.List;

/** Which methods are to be profiled: those annotated, and those named. */
public final class Selection {
  /** Of {@code @ProfileHeap}, which lives in a module that this one does not need. */
  static final String ANNOTATION = "Lio/github/heaplint/annotations/ProfileHeap;";

  private static final String LAMBDA = "lambda$";

  private final List<MethodName> named;

  /** The methods that are annotated or have one of the names. */
  public Selection(List<MethodName> named) {
    this.named = List.copyOf(named);
  }

  /** The names asked for. */
  public List<MethodName> named() {
    return named;
  }

  /**
   * Whether the method was named.
   *
   * @param className internal name
   */
  boolean names(String className, String method) {
    return named.stream().anyMatch(name -> name.matches(className, method));
  }

  /** Whether the class was named, with whatever method. */
  boolean namesClass(String className) {
    return named.stream().anyMatch(name -> name.matchesClass(className));
  }

  /**
   * The method in whose source a lambda's code is written, or the method itself. Compilers call the
   * lambda after it: {@code lambda$run$0}.
   */
  static String sourceMethod(String method) {
    if (!method.startsWith(LAMBDA)) {
      return method;
    }
    int end = method.lastIndexOf('$');
    String name = end < LAMBDA.length() ? "" : method.substring(LAMBDA.length(), end);
    return switch (name) {
      case "new" -> "<init>";
      case "static" -> "<clinit>";
      default -> name;
    };
  }
}
