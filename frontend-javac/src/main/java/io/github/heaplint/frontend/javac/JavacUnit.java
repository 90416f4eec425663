package io.github.heaplint.frontend.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.resolve.FileTypes;
import io.github.heaplint.engine.resolve.Imports;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.GeneratedHeader;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Skeleton;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.SuppressionReader;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file of a compilation on its way to a {@link Unit}.
 *
 * <p>The compiler drops the trees of a class when it has generated its code, which by default is
 * before the next class of the same file is attributed. So declarations, imports and suppressions
 * are read when this is made, bodies as class by class is added, and the trees that findings will
 * point at are kept.
 */
public final class JavacUnit {
  private final Source source;
  private final String packageName;
  private final Imports imports;
  private final FileTypes types;
  private final UnitContext context;
  private final SuppressionReader suppressions;
  private final boolean generated;
  private final Focus focus;
  private final Map<String, List<Body>> bodies = new LinkedHashMap<>();
  private final List<String> pending = new ArrayList<>();

  private JavacUnit(
      Source source,
      CompilationUnitTree unit,
      SourcePositions recorded,
      Attribution attribution,
      Types elsewhere,
      Focus focus) {
    SourceScan scan = new SourceScan(source.text());
    Positions positions = new Positions(recorded, unit, scan);
    this.source = source;
    this.focus = focus;
    this.packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    this.imports = Syntax.imports(unit);
    this.types =
        new FileTypes(packageName, imports, new WrittenDeclarations(positions).of(unit), elsewhere);
    this.context =
        new UnitContext(source, positions, attribution, imports, types, leftOut(source, focus));
    this.suppressions = new SuppressionReader(source);
    List<SourceScan.Comment> comments = scan.comments();
    Suppressions asked = new Suppressions(positions, suppressions);
    asked.addAnnotations(unit);
    asked.addComments(comments, unit);
    this.generated = isGenerated(unit, positions, comments);
    for (Tree each : unit.getTypeDecls()) {
      if (each instanceof ClassTree type) {
        bodies.put(name(type), List.of());
        pending.add(name(type));
      }
    }
  }

  /**
   * A file before attribution: types are those that imports and declarations settle.
   *
   * @param focus what matters of it: methods that do not are lowered as if they did nothing
   */
  public static JavacUnit parsed(
      Source source,
      CompilationUnitTree unit,
      SourcePositions positions,
      Types elsewhere,
      Focus focus) {
    return new JavacUnit(source, unit, positions, Attribution.NONE, elsewhere, focus);
  }

  /**
   * A file that the compiler attributes: types are the compiler's.
   *
   * @param focus what matters of it: methods that do not are lowered as if they did nothing
   */
  public static JavacUnit attributed(
      Source source, CompilationUnitTree unit, Trees trees, Types elsewhere, Focus focus) {
    return new JavacUnit(
        source, unit, trees.getSourcePositions(), Attribution.of(trees, unit), elsewhere, focus);
  }

  private static Set<Integer> leftOut(Source source, Focus focus) {
    return focus.whole()
        ? Set.of()
        : Skeleton.of(source.text(), focus).map(Skeleton::bodiesLeftOut).orElseGet(Set::of);
  }

  private static boolean isGenerated(
      CompilationUnitTree unit, Positions positions, List<SourceScan.Comment> comments) {
    boolean annotated =
        unit.getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .flatMap(each -> Syntax.annotations(((ClassTree) each).getModifiers()).stream())
            .anyMatch(each -> each.substring(each.lastIndexOf('.') + 1).equals("Generated"));
    int first = first(unit, positions);
    return annotated
        || comments.stream()
            .filter(each -> first < 0 || each.span().end() <= first)
            .anyMatch(each -> GeneratedHeader.isIn(each.content()));
  }

  private static int first(CompilationUnitTree unit, Positions positions) {
    if (unit.getPackage() != null) {
      return positions.start(unit.getPackage());
    }
    for (ImportTree each : unit.getImports()) {
      return positions.start(each);
    }
    return unit.getTypeDecls().isEmpty() ? -1 : positions.start(unit.getTypeDecls().get(0));
  }

  /** Lowers every class of the file that has not been added. */
  public JavacUnit addAll(CompilationUnitTree unit) {
    for (Tree each : unit.getTypeDecls()) {
      if (each instanceof ClassTree type && pending.contains(name(type))) {
        add(type);
      }
    }
    return this;
  }

  /** Lowers one top-level class; to be called while its trees are whole. */
  public void add(ClassTree type) {
    String name = name(type);
    ClassLowering lowering = ClassLowering.of(context, type, name, null, types.scope(), null);
    lowering.type(type);
    bodies.put(name, List.copyOf(lowering.bodies()));
    pending.remove(name);
  }

  private String name(ClassTree type) {
    return (packageName.isEmpty() ? "" : packageName + ".") + type.getSimpleName();
  }

  /** Whether every top-level class has been added. */
  public boolean isComplete() {
    return pending.isEmpty();
  }

  /** What has been lowered so far. */
  public Unit unit() {
    List<Problem> problems = new ArrayList<>(context.problems());
    problems.addAll(suppressions.problems());
    return new Unit(
        source,
        packageName,
        imports.written(),
        types.declarations(),
        bodies.values().stream().flatMap(List::stream).toList(),
        suppressions.found(),
        problems,
        generated,
        focus);
  }

  /** The tree in the classes added that an instruction with this span was made of. */
  public Optional<Tree> tree(Span at) {
    return context.tree(at);
  }
}
