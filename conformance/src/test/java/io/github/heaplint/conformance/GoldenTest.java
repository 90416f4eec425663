package io.github.heaplint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javac.ElementTypes;
import io.github.heaplint.frontend.javac.JavacFrontEnd;
import io.github.heaplint.frontend.javac.JavacUnit;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that use all of Java's syntax must look alike through every front end. */
class GoldenTest {
  static Stream<Path> sources() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("src/test/resources/golden"))) {
      return all.filter(each -> each.toString().endsWith(".java")).sorted().toList().stream();
    }
  }

  private static Source source(Path file) throws IOException {
    return new Source(file.getFileName().toString(), Files.readString(file));
  }

  private static List<String> erased(Unit unit) {
    List<String> lines = new ArrayList<>();
    for (Body each : unit.bodies()) {
      lines.addAll(Rendering.erased(each));
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("sources")
  void parsedTreesOfBothParsersAreLoweredAlike(Path file) throws IOException {
    Unit javaParser = new JavaParserFrontEnd().lower(source(file), new JdkTypes());
    Unit javac = new JavacFrontEnd().lower(source(file), new JdkTypes());
    assertThat(javaParser.problems()).isEmpty();
    assertThat(javac.problems()).isEmpty();
    assertThat(erased(javac)).isNotEmpty().isEqualTo(erased(javaParser));
    assertThat(javac.suppressions()).containsExactlyInAnyOrderElementsOf(javaParser.suppressions());
    assertThat(javac.imports()).isEqualTo(javaParser.imports());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void attributedTreesAreLoweredAlike(Path file) throws IOException {
    Unit javaParser = new JavaParserFrontEnd().lower(source(file), new JdkTypes());
    Unit javac = attributed(file);
    assertThat(javac.problems()).isEmpty();
    assertThat(erased(javac)).isEqualTo(erased(javaParser));
  }

  private static Unit attributed(Path file) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  diagnostics,
                  List.of("-proc:none", "-XDcompilePolicy=simple"),
                  null,
                  files.getJavaFileObjects(file));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      assertThat(diagnostics.getDiagnostics())
          .filteredOn(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
          .isEmpty();
      CompilationUnitTree unit = units.get(0);
      return JavacUnit.attributed(
              source(file),
              unit,
              Trees.instance(task),
              new ElementTypes(task.getElements()),
              Focus.WHOLE)
          .addAll(unit)
          .unit();
    }
  }
}
