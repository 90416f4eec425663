package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.fix.Tokens.Token;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a file as a rewrite needs it: where statements and arguments stand, how lines are
 * indented and ended.
 *
 * <p>Front ends give the spans of calls, loops and declarators; what lies between is read from the
 * tokens, so that both front ends give one answer. What is not recognised is refused.
 */
final class SourceCode {
  private final Source source;
  private final Tokens tokens;

  SourceCode(Source source) {
    this.source = source;
    this.tokens = new Tokens(source.text());
  }

  Tokens tokens() {
    return tokens;
  }

  Source source() {
    return source;
  }

  String text(Span span) {
    return source.text().substring(span.start(), span.end());
  }

  /**
   * A call taken apart.
   *
   * @param receiver what stands before the dot, null where there is none
   * @param arguments each without surrounding white space
   */
  record CallText(Span receiver, List<Span> arguments) {
    CallText {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A statement.
   *
   * @param span to its semicolon, included
   * @param inBlock whether it stands among the statements of a block, so that others may be put
   *     beside it
   */
  record Statement(Span span, boolean inBlock) {}

  /** Takes a call apart; empty when its text is not what its arguments say. */
  Optional<CallText> call(Call call) {
    if (!call.span().exists() || !call.nameSpan().exists()) {
      return Optional.empty();
    }
    int open = tokens.from(call.nameSpan().end());
    int close = tokens.partner(open);
    if (!tokens.is(open, "(") || close < 0 || tokens.get(close).end() != call.span().end()) {
      return Optional.empty();
    }
    List<Span> arguments = split(open, close);
    if (arguments.size() != call.arguments().size()) {
      return Optional.empty();
    }
    int name = tokens.from(call.nameSpan().start());
    boolean dotted = !call.callee().constructor() && tokens.is(name - 1, ".");
    Span receiver = dotted ? new Span(call.span().start(), tokens.get(name - 2).end()) : null;
    return Optional.of(new CallText(receiver, arguments));
  }

  /**
   * Parts what stands between two brackets at its commas. A comma of a type's arguments counts too,
   * so the caller has to compare the number of parts with what it knows.
   */
  private List<Span> split(int open, int close) {
    List<Span> parts = new ArrayList<>();
    int first = open + 1;
    for (int i = open + 1; i <= close; i++) {
      if (i == close || tokens.is(i, ",")) {
        if (i > first) {
          parts.add(new Span(tokens.get(first).start(), tokens.get(i - 1).end()));
        }
        first = i + 1;
      } else if (tokens.partner(i) > i) {
        i = tokens.partner(i);
      }
    }
    return parts;
  }

  /** The statement that consists of an expression alone. */
  Optional<Statement> statement(Span expression) {
    int end = tokens.from(expression.end());
    int before = tokens.before(expression.start());
    if (!tokens.is(end, ";")) {
      return Optional.empty();
    }
    Span span = new Span(expression.start(), tokens.get(end).end());
    if (startsInBlock(before)) {
      return Optional.of(new Statement(span, true));
    }
    boolean alone =
        tokens.is(before, "else")
            || tokens.is(before, "do")
            || (tokens.is(before, ")") && isHeader(tokens.partner(before)));
    return alone ? Optional.of(new Statement(span, false)) : Optional.empty();
  }

  /** The statement that declares one local variable, the name of which stands at {@code name}. */
  Optional<Statement> declaration(Span name, Span initialiser) {
    int end = tokens.from(initialiser.end());
    int at = tokens.before(name.start());
    if (!tokens.is(end, ";") || !tokens.is(tokens.from(name.end()), "=")) {
      return Optional.empty();
    }
    int angles = 0;
    while (at >= 0 && !startsInBlock(at)) {
      String symbol = tokens.text(at);
      angles += symbol.equals(">") ? 1 : symbol.equals("<") ? -1 : 0;
      if (tokens.partner(at) >= 0 && tokens.partner(at) < at) {
        at = tokens.partner(at);
      } else if (!tokens.isWord(at) && !".<>,?@&[]".contains(symbol)) {
        return Optional.empty();
      }
      if (symbol.equals(",") && angles == 0) {
        // It declares another variable, too.
        return Optional.empty();
      }
      at--;
    }
    int start = at + 1;
    if (start >= tokens.from(name.start())) {
      return Optional.empty();
    }
    Span span = new Span(tokens.get(start).start(), tokens.get(end).end());
    return Optional.of(new Statement(span, true));
  }

  /** The statement {@code return expression;}. */
  Optional<Statement> returned(Span expression) {
    int word = tokens.before(expression.start());
    int end = tokens.from(expression.end());
    if (!tokens.is(word, "return") || !tokens.is(end, ";")) {
      return Optional.empty();
    }
    Span span = new Span(tokens.get(word).start(), tokens.get(end).end());
    return Optional.of(new Statement(span, startsInBlock(word - 1)));
  }

  /** Where the statement of a block starts that a place belongs to; empty when none does. */
  Optional<Integer> statementStart(int offset) {
    int at = tokens.before(offset);
    while (at >= 0 && !startsInBlock(at)) {
      int partner = tokens.partner(at);
      boolean opens = partner > at;
      boolean control =
          tokens.is(at, "else") || tokens.is(at, "do") || tokens.is(at, ":") || isArrow(at);
      if (opens || control || (tokens.is(at, ")") && isControl(partner))) {
        return Optional.empty();
      }
      at = partner >= 0 && partner < at ? partner - 1 : at - 1;
    }
    return at < 0 ? Optional.empty() : Optional.of(tokens.get(at + 1).start());
  }

  /**
   * As {@link #statementStart}, for a place that may stand among the arguments of calls; none where
   * it is the code of a lambda, which runs elsewhere and has names of its own.
   */
  Optional<Integer> statementAround(int offset) {
    Optional<Integer> start = statementStart(offset);
    int open = tokens.before(offset);
    while (start.isEmpty() && open >= 0 && tokens.partner(open) <= open) {
      if (isArrow(open)) {
        return start;
      }
      open = (tokens.partner(open) >= 0 ? tokens.partner(open) : open) - 1;
    }
    return start.isPresent() || !tokens.is(open, "(") || isControl(open)
        ? start
        : statementAround(tokens.get(open).start());
  }

  private boolean isArrow(int index) {
    return tokens.is(index, ">") && tokens.is(index - 1, "-");
  }

  private boolean isControl(int open) {
    String word = tokens.text(open - 1);
    return Set.of("if", "while", "for", "switch", "synchronized", "try", "catch").contains(word);
  }

  /** The brace that opens the innermost block around a place; -1 outside of all. */
  int blockStart(int offset) {
    for (int i = tokens.before(offset); i >= 0; i--) {
      int partner = tokens.partner(i);
      if (partner >= 0 && partner < i) {
        i = partner;
      } else if (partner > i && tokens.is(i, "{")) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a statement that follows this token stands among those of a block. */
  boolean startsInBlock(int before) {
    return tokens.is(before, "{")
        || tokens.is(before, "}")
        || (tokens.is(before, ";") && !inHeader(before));
  }

  /** Whether a semicolon parts the header of a loop or the resources of a try. */
  private boolean inHeader(int semicolon) {
    for (int i = semicolon - 1; i >= 0; i--) {
      int partner = tokens.partner(i);
      if (partner >= 0 && partner < i) {
        i = partner;
      } else if (partner > i) {
        return tokens.is(i, "(");
      }
    }
    return false;
  }

  private boolean isHeader(int open) {
    String word = tokens.text(open - 1);
    return word.equals("if") || word.equals("while") || word.equals("for");
  }

  /** The end of the line that an offset stands in, if nothing but a comment follows it there. */
  int behindComment(int offset) {
    int line = source.line(offset);
    int end = source.offset(line) + source.lineText(line).length();
    String rest = source.text().substring(offset, end).strip();
    return rest.isEmpty() || rest.startsWith("//") ? end : offset;
  }

  /** Adds lines behind a statement, and behind a comment that ends its line. */
  Edit behind(Span statement, String text) {
    int end = behindComment(statement.end());
    return new Edit(
        new Span(end, end), lineEnd(statement.start()) + indentation(statement.start()) + text);
  }

  /**
   * How code names a field where it, or another one of its class, is used; empty when a local hides
   * it for good.
   */
  Optional<String> name(HeldField field, FieldUse at) {
    boolean hidden =
        at.in().body().variables().stream().anyMatch(each -> each.name().equals(field.name()));
    boolean qualified = at.access().span().exists() && text(at.access().span()).startsWith("this.");
    if (field.isStatic()) {
      return hidden ? Optional.empty() : Optional.of(field.name());
    }
    return Optional.of((hidden || qualified ? "this." : "") + field.name());
  }

  /** White space at the start of the line that an offset stands in. */
  String indentation(int offset) {
    int start = source.offset(source.line(offset));
    int end = start;
    while (end < source.text().length() && " \t".indexOf(source.text().charAt(end)) >= 0) {
      end++;
    }
    return source.text().substring(start, end);
  }

  /** By how much this file indents a block, as the code after {@code offset} shows. */
  String indentationStep(int offset) {
    String outer = indentation(offset);
    int open = tokens.before(offset);
    if (open >= 0 && !startsInBlock(open)) {
      // The one statement of an if or a loop.
      String control = indentation(tokens.get(open).start());
      if (outer.length() > control.length() && outer.startsWith(control)) {
        return outer.substring(control.length());
      }
    }
    // The block around it tells.
    for (int i = open; i >= 0; i--) {
      int partner = tokens.partner(i);
      if (partner >= 0 && partner < i) {
        i = partner;
      } else if (partner > i && tokens.is(i, "{")) {
        String around = indentation(tokens.get(i).start());
        if (outer.length() > around.length() && outer.startsWith(around)) {
          return outer.substring(around.length());
        }
        break;
      }
    }
    return outer.startsWith("\t") ? "\t" : "  ";
  }

  /** The end of the line that an offset stands in; of the line before it in the last one. */
  String lineEnd(int offset) {
    int line = source.line(offset);
    if (line == source.lines()) {
      line = Math.max(1, line - 1);
    }
    if (line == source.lines()) {
      return "\n";
    }
    int content = source.offset(line) + source.lineText(line).length();
    return source.text().substring(content, source.offset(line + 1));
  }

  /** A span widened to whole lines where nothing else stands on them. */
  Span wholeLines(Span span) {
    int start = source.offset(source.line(span.start()));
    int last = source.line(span.end() - 1);
    int end = last < source.lines() ? source.offset(last + 1) : source.text().length();
    boolean alone =
        source.text().substring(start, span.start()).isBlank()
            && source.text().substring(span.end(), end).isBlank();
    return alone ? new Span(start, end) : span;
  }

  /** Whether a comment stands in {@code span} but in none of {@code kept}. */
  boolean losesComment(Span span, List<Span> kept) {
    return tokens.comments().stream()
        .filter(span::contains)
        .anyMatch(comment -> kept.stream().noneMatch(each -> each.contains(comment)));
  }

  /** The code of a block or statement, every line but the first moved to the right. */
  String indented(Span span, String by) {
    StringBuilder moved = new StringBuilder();
    int at = span.start();
    for (int line = source.line(at) + 1;
        line <= source.lines() && source.offset(line) < span.end();
        line++) {
      int start = source.offset(line);
      moved.append(source.text(), at, start);
      boolean blank = source.lineText(line).isBlank();
      moved.append(blank || inText(start) ? "" : by);
      at = start;
    }
    return moved.append(source.text(), at, span.end()).toString();
  }

  /** Whether a line starts inside a text block, where white space counts. */
  private boolean inText(int offset) {
    int index = tokens.from(offset) - 1;
    if (index < 0) {
      return false;
    }
    Token token = tokens.get(index);
    return token.kind() == Tokens.Kind.TEXT && token.end() > offset;
  }
}
