package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.PackageDeclaration;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.resolve.FileTypes;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Shortened;
import io.github.heaplint.engine.source.Skeleton;
import io.github.heaplint.engine.source.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file declares, and nothing of its code: the names of its types at once, their members when
 * they are asked for. Safe for use by several threads.
 */
final class IndexedFile implements Types {
  private final Set<String> names;
  private final Types elsewhere;
  private Shortened text;
  private Types declared;

  private IndexedFile(Set<String> names, Shortened text, Types elsewhere) {
    this.names = names;
    this.text = text;
    this.elsewhere = elsewhere;
  }

  /** Reads a file; empty when it cannot be parsed. */
  static Optional<IndexedFile> of(String text, Types elsewhere) {
    Optional<Skeleton> skeleton = Skeleton.of(text);
    if (skeleton.isPresent()) {
      String packageName = PackageClause.of(text);
      Set<String> names = new HashSet<>();
      for (String each : skeleton.get().types()) {
        names.add(packageName.isEmpty() ? each : packageName + "." + each);
      }
      return Optional.of(new IndexedFile(names, skeleton.get().declarations(), elsewhere));
    }
    return Optional.empty();
  }

  @Override
  public boolean declares(String name) {
    return names.contains(name);
  }

  @Override
  public Optional<Declaration> declaration(String name) {
    return declares(name) ? declared().declaration(name) : Optional.empty();
  }

  @Override
  public List<Type> supertypes(String name) {
    return declares(name) ? declared().supertypes(name) : List.of();
  }

  private synchronized Types declared() {
    if (declared == null) {
      declared = read(text, elsewhere);
      text = null;
    }
    return declared;
  }

  private static Types read(Shortened text, Types elsewhere) {
    try {
      return Parsing.parse(text.text())
          .getResult()
          .<Types>map(unit -> read(unit, text, elsewhere))
          .orElse(Types.NONE);
    } catch (RuntimeException | StackOverflowError unreadable) {
      return Types.NONE;
    }
  }

  private static FileTypes read(CompilationUnit unit, Shortened text, Types elsewhere) {
    String packageName =
        unit.getPackageDeclaration().map(PackageDeclaration::getNameAsString).orElse("");
    return new FileTypes(
        packageName,
        Syntax.imports(unit),
        new WrittenDeclarations(new Positions(text)).of(unit),
        elsewhere);
  }
}
