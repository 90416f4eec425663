package io.github.heaplint.engine.fix;

import java.util.List;
import java.util.Set;

/**
 * A rewrite of one file.
 *
 * @param edits disjoint, in source order
 * @param addImports qualified names to import
 * @param removeImports qualified names whose import is not needed any more
 * @param why what a reader has to check, when not {@link Applicability#SAFE}
 */
public record Fix(
    String title,
    Applicability applicability,
    List<Edit> edits,
    Set<String> addImports,
    Set<String> removeImports,
    String why) {
  public Fix {
    edits = List.copyOf(edits);
    addImports = Set.copyOf(addImports);
    removeImports = Set.copyOf(removeImports);
  }
}
