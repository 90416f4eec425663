package io.github.heaplint.cli.report;

import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.source.Source;
import java.util.List;

/**
 * A finding with its place in its file, so that the file itself need not be kept.
 *
 * @param path with {@code /} between parts
 * @param line 1-based, as all that follow; columns count UTF-16 units
 * @param endColumn the column after the last character
 * @param text the first line of the place, without its line end
 * @param remedies the finding's fixes, best first
 */
public record Place(
    String path,
    int line,
    int column,
    int endLine,
    int endColumn,
    String text,
    Finding finding,
    List<Remedy> remedies) {
  public Place {
    remedies = List.copyOf(remedies);
  }

  /** The place of {@code finding} in {@code source}. */
  public static Place of(Source source, Finding finding) {
    int start = finding.span().start();
    int end = finding.span().end();
    int line = source.line(start);
    return new Place(
        source.path(),
        line,
        source.column(start),
        source.line(end),
        source.column(end),
        source.lineText(line),
        finding,
        Remedy.of(source, finding.fixes()));
  }
}
