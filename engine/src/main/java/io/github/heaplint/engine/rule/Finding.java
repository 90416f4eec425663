package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.ir.Span;
import java.util.List;

/**
 * One place where memory is held that need not be.
 *
 * @param rule name of the rule, as in {@code @SuppressWarnings}
 * @param span what to underline
 * @param message what is held, in proportion to what, and what the consumer needs of it
 * @param suggestion the better code, empty when there is none to show
 * @param nursery whether it is shown only on request
 * @param fixes rewrites, best first
 */
public record Finding(
    String rule,
    Severity severity,
    Span span,
    String message,
    String suggestion,
    boolean nursery,
    List<Fix> fixes) {
  public Finding {
    fixes = List.copyOf(fixes);
  }

  /** The same, a note on trial. */
  Finding onTrial() {
    return new Finding(rule, Severity.NOTE, span, message, suggestion, true, fixes);
  }

  /** The same, not louder than a note. */
  Finding asNote() {
    return new Finding(rule, Severity.NOTE, span, message, suggestion, nursery, fixes);
  }
}
