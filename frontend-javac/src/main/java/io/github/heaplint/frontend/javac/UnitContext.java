package io.github.heaplint.frontend.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
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
import java.util.Optional;
import java.util.Set;

/** What the lowerings of one file share. */
final class UnitContext {
  private final Source source;
  private final Positions positions;
  private final Attribution attribution;
  private final Resolver resolver;
  private final FunctionTypes functions;
  private final Set<Integer> leftOut;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Span, Tree> trees = new HashMap<>();
  private final Map<String, Integer> anonymous = new HashMap<>();

  UnitContext(
      Source source,
      Positions positions,
      Attribution attribution,
      Imports imports,
      FileTypes types,
      Set<Integer> leftOut) {
    this.leftOut = leftOut;
    this.source = source;
    this.positions = positions;
    this.attribution = attribution;
    this.resolver = Resolver.of(imports, types);
    this.functions = new FunctionTypes(resolver);
  }

  /** Whether the code between these braces does not matter. */
  boolean leftOut(BlockTree code) {
    return !leftOut.isEmpty() && leftOut.contains(positions.start(code));
  }

  Positions positions() {
    return positions;
  }

  Attribution attribution() {
    return attribution;
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

  /** The text of a tree, which can be found by it from now on. */
  Span span(Tree tree) {
    Span span = positions.of(tree);
    if (span.exists()) {
      trees.putIfAbsent(span, tree);
    }
    return span;
  }

  /** The first tree whose text was asked for and is this. */
  Optional<Tree> tree(Span at) {
    return Optional.ofNullable(trees.get(at));
  }

  /** The text of a span. */
  String text(Span span) {
    return span.exists() ? source.text().substring(span.start(), span.end()) : "";
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
