package io.github.heaplint.catalogue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.fix.Rounds;
import io.github.heaplint.engine.rule.Facts;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javac.ElementTypes;
import io.github.heaplint.frontend.javac.JavacUnit;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What recipes make of code, with all rewrites that fit, safe or not, worth it or not. */
final class Rewriting {
  private static final Catalogue CATALOGUE = BundledCatalogue.read();
  private static final Types TYPES = new JdkTypes().or(LibraryTypes.read());

  private final Function<ExampleCode, Function<Source, Rounds.Look>> look;

  private Rewriting(Function<ExampleCode, Function<Source, Rounds.Look>> look) {
    this.look = look;
  }

  /** Types are known as far as the text and the signature lock tell. */
  static Rewriting withoutLibraries() {
    return new Rewriting(
        code -> source -> look(new JavaParserFrontEnd().lower(source, TYPES), TYPES));
  }

  /** Types are known from the classes of the libraries. */
  static Rewriting against(String classPath) {
    return new Rewriting(code -> source -> look(code, source, classPath));
  }

  /** The code after the rewrites; empty when none fits. */
  Optional<ExampleCode> of(ExampleCode code) {
    Source source = new Source(code.className() + ".java", code.getCharContent(true).toString());
    String after = new Rounds(look.apply(code), true).fix(source).source().text();
    return after.equals(source.text()) ? Optional.empty() : Optional.of(code.with(after));
  }

  private static Rounds.Look look(ExampleCode code, Source source, String classPath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  new DiagnosticCollector<JavaFileObject>(),
                  List.of("-proc:none", "-XDcompilePolicy=simple", "-cp", classPath),
                  null,
                  List.of(code.with(source.text())));
      CompilationUnitTree unit = task.parse().iterator().next();
      task.analyze();
      ElementTypes types = new ElementTypes(task.getElements());
      return look(
          JavacUnit.attributed(source, unit, Trees.instance(task), types, Focus.WHOLE)
              .addAll(unit)
              .unit(),
          types);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Rounds.Look look(Unit unit, Types types) {
    Facts facts = new Facts(unit, types, CATALOGUE);
    List<List<Fix>> fixes =
        Rules.all().stream()
            .map(Rule::name)
            .flatMap(rule -> facts.loads(rule).stream())
            .map(facts::fixes)
            .toList();
    return new Rounds.Look(fixes, unit.problems());
  }
}
