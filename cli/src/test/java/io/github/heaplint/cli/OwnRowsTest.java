package io.github.heaplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that a project keeps, and rows that the jars of its class path bring. */
class OwnRowsTest {
  private static final String ROW =
      String.join(
          "\t",
          "materialises",
          "id=lib.everyLine",
          "on=lib.Files#everyLine",
          "rule=EagerRead",
          "content=lines",
          "holds=every line",
          "grows=the size of the file",
          "source=argument 0",
          "chunked=Files.eachLine(path, line -> …)",
          "serves=SINGLE_PASS FOLDED\n");

  private static final String USER =
      """
      package a;

      import java.nio.file.Path;
      import lib.Files;

      class User {
        void print(Path orders) {
          for (String line : Files.everyLine(orders)) {
            System.out.println(line);
          }
        }
      }
      """;

  @TempDir private Path folder;

  private Heaplint.Run check(String... options) throws IOException {
    Path file = folder.resolve("project/src/main/java/a/User.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, USER);
    String[] all = new String[options.length + 2];
    all[0] = "check";
    System.arraycopy(options, 0, all, 1, options.length);
    all[options.length + 1] = folder.resolve("project").toString();
    return Heaplint.run(all);
  }

  private Path jar(String rows) throws IOException {
    Path jar = folder.resolve("lib.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/heaplint/catalogue.tsv"));
      out.write(rows.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private void own(String place, String rows) throws IOException {
    Path file = folder.resolve("project").resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, rows);
  }

  @Test
  void knowsNothingOfAnUnknownLibrary() throws IOException {
    assertThat(check().exit()).isZero();
  }

  @Test
  void anEmptyClassPathAndJarsWithoutRowsAreFine() throws IOException {
    Path plain = folder.resolve("plain.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(plain))) {
      out.putNextEntry(new JarEntry("a.txt"));
    }
    assertThat(check("--classpath", "").exit()).isZero();
    assertThat(check("--classpath", plain + ":" + folder.resolve("missing.jar")).exit()).isZero();
  }

  @Test
  void readsTheRowsOfAJar() throws IOException {
    Heaplint.Run run = check("--classpath", jar(ROW).toString());

    assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out()).contains("User.java:8:24: warning: Files.everyLine holds every line");
  }

  @Test
  void readsTheProjectsOwnRows() throws IOException {
    own("heaplint/catalogue.tsv", ROW);

    assertThat(check().exit()).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void readsTheRowsThatTheBuildHasWritten() throws IOException {
    own("target/classes/META-INF/heaplint/catalogue.tsv", ROW);

    assertThat(check().exit()).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void rowsOfAnotherProjectAreItsOwn() throws IOException {
    Path other = folder.resolve("other/heaplint/catalogue.tsv");
    Files.createDirectories(other.getParent());
    Files.writeString(other, ROW);

    assertThat(check().exit()).isZero();
  }

  @Test
  void aMalformedRowIsToldWithJarLineAndCauseAndLeftOut() throws IOException {
    Path jar = jar("# ours\nnonsense\ton=lib.A#b\n" + ROW);
    Heaplint.Run run = check("--classpath", jar.toString());

    assertThat(run.out()).contains("User.java:8:24: warning");
    assertThat(run.err())
        .containsOnlyOnce(jar + "!/META-INF/heaplint/catalogue.tsv:2: 'nonsense' is no relation");
    assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void aBrokenJarIsTold() throws IOException {
    Path jar = folder.resolve("broken.jar");
    Files.writeString(jar, "no zip");

    Heaplint.Run run = check("--classpath", jar.toString());
    assertThat(run.err()).contains(jar + ": is no jar that can be read");
    assertThat(run.exit()).isZero();
  }
}
