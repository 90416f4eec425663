package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.Node;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the lowerings of one file share. */
final class UnitContext {
  private final Source source;
  private final Positions positions;
  private final Imports imports;
  private final FileTypes types;
  private final MemberLookup members;
  private final Conversions conversions;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> anonymous = new HashMap<>();

  UnitContext(Source source, Imports imports, FileTypes types) {
    this.source = source;
    this.positions = new Positions(source);
    this.imports = imports;
    this.types = types;
    this.members = new MemberLookup(types.world());
    this.conversions = new Conversions(types.world(), members);
  }

  Imports imports() {
    return imports;
  }

  FileTypes types() {
    return types;
  }

  MemberLookup members() {
    return members;
  }

  Conversions conversions() {
    return conversions;
  }

  WrittenDeclarations declarations() {
    return new WrittenDeclarations(positions);
  }

  List<Problem> problems() {
    return problems;
  }

  Span span(Node node) {
    return positions.of(node);
  }

  Span span(Node first, Node last) {
    return positions.of(first, last);
  }

  /** Notes that a part of the file could not be lowered. */
  void problem(Span at, String cause) {
    problems.add(new Problem(source.path(), at.exists() ? source.line(at.start()) : 0, cause));
  }

  /** A name for the next anonymous class inside {@code owner}. */
  String anonymousName(String owner) {
    return owner + "$" + anonymous.merge(owner, 1, Integer::sum);
  }
}
