package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.PackageDeclaration;
import io.github.heaplint.engine.resolve.FileTypes;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import java.util.Optional;

/** Reads what a file declares, and keeps nothing of its code. */
final class DeclarationsReader {
  private DeclarationsReader() {}

  /** The declarations of a file; empty when it cannot be parsed. */
  static Optional<FileTypes> read(String text, Types elsewhere) {
    try {
      return Parsing.parse(text).getResult().map(unit -> read(unit, text, elsewhere));
    } catch (RuntimeException | StackOverflowError unreadable) {
      return Optional.empty();
    }
  }

  static FileTypes read(CompilationUnit unit, String text, Types elsewhere) {
    String packageName =
        unit.getPackageDeclaration().map(PackageDeclaration::getNameAsString).orElse("");
    Positions positions = new Positions(new Source("", text));
    return new FileTypes(
        packageName, Syntax.imports(unit), new WrittenDeclarations(positions).of(unit), elsewhere);
  }
}
