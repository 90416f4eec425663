package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Span;
import java.util.Optional;

/**
 * The text of {@code for (type name : source) body}.
 *
 * @param variable type and name
 * @param all from the keyword to the closing bracket of the header
 */
record ForEach(Span variable, String type, String name, Span source, Span all) {
  /** Takes a loop apart; empty when it is not written like that, or has a label. */
  static Optional<ForEach> of(SourceCode code, Iterate iterate) {
    Tokens tokens = code.tokens();
    int word = tokens.from(iterate.span().start());
    int open = word + 1;
    int close = tokens.partner(open);
    // A label would name a new try statement, not the loop.
    boolean labelled = tokens.is(word - 1, ":");
    if (!tokens.is(word, "for") || !tokens.is(open, "(") || close < 0 || labelled) {
      return Optional.empty();
    }
    int colon = open + 1;
    while (colon < close && !tokens.is(colon, ":")) {
      colon = Math.max(tokens.partner(colon), colon) + 1;
    }
    if (colon >= close || colon < open + 3) {
      return Optional.empty();
    }
    Span variable = new Span(tokens.get(open + 1).start(), tokens.get(colon - 1).end());
    Span type = new Span(tokens.get(open + 1).start(), tokens.get(colon - 2).end());
    Span source = new Span(tokens.get(colon + 1).start(), tokens.get(close - 1).end());
    Span all = new Span(iterate.span().start(), tokens.get(close).end());
    return Optional.of(new ForEach(variable, code.text(type), tokens.text(colon - 1), source, all));
  }
}
