package io.github.heaplint.processor;

import static io.github.heaplint.processor.Sources.EAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
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
    assertThat(compile("-proc:none", "-Xplugin:Heaplint rule=EagerRead"))
        .contains("error: heaplint: 'rule' is no option; did you mean 'rules'?")
        .contains("1 error")
        .doesNotContain("[EagerRead]");
  }

  private static final String[] PROCESSOR = {"-processor", HeaplintProcessor.class.getName()};

  private static String[] with(String... options) {
    return Stream.concat(Stream.of(PROCESSOR), Stream.of(options)).toArray(String[]::new);
  }

  @Test
  void warningsFailTheCompilationWithWerrorAlsoWhereNothingIsCompiled() throws IOException {
    for (String[] options : List.of(with("-Werror"), with("-Werror", "-proc:only"))) {
      assertThat(compile(options))
          .contains("Eager.java:10: warning: [EagerRead]")
          .contains("error: warnings found and -Werror specified");
    }
  }

  @Test
  void theCompilerItselfRefusesOptionsWithHyphens() throws IOException {
    assertThat(compile(with("-Aheaplint.fail-on=warning")))
        .contains("'-Aheaplint.fail-on=warning' is not a dot-separated sequence of identifiers");
  }

  private Path baseline(String text) throws IOException {
    return Files.writeString(folder.resolve("heaplint.baseline"), text);
  }

  private static final String ACCEPTED =
      """
      {"version": 1, "findings": [{
        "rule": "EagerRead",
        "path": "Eager.java",
        "text": "for(Stringline:Files.readAllLines(orders)){",
        "count": 1}]}
      """;

  @Test
  void whatTheBaselineHoldsIsSilentAndEverythingElseIsNot() throws IOException {
    String option = "-Aheaplint.baseline=" + baseline(ACCEPTED);
    assertThat(compile(with(option))).isEmpty();
    assertThat(compile("-proc:none", "-Xplugin:Heaplint baseline=" + baseline(ACCEPTED))).isEmpty();
    assertThat(compileText(EAGER.replace("orders)) {", "orders)) { // New."), with(option)))
        .contains("Eager.java:10: warning: [EagerRead]");
  }

  @Test
  void refusesABaselineThatIsNone() throws IOException {
    Path broken = baseline("{\n\"version\": 2, \"findings\": []}");
    assertThat(compile(with("-Aheaplint.baseline=" + broken)))
        .contains("error: heaplint: " + broken + ":2: no baseline: version 2 is not 1");
    assertThat(compile(with("-Aheaplint.baseline=" + folder.resolve("nowhere"))))
        .contains("error: heaplint: " + folder.resolve("nowhere") + ": no such baseline");
    assertThat(compile(with("-Aheaplint.baseline")))
        .contains("error: heaplint: baseline needs a file");
  }

  /** As build tools compile what has changed: against the class files of the rest. */
  @Test
  void findsTheSameWhenOnlyOneFileIsCompiledAgain() throws IOException {
    Path library = folder.resolve("Library.java");
    Files.writeString(
        library,
        """
        package a;

        class Library {
          java.nio.file.Path orders;
        }
        """);
    String user =
        EAGER
            .replace("Path orders", "")
            .replace("static long", "long")
            .replace("class Eager", "class Eager extends Library");
    String together = compileText(user, with(library.toString()));
    Files.delete(library);
    String alone = compileText(user, with("-cp", folder.toString()));
    assertThat(alone).contains("Eager.java:10: warning: [EagerRead]").isEqualTo(together);
  }
}
