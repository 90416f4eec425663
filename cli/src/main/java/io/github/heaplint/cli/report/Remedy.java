package io.github.heaplint.cli.report;

import io.github.heaplint.engine.fix.Applicability;
import io.github.heaplint.engine.fix.Edit;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.fix.Rewriter;
import io.github.heaplint.engine.source.Source;
import java.util.List;

/**
 * A fix as programs apply it, or show it.
 *
 * @param why what a reader has to check, empty when nothing is left to check
 * @param changes those of imports among them, disjoint, in the order of the file
 */
public record Remedy(String title, Applicability applicability, String why, List<Change> changes) {
  public Remedy {
    changes = List.copyOf(changes);
  }

  /**
   * The text that takes the place of a part of the file.
   *
   * @param line 1-based, as all that follow; columns count UTF-16 units
   * @param endColumn the column after the last character; the first one for a mere insertion
   */
  public record Change(int line, int column, int endLine, int endColumn, String text) {
    private static Change of(Source source, Edit edit) {
      int start = edit.span().start();
      int end = edit.span().end();
      return new Change(
          source.line(start),
          source.column(start),
          source.line(end),
          source.column(end),
          edit.replacement());
    }
  }

  static List<Remedy> of(Source source, List<Fix> fixes) {
    if (fixes.isEmpty()) {
      return List.of();
    }
    Rewriter rewriter = new Rewriter(source);
    return fixes.stream()
        .map(
            fix ->
                new Remedy(
                    fix.title(),
                    fix.applicability(),
                    fix.why(),
                    rewriter.edits(List.of(fix)).stream()
                        .map(edit -> Change.of(source, edit))
                        .toList()))
        .toList();
  }
}
