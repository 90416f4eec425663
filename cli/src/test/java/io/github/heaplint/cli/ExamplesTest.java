package io.github.heaplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the README's first command prints, to the letter. */
final class ExamplesTest {
  @Test
  void checkingTheExamplesPrintsWhatIsKept() throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] command = {"check", "--no-progress", "../examples"};
    int exit = Main.run(command, new PrintWriter(out), new PrintWriter(err));
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().replace("../examples", "examples").replace("\r\n", "\n"))
        .as("./heaplint check --no-progress examples > cli/src/test/resources/%s", kept())
        .isEqualTo(read());
    assertThat(exit).isEqualTo(ExitCode.FOUND);
  }

  private static String kept() {
    return ExamplesTest.class.getPackageName().replace('.', '/') + "/examples.txt";
  }

  private static String read() throws IOException {
    try (InputStream in = ExamplesTest.class.getResourceAsStream("examples.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
