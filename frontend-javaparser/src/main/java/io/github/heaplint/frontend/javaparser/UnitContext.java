package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.SimpleName;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.resolve.FileTypes;
import io.github.heaplint.engine.resolve.FunctionTypes;
import io.github.heaplint.engine.resolve.Imports;
import io.github.heaplint.engine.resolve.MemberLookup;
import io.github.heaplint.engine.resolve.Resolver;
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
  private final Resolver resolver;
  private final FunctionTypes functions;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> anonymous = new HashMap<>();

  UnitContext(Source source, Positions positions, Imports imports, FileTypes types) {
    this.source = source;
    this.positions = positions;
    this.resolver = Resolver.of(imports, types);
    this.functions = new FunctionTypes(resolver);
  }

  Resolver resolver() {
    return resolver;
  }

  FunctionTypes functions() {
    return functions;
  }

  FileTypes types() {
    return resolver.types();
  }

  MemberLookup members() {
    return resolver.members();
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

  Span span(SimpleName name) {
    return positions.of(name);
  }

  Span caught(Parameter parameter) {
    return positions.ofCaught(parameter);
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
