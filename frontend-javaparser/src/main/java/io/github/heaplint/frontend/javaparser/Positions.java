package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Shortened;
import io.github.heaplint.engine.source.Source;

/** Turns the parser's lines and columns into spans of a source. */
final class Positions {
  private final Shortened parsed;
  private final Source lines;

  /** Positions in the text that was shortened before it was parsed. */
  Positions(Shortened parsed) {
    this.parsed = parsed;
    this.lines = new Source("", parsed.text());
  }

  /** The text of a node; {@link Span#NONE} for a node that has none. */
  Span of(Node node) {
    return node.getRange().map(this::of).orElse(Span.NONE);
  }

  /** The text from the start of one node to the end of another. */
  Span of(Node first, Node last) {
    Span start = of(first);
    Span end = of(last);
    return start.exists() && end.exists() ? new Span(start.start(), end.end()) : Span.NONE;
  }

  /** A declared name; the parser counts the brackets of an array behind it as its text. */
  Span of(SimpleName name) {
    Span span = of((Node) name);
    return span.exists()
        ? new Span(span.start(), Math.min(span.end(), span.start() + name.getIdentifier().length()))
        : span;
  }

  /** A caught exception; the parser forgets all but the last part of a dotted type. */
  Span ofCaught(Parameter parameter) {
    Span span = of(parameter);
    int start =
        parameter.findAll(ClassOrInterfaceType.class).stream()
            .mapToInt(each -> of(each).start())
            .filter(each -> each >= 0)
            .min()
            .orElse(span.start());
    return new Span(Math.min(start, span.start()), span.end());
  }

  private Span of(Range range) {
    return new Span(offset(range.begin), offset(range.end) + 1);
  }

  private int offset(Position position) {
    int line = Math.min(Math.max(position.line, 1), lines.lines());
    int offset = lines.offset(line) + position.column - 1;
    return parsed.origin(Math.min(Math.max(offset, 0), parsed.text().length()));
  }
}
