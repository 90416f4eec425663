package io.github.heaplint.processor;

import static io.github.heaplint.processor.Sources.CHUNKED;
import static io.github.heaplint.processor.Sources.EAGER;
import static io.github.heaplint.processor.Sources.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler, through the standard interface and through its command line. */
class EclipseTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(List<String> options, Path... files)
      throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> all = new ArrayList<>(List.of("-17", "-d", folder.toString()));
      all.addAll(options);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, manager, diagnostics, all, null, manager.getJavaFileObjects(files));
      task.setProcessors(List.of(new HeaplintProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .<Diagnostic<? extends JavaFileObject>>map(each -> each)
        .filter(each -> each.getMessage(Locale.ROOT).contains("[Eager"))
        .toList();
  }

  @Test
  void staysSilentOnChunkedCode() throws IOException {
    assertThat(compile(List.of(), write("a/Chunked.java", CHUNKED))).isEmpty();
  }

  @Test
  void warnsAtTheLineAndColumn() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> found =
        compile(List.of(), write("a/Eager.java", EAGER));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).getKind()).isEqualTo(Diagnostic.Kind.WARNING);
    assertThat(found.get(0).getLineNumber()).isEqualTo(LINE);
    assertThat(found.get(0).getColumnNumber()).isEqualTo(24);
    assertThat(found.get(0).getSource().getName()).endsWith("Eager.java");
  }

  @Test
  void warnsInsideRecordsAndOncePerFileWithSeveralTypes() throws IOException {
    String record = EAGER.replace("class Eager {", "class First {}\n\nrecord Eager(int size) {");
    List<Diagnostic<? extends JavaFileObject>> found =
        compile(List.of(), write("a/Eager.java", record));
    assertThat(found).extracting(Diagnostic::getLineNumber).containsExactly(LINE + 2L);
  }

  @Test
  void turnsFindingsIntoErrorsOnRequest() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> found =
        compile(List.of("-Aheaplint.failOn=warning"), write("a/Eager.java", EAGER));
    assertThat(found).extracting(Diagnostic::getKind).containsExactly(Diagnostic.Kind.ERROR);
  }

  @Test
  void reportsNothingWhenTurnedOff() throws IOException {
    assertThat(compile(List.of("-Aheaplint.report=off"), write("a/Eager.java", EAGER))).isEmpty();
  }

  @Test
  void printsFileAndLineOnTheCommandLine() throws IOException {
    Path file = write("a/Eager.java", EAGER);
    StringWriter out = new StringWriter();
    try (PrintWriter printer = new PrintWriter(out)) {
      String[] arguments = {
        "-17",
        "-processorpath",
        System.getProperty("java.class.path"),
        "-processor",
        HeaplintProcessor.class.getName(),
        "-d",
        folder.toString(),
        file.toString()
      };
      assertThat(BatchCompiler.compile(arguments, printer, printer, null)).isTrue();
    }
    assertThat(out.toString()).contains("a/Eager.java (at line 10)", "[EagerRead]");
  }
}
