package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Source;
import java.util.List;

/** Parts of a file that its author has put out of bounds for tools. */
final class Protection {
  /** Comments that start such a part, and those that end it. */
  private static final List<List<String>> MARKS =
      List.of(
          List.of("@formatter:off", "@formatter:on"),
          List.of("clang-format off", "clang-format on"),
          List.of("GEN-BEGIN", "GEN-END"),
          List.of("<editor-fold defaultstate=\"collapsed\" desc=\"Generated", "</editor-fold>"),
          List.of("CHECKSTYLE.OFF: Generated", "CHECKSTYLE.ON: Generated"),
          List.of("begin generated code", "end generated code"),
          List.of("BEGIN GENERATED", "END GENERATED"));

  private final Source source;
  private final List<Span> comments;

  Protection(SourceCode code) {
    this.source = code.source();
    this.comments = code.tokens().comments();
  }

  /** Whether a span touches such a part. */
  boolean covers(Span span) {
    return MARKS.stream().anyMatch(marks -> covers(span, marks.get(0), marks.get(1)));
  }

  private boolean covers(Span span, String from, String to) {
    int open = -1;
    for (Span comment : comments) {
      String text = source.text().substring(comment.start(), comment.end());
      if (open < 0 && text.contains(from)) {
        open = comment.start();
      } else if (open >= 0 && text.contains(to)) {
        if (span.start() < comment.end() && open < span.end()) {
          return true;
        }
        open = -1;
      }
    }
    return open >= 0 && open < span.end();
  }
}
