package io.github.heaplint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The jars and tests that were compiled on this JDK pass unchanged on the newest one, those for
 * Error Prone with its newest version.
 */
class NewestJdkIT {
  @ParameterizedTest
  @ValueSource(strings = {"errorprone-checks", "processor"})
  void theTestsOfADoorPassOnTheNewestJdk(String module) throws IOException, InterruptedException {
    Jdk newest = Jdk.newestOrSkip("the tests of " + module + " on JDK 25");
    Command.Said said =
        Command.java(newest, Built.ROOT.resolve(module))
            .withCompilerInternals("")
            .with(
                "-cp",
                Built.path(
                    Built.jar(module),
                    Built.testClasses(module),
                    Built.jar("conformance"),
                    Built.jar("annotations"),
                    Built.newestErrorProne()))
            .with("org.junit.platform.console.ConsoleLauncher", "execute")
            .with("--scan-class-path", Built.testClasses(module).toString())
            .with("--fail-if-no-tests", "--disable-banner", "--disable-ansi-colors")
            .run();
    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text()).contains(" 0 tests failed").contains(" 0 tests skipped");
  }
}
