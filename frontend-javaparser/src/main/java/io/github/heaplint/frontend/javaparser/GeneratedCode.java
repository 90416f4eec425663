package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import io.github.heaplint.engine.source.GeneratedHeader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells files that a generator wrote. */
final class GeneratedCode {
  private GeneratedCode() {}

  /** Whether a top-level type is annotated as generated, or a comment above it all says so. */
  static boolean is(CompilationUnit unit, Collection<Comment> comments) {
    boolean annotated =
        unit.getTypes().stream()
            .flatMap(type -> type.getAnnotations().stream())
            .anyMatch(each -> each.getName().getIdentifier().equals("Generated"));
    return annotated || declaresIt(unit, comments);
  }

  private static boolean declaresIt(CompilationUnit unit, Collection<Comment> comments) {
    Stream<Node> declarations =
        Stream.of(
                unit.getPackageDeclaration().<Node>map(each -> each).stream(),
                unit.getImports().stream().map(each -> (Node) each),
                unit.getTypes().stream().map(each -> (Node) each))
            .flatMap(each -> each);
    Optional<Position> first =
        declarations
            .flatMap(each -> each.getRange().stream())
            .map(range -> range.begin)
            .findFirst();
    List<Comment> header =
        comments.stream()
            .filter(
                each ->
                    each.getRange().isPresent()
                        && first.map(each.getRange().get().end::isBefore).orElse(true))
            .toList();
    return header.stream().anyMatch(each -> GeneratedHeader.isIn(each.getContent()));
  }
}
