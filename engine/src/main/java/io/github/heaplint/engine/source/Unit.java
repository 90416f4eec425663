package io.github.heaplint.engine.source;

import io.github.heaplint.engine.ir.Body;
import java.util.List;

/**
 * One lowered file.
 *
 * @param packageName empty for the unnamed package
 * @param imports each as written, less its keyword and {@code ;}: {@code static a.B.c}, {@code a.*}
 * @param declarations top-level and member types, outer before inner
 * @param bodies code of the declarations in source order; code of closures hangs below their {@code
 *     Closure} instruction
 * @param generated whether the file says that a generator wrote it
 * @param focus what of the file was lowered; bodies outside of it look as if they did nothing
 */
public record Unit(
    Source source,
    String packageName,
    List<String> imports,
    List<Declaration> declarations,
    List<Body> bodies,
    List<Suppression> suppressions,
    List<Problem> problems,
    boolean generated,
    Focus focus) {
  public Unit {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
    bodies = List.copyOf(bodies);
    suppressions = List.copyOf(suppressions);
    problems = List.copyOf(problems);
  }

  /** A file of which no code matters. */
  public static Unit empty(Source source) {
    return new Unit(
        source, "", List.of(), List.of(), List.of(), List.of(), List.of(), false, Focus.NOTHING);
  }

  /**
   * A file of which nothing can be said.
   *
   * @param line 1-based; 0 for the file as a whole
   * @param cause why, as a predicate of the file: {@code does not parse}
   */
  public static Unit unread(Source source, int line, String cause) {
    return new Unit(
        source,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Problem(source.path(), line, cause)),
        false,
        Focus.WHOLE);
  }
}
