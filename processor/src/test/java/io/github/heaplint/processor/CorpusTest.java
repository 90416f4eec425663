package io.github.heaplint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.conformance.MarkedSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared corpus through javac and through Eclipse's compiler. */
class CorpusTest {
  private static final MarkedSources CORPUS = new MarkedSources(Path.of("..", "corpus"));

  @TempDir private Path classes;

  private DiagnosticCollector<JavaFileObject> compile(JavaCompiler compiler, String... options)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-Aheaplint.nursery=on");
    all.addAll(List.of("-sourcepath", CORPUS.stubs().toString(), "-d", classes.toString()));
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              all,
              null,
              files.getJavaFileObjects(CORPUS.files().toArray(Path[]::new)));
      task.setProcessors(List.of(new HeaplintProcessor()));
      task.call();
    }
    assertThat(MarkedSources.errors(diagnostics)).isEmpty();
    return diagnostics;
  }

  @Test
  void javacReportsWhatIsMarkedAndNothingElse() throws IOException {
    assertThat(
            MarkedSources.reported(
                compile(ToolProvider.getSystemJavaCompiler(), "-Xmaxwarns", "10000")))
        .isEqualTo(CORPUS.expected());
  }

  @Test
  void eclipseReportsWhatIsMarkedAndNothingElse() throws IOException {
    assertThat(MarkedSources.reported(compile(new EclipseCompiler(), "-17")))
        .isEqualTo(CORPUS.expected());
  }
}
