package io.github.heaplint.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import io.github.heaplint.conformance.MarkedSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared corpus through Error Prone. */
class CorpusTest {
  private static final MarkedSources CORPUS = new MarkedSources(Path.of("..", "corpus"));

  @TempDir private Path classes;

  @Test
  void reportsWhatIsMarkedAndNothingElse() throws IOException {
    JavaCompiler compiler =
        new BaseErrorProneJavaCompiler(
            ScannerSupplier.fromBugCheckerClasses(
                BufferedOutput.class,
                ConsumedButKept.class,
                DraggedField.class,
                DraggedLocal.class,
                DrainedCursor.class,
                EagerQuery.class,
                EagerRead.class,
                ForgottenRelease.class,
                GrowOnlyCollection.class,
                MaterializedStream.class,
                PinnedCapture.class,
                RetainedCapacity.class,
                UnboundedFetch.class));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none",
            "-XDcompilePolicy=simple",
            "-Xmaxwarns",
            "10000",
            "-XepOpt:Heaplint:Notes=true",
            "-XepOpt:Heaplint:Nursery=true",
            "-sourcepath",
            CORPUS.stubs().toString(),
            "-d",
            classes.toString());
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      compiler
          .getTask(
              null,
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjects(CORPUS.files().toArray(Path[]::new)))
          .call();
    }
    assertThat(MarkedSources.errors(diagnostics)).isEmpty();
    assertThat(MarkedSources.reported(diagnostics)).isEqualTo(CORPUS.expected());
  }
}
