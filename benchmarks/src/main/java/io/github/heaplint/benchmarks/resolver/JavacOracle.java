package io.github.heaplint.benchmarks.resolver;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.JavacTaskImpl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Asks javac, which knows the JDK and the project's sources but none of its libraries, whom the
 * calls of some files name.
 */
final class JavacOracle {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-nowarn",
          "-Xlint:none",
          "-encoding",
          "UTF-8",
          // Goes on to attribute what it can although most libraries are missing.
          "--should-stop=ifError=ATTR");

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private int crashes;

  /** How many files had to be given up because javac crashed on them. */
  int crashes() {
    return crashes;
  }

  /**
   * The calls that javac resolves in each file that it can parse.
   *
   * @param roots where the sources of the project are
   */
  Map<Path, Map<Site, Truth>> resolve(List<Path> files, List<Path> roots) {
    try {
      return attribute(files, roots);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (RuntimeException | AssertionError | StackOverflowError crash) {
      // Code without its libraries makes javac crash now and then: find the file and leave it out.
      if (files.size() == 1) {
        crashes++;
        return Map.of();
      }
      int half = files.size() / 2;
      Map<Path, Map<Site, Truth>> all = new HashMap<>(resolve(files.subList(0, half), roots));
      all.putAll(resolve(files.subList(half, files.size()), roots));
      return all;
    }
  }

  private Map<Path, Map<Site, Truth>> attribute(List<Path> files, List<Path> roots)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager standard =
        javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, roots);
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
      JavacTaskImpl task =
          (JavacTaskImpl)
              javac.getTask(
                  Writer.nullWriter(),
                  new WithoutModules(standard),
                  diagnostics,
                  OPTIONS,
                  null,
                  standard.getJavaFileObjectsFromPaths(files));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      Set<JavaFileObject> broken = new HashSet<>();
      for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
        if (each.getKind() == Diagnostic.Kind.ERROR) {
          broken.add(each.getSource());
        }
      }
      // The sources that javac finds on its way are entered, too, but need no attribution.
      task.analyze(task.enter());
      CallScanner scanner =
          new CallScanner(Trees.instance(task), task.getElements(), task.getTypes());
      Map<Path, Map<Site, Truth>> all = new HashMap<>();
      for (CompilationUnitTree unit : units) {
        if (!broken.contains(unit.getSourceFile())) {
          all.put(Path.of(unit.getSourceFile().toUri()), scanner.sites(unit));
        }
      }
      return all;
    }
  }

  /** Hides module descriptors, so that all of a project and of the JDK can be seen. */
  private static final class WithoutModules extends ForwardingJavaFileManager<JavaFileManager> {
    private static final Set<Location> HIDDEN =
        Set.of(
            StandardLocation.SOURCE_PATH,
            StandardLocation.CLASS_PATH,
            StandardLocation.CLASS_OUTPUT);

    WithoutModules(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForInput(
        Location location, String className, JavaFileObject.Kind kind) throws IOException {
      return className.equals("module-info") && HIDDEN.contains(location)
          ? null
          : super.getJavaFileForInput(location, className, kind);
    }
  }
}
