package io.github.heaplint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.catalogue.BundledCatalogue;
import io.github.heaplint.engine.fix.Rounds;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A program with findings: its text, and what fixing makes of it. */
record FixedProgram(String name, String before) {
  private static final Path FOLDER = Path.of("src/test/resources/fixes");
  private static final Checker CHECKER = new Checker(Rules.all(), BundledCatalogue.read());

  static List<FixedProgram> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> sources =
          files.filter(each -> each.toString().endsWith(".java")).sorted().toList();
      assertThat(sources).hasSizeGreaterThan(5);
      return sources.stream().map(FixedProgram::read).toList();
    }
  }

  private static FixedProgram read(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    return new FixedProgram(name, text(file));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the safe fixes are to make of it; itself when there are none. */
  String safe() {
    Path file = FOLDER.resolve(name + ".fixed");
    return Files.exists(file) ? text(file) : before;
  }

  /** What all fixes are to make of it. */
  String unsafe() {
    Path file = FOLDER.resolve(name + ".unsafe");
    return Files.exists(file) ? text(file) : safe();
  }

  /** Fixes a text through one front end. */
  static String fix(String name, String text, FrontEnds frontEnd, boolean unsafe) {
    Rounds.Result result =
        new Rounds(source -> look(source, frontEnd), unsafe).fix(new Source(name + ".java", text));
    assertThat(result.problems()).isEmpty();
    return result.source().text();
  }

  private static Rounds.Look look(Source source, FrontEnds frontEnd) {
    FrontEnds.Lowered lowered = frontEnd.lower(source);
    return new Rounds.Look(
        CHECKER.check(lowered.unit(), lowered.types()).findings().stream()
            .map(Finding::fixes)
            .toList(),
        lowered.unit().problems());
  }

  /** Compiles a text of this program to a folder. */
  Path compile(String text, Path parent, String folder) throws IOException {
    Path classes = Files.createDirectories(parent.resolve(folder));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    boolean compiles =
        compiler
            .getTask(
                null,
                null,
                diagnostics,
                List.of("-proc:none", "-Xlint:all,-classfile", "-d", classes.toString()),
                null,
                List.of(new FrontEnds.Text(new Source(name + ".java", text))))
            .call();
    assertThat(diagnostics.getDiagnostics().stream().map(each -> message(each)).toList())
        .as(name + " in " + folder)
        .isEmpty();
    assertThat(compiles).isTrue();
    return classes;
  }

  private static String message(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT);
  }

  /** What a compiled program says of an input: its result, or the class of its exception. */
  String run(Path classes, Path input) throws ReflectiveOperationException, IOException {
    try (URLClassLoader loader = loader(classes)) {
      Method run = loader.loadClass(name).getMethod("run", Path.class);
      return "result " + run.invoke(null, input);
    } catch (InvocationTargetException thrown) {
      return "exception " + thrown.getCause().getClass().getName();
    }
  }

  private static URLClassLoader loader(Path classes) throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, FixedProgram.class.getClassLoader());
  }

  @Override
  public String toString() {
    return name;
  }
}
