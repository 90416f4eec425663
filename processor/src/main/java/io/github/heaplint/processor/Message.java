package io.github.heaplint.processor;

import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.rule.Severity;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/** A finding in the compiler's words. */
record Message(Kind kind, Span at, String text) {
  static Message of(Finding finding, Optional<Severity> failOn) {
    String better = finding.suggestion().isEmpty() ? "" : "\n  better: " + finding.suggestion();
    return new Message(
        kind(finding.severity(), failOn),
        finding.span(),
        "[" + finding.rule() + "] " + finding.message() + better);
  }

  private static Kind kind(Severity severity, Optional<Severity> failOn) {
    if (failOn.isPresent() && severity.compareTo(failOn.get()) <= 0) {
      return Kind.ERROR;
    }
    return severity == Severity.WARNING ? Kind.WARNING : Kind.NOTE;
  }
}
