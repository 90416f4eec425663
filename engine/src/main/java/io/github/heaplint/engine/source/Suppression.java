package io.github.heaplint.engine.source;

import io.github.heaplint.engine.ir.Span;
import java.util.Set;

/**
 * A part of a file in which rules keep silent.
 *
 * @param rules names as written; {@code all} silences every rule
 * @param span where they keep silent
 */
public record Suppression(Set<String> rules, Span span) {
  public Suppression {
    rules = Set.copyOf(rules);
  }

  /** Whether a finding of {@code rule} at {@code at} is to be kept back. */
  public boolean silences(String rule, Span at) {
    return span.contains(at) && (rules.contains(rule) || rules.contains("all"));
  }
}
