package io.github.heaplint.benchmarks.fixes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles single files of a project: its other sources are found on the source path, its libraries
 * as far as they are at hand.
 */
final class Compilation {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-nowarn",
          "-Xlint:none",
          "-Xmaxerrs",
          "100000",
          "-encoding",
          "UTF-8",
          // A library may hold the classes that its sources are compiled to.
          "-Xprefer:source",
          // Exceptions and assignments are looked at although some library is missing.
          "--should-stop=ifError=FLOW");

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final List<Path> roots;
  private final List<Path> jars;

  Compilation(List<Path> roots, List<Path> jars) {
    this.roots = List.copyOf(roots);
    this.jars = List.copyOf(jars);
  }

  /**
   * The errors of files, sorted; a file that javac crashes on has one that says so.
   *
   * @param files by the name that the result gives them
   */
  Map<String, List<String>> errors(Map<String, Path> files) throws IOException {
    Map<Path, List<String>> found = errors(List.copyOf(files.values()));
    Map<String, List<String>> all = new HashMap<>();
    files.forEach(
        (name, file) ->
            all.put(
                name,
                found.getOrDefault(file.toAbsolutePath(), List.of()).stream().sorted().toList()));
    return all;
  }

  private Map<Path, List<String>> errors(List<Path> files) throws IOException {
    if (files.isEmpty()) {
      return Map.of();
    }
    Map<Path, List<String>> errors = new HashMap<>();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager standard =
        javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, roots);
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, jars);
      // A compiler plugin among the libraries would start by itself.
      standard.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
      javac
          .getTask(
              Writer.nullWriter(),
              new Nothing(standard),
              diagnostics,
              OPTIONS,
              null,
              standard.getJavaFileObjectsFromPaths(files))
          .call();
    } catch (RuntimeException | AssertionError | StackOverflowError crash) {
      // Code without its libraries makes javac crash now and then: find the file.
      if (files.size() == 1) {
        return Map.of(files.get(0).toAbsolutePath(), List.of("javac crashed"));
      }
      int half = files.size() / 2;
      errors.putAll(errors(files.subList(0, half)));
      errors.putAll(errors(files.subList(half, files.size())));
      return errors;
    }
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null) {
        errors
            .computeIfAbsent(Path.of(each.getSource().toUri()), unused -> new ArrayList<>())
            .add(message(each));
      }
    }
    return errors;
  }

  /**
   * What is wrong, without the words for where it was looked for, a type in place of a variable,
   * and without the running numbers of captured types.
   */
  private static String message(Diagnostic<?> diagnostic) {
    return diagnostic
        .getMessage(Locale.ROOT)
        .lines()
        .filter(each -> !each.strip().startsWith("location:"))
        .collect(Collectors.joining(" "))
        .replaceAll("capture#\\d+", "capture");
  }

  /** Writes no class file, and sees no module but those of the JDK. */
  private static final class Nothing extends ForwardingJavaFileManager<JavaFileManager> {
    private static final Set<Location> HIDDEN =
        Set.of(
            StandardLocation.SOURCE_PATH,
            StandardLocation.CLASS_PATH,
            StandardLocation.CLASS_OUTPUT);

    Nothing(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new Discarded(className);
    }

    @Override
    public JavaFileObject getJavaFileForInput(
        Location location, String className, JavaFileObject.Kind kind) throws IOException {
      return className.equals("module-info") && HIDDEN.contains(location)
          ? null
          : super.getJavaFileForInput(location, className, kind);
    }
  }

  /** A class file that nobody reads. */
  private static final class Discarded extends SimpleJavaFileObject {
    Discarded(String className) {
      super(URI.create("string:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }
}
