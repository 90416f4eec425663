package io.github.heaplint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fixing does to files, and what it leaves alone. */
class FixFilesTest {
  private static final List<String> FIX = List.of("--fix");
  private static final List<String> ALL = List.of("--fix", "--unsafe-fixes");

  @TempDir private Path folder;
  private Heaplint heaplint;

  @BeforeEach
  void start() {
    heaplint = new Heaplint(folder);
  }

  private static String summing(String body) {
    return """
        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;

        class Sum {
          long sum(Path orders) throws IOException {
            long sum = 0;
            for (String line : Files.readAllLines(orders)) {
              %s
            }
            return sum;
          }
        }
        """
        .formatted(body);
  }

  private static String fixed(String body) {
    return """
        import java.io.BufferedReader;
        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;

        class Sum {
          long sum(Path orders) throws IOException {
            long sum = 0;
            try (BufferedReader reader = Files.newBufferedReader(orders)) {
              for (String line; (line = reader.readLine()) != null; ) {
                %s
              }
            }
            return sum;
          }
        }
        """
        .formatted(body);
  }

  @Test
  void withoutTheOptionNothingIsWritten() throws IOException {
    Path file = heaplint.file("Sum.java", summing("sum++;"));

    Heaplint.Run run = heaplint.check(file);

    assertThat(run.out()).contains("fix: --fix applies it");
    assertThat(Files.readString(file)).isEqualTo(summing("sum++;"));
  }

  @Test
  void aSafeFixIsWrittenAndNotReportedAnyMore() throws IOException {
    Path file = heaplint.file("Sum.java", summing("sum++;"));

    Heaplint.Run run = heaplint.check(FIX, file);

    assertThat(Files.readString(file)).isEqualTo(fixed("sum++;"));
    assertThat(run.findings()).isEmpty();
    assertThat(run.err()).contains("heaplint: 1 fix applied in 1 file");
    assertThat(run.exit()).isZero();
    assertThat(leftOver()).isEmpty();
  }

  @Test
  void anUnsafeFixWaitsForItsOption() throws IOException {
    String body = "System.out.println(line);";
    Path file = heaplint.file("Sum.java", summing(body));

    Heaplint.Run run = heaplint.check(FIX, file);

    assertThat(Files.readString(file)).isEqualTo(summing(body));
    assertThat(run.findings()).containsExactly("8 EagerRead");
    assertThat(run.out()).contains("--fix --unsafe-fixes applies it, but: when the input fails");
    assertThat(run.exit()).isEqualTo(1);

    heaplint.check(ALL, file);

    assertThat(Files.readString(file)).isEqualTo(fixed(body));
  }

  @Test
  void nestedFixesTakeTheirRounds() throws IOException {
    Path file =
        heaplint.file(
            "Sum.java",
            summing(
                "for (String each : Files.readAllLines(Path.of(line))) {\n"
                    + "        sum += each.length();\n      }"));

    Heaplint.Run run = heaplint.check(ALL, file);

    assertThat(run.findings()).isEmpty();
    assertThat(run.err()).contains("2 fixes applied in 1 file");
    assertThat(Files.readString(file))
        .contains(
            "for (String line; (line = reader.readLine()) != null; ) {",
            "try (BufferedReader reader2 = Files.newBufferedReader(Path.of(line))) {",
            "for (String each; (each = reader2.readLine()) != null; ) {");
  }

  @Test
  void rowsAreTakenFromTheReaderThatIsOpen() throws IOException {
    String text =
        """
        import com.opencsv.CSVReader;
        import java.io.Reader;
        import java.util.List;

        class Rows {
          int cells(Reader in) throws Exception {
            int cells = 0;
            try (CSVReader reader = new CSVReader(in)) {
              List<String[]> rows = reader.readAll();
              for (String[] row : rows) {
                cells += row.length;
              }
            }
            return cells;
          }
        }
        """;
    Path file = heaplint.file("Rows.java", text);

    heaplint.check(ALL, file);

    assertThat(Files.readString(file))
        .isEqualTo(
            text.replace("import java.util.List;\n", "")
                .replace("      List<String[]> rows = reader.readAll();\n", "")
                .replace(
                    "for (String[] row : rows) {",
                    "for (String[] row; (row = reader.readNext()) != null; ) {"));
  }

  @Test
  void whatTheBaselineAcceptsIsNotFixed() throws IOException {
    Path file = heaplint.file("Sum.java", summing("sum++;"));
    Path baseline = folder.resolve("baseline");
    heaplint.check(List.of("--write-baseline", baseline.toString()), file);

    heaplint.check(List.of("--fix", "--baseline", baseline.toString()), file);

    assertThat(Files.readString(file)).isEqualTo(summing("sum++;"));
  }

  @Test
  void aDifferenceIsOneThatGitApplies() throws Exception {
    Path file = heaplint.file("src/a folder/Sum.java", summing("sum++;"));
    Path windows = heaplint.file("src/Sum.java", windows(summing("sum++;")));

    Heaplint.Run run = heaplint.check(List.of("--diff"), folder);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(Files.readString(file)).isEqualTo(summing("sum++;"));
    Path patch = heaplint.file("fixes.patch", run.out());
    assertThat(run.out()).contains("+++ b/", "No newline at end of file");
    // Paths outside the working directory stay whole; git applies them from the root.
    Process git =
        new ProcessBuilder("git", "apply", patch.toString())
            .directory(folder.toAbsolutePath().getRoot().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(git.exitValue()).as(said).isZero();
    assertThat(Files.readString(file)).isEqualTo(fixed("sum++;"));
    assertThat(Files.readString(windows)).isEqualTo(windows(fixed("sum++;")));
  }

  /** With the line ends of Windows, and none at the end. */
  private static String windows(String text) {
    return text.replace("\n  }\n}\n", " } }").replace("\n", "\r\n");
  }

  @Test
  void noDifferenceIsNoOutput() {
    Path file = heaplint.file("Sum.java", "class Sum {}\n");

    Heaplint.Run run = heaplint.check(List.of("--diff"), file);

    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void aReadOnlyFileIsLeftAloneAndNamed() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path file = heaplint.file("Sum.java", summing("sum++;"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    Heaplint.Run run = heaplint.check(FIX, file);

    assertThat(Files.readString(file)).isEqualTo(summing("sum++;"));
    assertThat(run.err()).contains(file + ": is read-only; its fixes were not applied");
    assertThat(run.findings()).containsExactly("8 EagerRead");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(leftOver()).isEmpty();
  }

  @Test
  void permissionsAndByteOrderMarkStay() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path file = heaplint.file("Sum.java", "\uFEFF" + summing("sum++;"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));

    heaplint.check(FIX, file);

    assertThat(Files.readString(file)).isEqualTo("\uFEFF" + fixed("sum++;"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x---");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = heaplint.file("real/Sum.java", summing("sum++;"));
    Path link = folder.resolve("Sum.java");
    Files.createSymbolicLink(link, file);

    heaplint.check(FIX, link);

    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).isEqualTo(fixed("sum++;"));
  }

  @Test
  void aFolderThatTakesNoFileIsNamed() throws IOException {
    Path file = heaplint.file("locked/Sum.java", summing("sum++;"));
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(file.getParent()), "a super user writes everywhere");
    try {
      Heaplint.Run run = heaplint.check(FIX, file);

      assertThat(run.err()).contains(file + ": cannot be written, and was left as it was");
      assertThat(Files.readString(file)).isEqualTo(summing("sum++;"));
    } finally {
      Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** A limit on the size of files makes writing fail as a full device does. */
  @Test
  void aDeviceWithoutRoomLeavesTheFileWhole() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    Path file = heaplint.file("Sum.java", summing("sum++;"));
    Process limited =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -f 0 && exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                "--fix",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(limited.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(limited.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said).contains(file + ": cannot be written, and was left as it was");
    assertThat(limited.exitValue()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo(summing("sum++;"));
    assertThat(leftOver()).isEmpty();
  }

  @Test
  void generatedAndProtectedCodeIsLeftAlone() throws IOException {
    Path generated =
        heaplint.file("Sum.java", "// Generated by a tool. Do not edit.\n" + summing("sum++;"));
    String region =
        summing("sum++;")
            .replace("    long sum = 0;\n", "    long sum = 0;\n    // @formatter:off\n");
    Path unformatted = heaplint.file("b/Sum.java", region);
    Path marked = heaplint.file("c/Sum.java", region.replace("@formatter:off", "GEN-BEGIN:x"));

    heaplint.check(ALL, folder);

    assertThat(Files.readString(generated)).endsWith(summing("sum++;"));
    assertThat(Files.readString(unformatted)).isEqualTo(region);
    assertThat(Files.readString(marked)).contains("Files.readAllLines(orders)");
  }

  @Test
  void unsafeFixesNeedAWayToGo() {
    Heaplint.Run run =
        heaplint.check(List.of("--unsafe-fixes"), heaplint.file("Sum.java", "class Sum {}\n"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--unsafe-fixes needs --fix or --diff");
  }

  private List<Path> leftOver() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".tmp")).toList();
    }
  }
}
