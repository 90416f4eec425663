package io.github.heaplint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own sources, compiled with Error Prone and the packaged checks. */
class OwnSourcesIT {
  private static final Path EXAMPLES = Built.ROOT.resolve("examples");

  /** Error Prone's users open this package to what runs in the compiler; our sources name it. */
  private static final String AS_OUR_BUILD =
      "--add-exports=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED";

  @TempDir private Path classes;

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(Built.ROOT)) {
      return folders
          .filter(each -> Files.isDirectory(each.resolve("src/main/java")))
          .sorted()
          .toList();
    }
  }

  private static List<Path> sources(Path module) throws IOException {
    try (Stream<Path> all = Files.walk(module.resolve("src/main/java"))) {
      // Several packages have the same name in several modules; so have their descriptions.
      return all.filter(each -> each.toString().endsWith(".java"))
          .filter(each -> !each.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }

  /** What our checks say of sources, as {@code path:line: warning: [Rule] message}. */
  private List<String> warnings(List<Path> sources) throws IOException, InterruptedException {
    Command.Said said =
        Command.javac(Jdk.current(), Built.ROOT)
            .withCompilerInternals("-J")
            .withCompilerInternals("")
            .with(AS_OUR_BUILD)
            .with("-processorpath", Built.path(Built.jar("errorprone-checks"), Built.errorProne()))
            .with("-proc:none", "-XDcompilePolicy=simple", "--should-stop=ifError=FLOW")
            .with(Door.ourChecks())
            .with("-cp", System.getProperty("java.class.path"), "-d", classes.toString())
            .with(sources)
            .run();
    assertThat(said.exit()).as(said.text()).isZero();
    String root = Built.ROOT + "/";
    return said.text()
        .lines()
        .filter(each -> each.matches(".*\\.java:\\d+: \\w+: \\[[A-Z]\\w+] .*"))
        .map(each -> each.replace(root, ""))
        .toList();
  }

  @Test
  void ourModulesHaveNone() throws IOException, InterruptedException {
    List<Path> sources = new ArrayList<>();
    for (Path each : modules()) {
      if (!each.equals(EXAMPLES)) {
        sources.addAll(sources(each));
      }
    }
    assertThat(sources).hasSizeGreaterThan(300);
    assertThat(warnings(sources)).isEmpty();
  }

  @Test
  void theExamplesHaveThoseThatAreExpected() throws IOException, InterruptedException {
    assertThat(warnings(sources(EXAMPLES)))
        .containsExactlyElementsOf(Files.readAllLines(EXAMPLES.resolve("expected-warnings.txt")));
  }
}
