package io.github.heaplint.processor;

import static io.github.heaplint.processor.Sources.EAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bare compiler: nobody listens to its diagnostics, so it records no ends of trees. */
class CommandLineTest {
  @TempDir private Path folder;

  private String compile(String... options) throws IOException {
    return compileText(EAGER, options);
  }

  private String compileText(String text, String... options) throws IOException {
    Path file = folder.resolve("Eager.java");
    Files.writeString(file, text);
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    all.addAll(List.of("-d", folder.toString(), file.toString()));
    Path module = folder.resolve("module-info.java");
    if (Files.exists(module)) {
      all.add(module.toString());
    }
    StringWriter out = new StringWriter();
    try (PrintWriter printer = new PrintWriter(out)) {
      ToolProvider.findFirst("javac")
          .orElseThrow()
          .run(printer, printer, all.toArray(String[]::new));
    }
    return out.toString();
  }

  @Test
  void printsTheLineAndACaretUnderTheCall() throws IOException {
    String printed = compile("-processor", HeaplintProcessor.class.getName());
    assertThat(printed)
        .contains("Eager.java:10: warning: [EagerRead]")
        .contains("    for (String line : Files.readAllLines(orders)) {\n" + " ".repeat(41) + "^\n")
        .contains("1 warning");
  }

  @Test
  void findsTheSuppressedPartsWithoutEnds() throws IOException {
    String annotated = EAGER.replace("  static", "  @SuppressWarnings(\"EagerRead\") static");
    String commented =
        EAGER.replace(
            "    for (", "    // heaplint:ignore EagerRead -- the file is small\n    for (");
    assertThat(compileText(annotated, "-Xplugin:Heaplint")).isEmpty();
    assertThat(compileText(commented, "-Xplugin:Heaplint")).isEmpty();
  }

  @Test
  void checksModules() throws IOException {
    Files.writeString(folder.resolve("module-info.java"), "module m {}\n");
    assertThat(compile("-processor", HeaplintProcessor.class.getName()))
        .contains("Eager.java:10: warning: [EagerRead]")
        .contains("1 warning");
  }

  @Test
  void runsAsAPlugin() throws IOException {
    assertThat(compile("-proc:none", "-Xplugin:Heaplint"))
        .contains("Eager.java:10: warning: [EagerRead]")
        .contains("1 warning");
    assertThat(compile("-proc:none", "-Xplugin:Heaplint failOn=warning"))
        .contains("Eager.java:10: error: [EagerRead]");
    assertThat(compile("-proc:none", "-Xplugin:Heaplint report=off")).isEmpty();
  }

  @Test
  void pluginRefusesUnknownOptions() throws IOException {
    assertThatThrownBy(() -> compile("-proc:none", "-Xplugin:Heaplint rule=EagerRead"))
        .hasMessageContaining("'rule' is no option; did you mean 'rules'?");
  }
}
