package io.github.heaplint.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that have to agree. */
enum Compiler {
  JAVAC,
  ECLIPSE;

  private JavaCompiler tool() {
    return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
  }

  /**
   * Compiles files, in this order, into the folder {@code classes}, which is on the class path too.
   *
   * @return what was said of memory
   */
  List<Diagnostic<? extends JavaFileObject>> compile(
      Path classes, Processor processor, List<String> more, Path... files) throws IOException {
    Files.createDirectories(classes);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler tool = tool();
    try (StandardJavaFileManager manager =
        tool.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options = new ArrayList<>(more);
      options.add("-classpath");
      options.add(
          classes + System.getProperty("path.separator") + System.getProperty("java.class.path"));
      options.addAll(List.of("-d", classes.toString()));
      if (this == ECLIPSE) {
        // javac takes the newest Java that it knows; this one has to be told.
        options.add("-" + Runtime.version().feature());
      }
      JavaCompiler.CompilationTask task =
          tool.getTask(
              null,
              manager,
              diagnostics,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(Arrays.asList(files)));
      task.setProcessors(List.of(processor));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .<Diagnostic<? extends JavaFileObject>>map(each -> each)
        .filter(each -> each.getMessage(Locale.ROOT).matches("(?s).*(heaplint|\\[Eager).*"))
        .toList();
  }
}
