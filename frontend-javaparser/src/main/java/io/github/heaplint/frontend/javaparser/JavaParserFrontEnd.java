package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.CommentsCollection;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.resolve.FileTypes;
import io.github.heaplint.engine.resolve.Imports;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.FrontEnd;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Shortened;
import io.github.heaplint.engine.source.Skeleton;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Lowers Java source text, newest language level, without a class path.
 *
 * <p>Deeply nested code needs a deep stack: call it from a thread with one (64 MiB takes every file
 * seen so far); without it such a file becomes a problem. Safe for use by several threads.
 */
public final class JavaParserFrontEnd implements FrontEnd {
  @Override
  public Unit lower(Source source, Types types) {
    return lower(source, types, Focus.WHOLE);
  }

  @Override
  public Unit lower(Source source, Types types, Focus focus) {
    try {
      Optional<Skeleton> skeleton = Skeleton.of(source.text(), focus);
      Optional<Shortened> focused = skeleton.flatMap(Skeleton::focused);
      return skeleton.isPresent() && focused.isEmpty()
          ? Unit.empty(source)
          : Parsed.of(source, focus, focused).lower(types);
    } catch (StackOverflowError tooDeep) {
      return Unit.unread(source, 0, "is nested too deeply to be read");
    } catch (RuntimeException crash) {
      return Unit.unread(source, 0, "could not be lowered: " + crash);
    }
  }

  /** A file after parsing. */
  private static final class Parsed {
    private final Source source;
    private final Focus focus;
    private final Shortened text;
    private final ParseResult<CompilationUnit> result;

    private Parsed(Source source, Focus focus, Shortened text) {
      this.source = source;
      this.focus = focus;
      this.text = text;
      this.result = Parsing.parse(text.text());
    }

    /** Parses what the focus is on; the whole text when it has faults to report. */
    static Parsed of(Source source, Focus focus, Optional<Shortened> focused) {
      return focused
          .map(each -> new Parsed(source, focus, each))
          .filter(each -> each.result.isSuccessful())
          .orElseGet(() -> new Parsed(source, Focus.WHOLE, Shortened.nothing(source.text())));
    }

    Unit lower(Types types) {
      List<Problem> problems = Parsing.problems(source, result);
      CompilationUnit unit = result.getResult().orElseGet(CompilationUnit::new);
      Collection<Comment> comments =
          result
              .getCommentsCollection()
              .<Collection<Comment>>map(CommentsCollection::getComments)
              .orElseGet(List::of);
      Imports imports = Syntax.imports(unit);
      String packageName =
          unit.getPackageDeclaration().map(PackageDeclaration::getNameAsString).orElse("");
      Positions positions = new Positions(text);
      Suppressions suppressions = new Suppressions(source, positions);
      List<Body> bodies = new ArrayList<>();
      FileTypes declared =
          new FileTypes(packageName, imports, new WrittenDeclarations(positions).of(unit), types);
      if (result.isSuccessful()) {
        UnitContext context = new UnitContext(source, positions, imports, declared);
        for (TypeDeclaration<?> each : unit.getTypes()) {
          String name = (packageName.isEmpty() ? "" : packageName + ".") + each.getNameAsString();
          ClassLowering lowering =
              ClassLowering.of(context, each, name, null, declared.scope(), null);
          lowering.type(each);
          bodies.addAll(lowering.bodies());
        }
        suppressions.addAnnotations(unit);
        suppressions.addComments(comments, unit);
        problems.addAll(context.problems());
        problems.addAll(suppressions.problems());
      }
      return new Unit(
          source,
          packageName,
          imports.written(),
          declared.declarations(),
          bodies,
          suppressions.found(),
          problems,
          GeneratedCode.is(unit, comments),
          focus);
    }
  }
}
