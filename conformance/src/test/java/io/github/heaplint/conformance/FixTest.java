package io.github.heaplint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.meter.HeapMeter;
import io.github.heaplint.meter.Program;
import io.github.heaplint.meter.Run.Ending;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fixes are what the golden texts say through every front end, compile without a new warning, do
 * what the code did before, and let go of memory.
 */
class FixTest {
  private static final int SEED = 20261125;

  /**
   * Programs that throw at some lines themselves. Of input that is malformed as well the one or the
   * other exception is seen first, which the page of EagerRead accepts.
   */
  private static final Set<String> THROWING = Set.of("LinesRefused", "InputTorn");

  @TempDir Path folder;

  static List<FixedProgram> programs() throws IOException {
    return FixedProgram.all();
  }

  static List<FixedProgram> safelyFixed() throws IOException {
    return programs().stream().filter(each -> !each.safe().equals(each.before())).toList();
  }

  static List<FixedProgram> unsafelyFixed() throws IOException {
    return programs().stream().filter(each -> !each.unsafe().equals(each.safe())).toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyFrontEndGivesTheGoldenText(FixedProgram program) {
    for (FrontEnds each : FrontEnds.values()) {
      assertThat(FixedProgram.fix(program.name(), program.before(), each, false))
          .as("safe fixes through " + each)
          .isEqualTo(program.safe());
      assertThat(FixedProgram.fix(program.name(), program.before(), each, true))
          .as("all fixes through " + each)
          .isEqualTo(program.unsafe());
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void fixingAgainChangesNothing(FixedProgram program) {
    FrontEnds any = FrontEnds.JAVAPARSER;
    assertThat(FixedProgram.fix(program.name(), program.safe(), any, false))
        .isEqualTo(program.safe());
    assertThat(FixedProgram.fix(program.name(), program.unsafe(), any, true))
        .isEqualTo(program.unsafe());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void lineEndsAndTabsStay(FixedProgram program) {
    FrontEnds any = FrontEnds.JAVAPARSER;
    assertThat(FixedProgram.fix(program.name(), crlf(program.before()), any, true))
        .isEqualTo(crlf(program.unsafe()));
    assertThat(FixedProgram.fix(program.name(), tabs(program.before()), any, true))
        .isEqualTo(tabs(program.unsafe()));
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }

  private static String tabs(String text) {
    return text.replace("  ", "\t");
  }

  @ParameterizedTest
  @MethodSource("safelyFixed")
  void safeFixesChangeNoBehaviour(FixedProgram program) throws Exception {
    Path before = program.compile(program.before(), folder, "before");
    Path safe = program.compile(program.safe(), folder, "safe");
    for (byte[] content : inputs(!THROWING.contains(program.name()))) {
      compare(program, before, safe, content);
    }
  }

  @ParameterizedTest
  @MethodSource("unsafelyFixed")
  void noFixChangesTheResultOfSoundInput(FixedProgram program) throws Exception {
    Path before = program.compile(program.before(), folder, "before");
    Path unsafe = program.compile(program.unsafe(), folder, "unsafe");
    for (byte[] content : inputs(false)) {
      compare(program, before, unsafe, content);
    }
  }

  private void compare(FixedProgram program, Path before, Path after, byte[] content)
      throws IOException, ReflectiveOperationException {
    Path input = folder.resolve("input");
    Files.write(input, content);
    assertThat(program.run(after, input))
        .as(describe(content))
        .isEqualTo(program.run(before, input));
    assertThat(openFiles()).as("handles left open").doesNotContain(input);
    Path missing = folder.resolve("missing");
    assertThat(program.run(after, missing)).isEqualTo(program.run(before, missing));
  }

  private static String describe(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return content.length + " bytes: " + text.substring(0, Math.min(80, text.length()));
  }

  /** The files that this virtual machine has open, where the system tells. */
  private static List<Path> openFiles() throws IOException {
    Path handles = Path.of("/proc/self/fd");
    if (!Files.isDirectory(handles)) {
      return List.of();
    }
    List<Path> open = new ArrayList<>();
    try (Stream<Path> all = Files.list(handles)) {
      for (Path each : all.toList()) {
        try {
          open.add(Files.readSymbolicLink(each));
        } catch (IOException closedMeanwhile) {
          // The handle of the listing itself.
        }
      }
    }
    return open;
  }

  /** Files of every awkward sort, and random mixtures of their pieces. */
  private static List<byte[]> inputs(boolean malformedToo) {
    List<byte[]> pieces = new ArrayList<>();
    for (String each :
        List.of("", "x", "\n", "one\n", "one\r\ntwo\r\n", "a\rb", "  \n", "ünï\n", "x,y\n")) {
      pieces.add(each.getBytes(StandardCharsets.UTF_8));
    }
    pieces.add("long ".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    pieces.add("line\n".repeat(4_000).getBytes(StandardCharsets.UTF_8));
    List<byte[]> inputs = new ArrayList<>(pieces);
    if (malformedToo) {
      pieces.add(new byte[] {(byte) 0xC3, '\n'});
      pieces.add(new byte[] {'a', (byte) 0xFF});
      inputs.add(pieces.get(pieces.size() - 2));
    }
    Random random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      ByteArrayOutputStream mixture = new ByteArrayOutputStream();
      for (int piece = random.nextInt(6); piece >= 0; piece--) {
        mixture.writeBytes(pieces.get(random.nextInt(pieces.size())));
      }
      inputs.add(mixture.toByteArray());
    }
    return inputs;
  }

  /**
   * A heap, in MiB, between the smallest that will do after the fix and the smallest before it.
   * Unlike the sampled peak this does not depend on when the collector looks.
   */
  @ParameterizedTest
  @CsvSource({
    "LinesSummed, 4",
    "BytesHashed, 5",
    "BytesCopied, 6",
    "LinesStreamed, 3",
    "BufferWritten, 15",
    "BufferSent, 9",
    "TablesDropped, 13",
    "NumberReadLate, 8",
    "PagesGathered, 8",
    "FieldForgotten, 3",
    "BatchKept, 3",
    "EntryRemoved, 3",
    "EntryEnded, 3",
    "FieldRefilled, 3",
    "NumberCaptured, 10",
    "FieldReleased, 8",
    "FieldLeft, 10",
    "PartKept, 10",
    "FilesWritten, 9",
    "RowsCounted, 12",
    "RowsExist, 12",
    "WorkbookWritten, 40",
    "WorkbookRead, 24",
    "RowsPulled, 4",
    "RecordsWalked, 4",
    "RowsParsed, 4",
    "SequenceWalked, 5",
    "StatementsWalked, 20",
    "SolutionsWalked, 30",
    "TraversalWalked, 20",
    "FirstEntity, 25"
  })
  void fixesLetGoOfMemory(String name, int megabytes) throws Exception {
    FixedProgram program =
        programs().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    Path input = folder.resolve("large");
    Files.writeString(input, ("0123456789 ".repeat(100) + "\n").repeat(3_000));
    HeapMeter meter = new HeapMeter(Duration.ofMinutes(5));
    Program before = interpreted(program, program.before(), "before", input);
    Program after = interpreted(program, program.unsafe(), "after", input);

    assertThat(meter.run(before, megabytes).ending()).isEqualTo(Ending.OUT_OF_MEMORY);
    assertThat(meter.run(after, megabytes).ending()).isEqualTo(Ending.FINISHED);
  }

  /** Run interpreted, as code that runs once is. */
  private Program interpreted(FixedProgram program, String text, String where, Path input)
      throws IOException {
    Path classes = program.compile(text, folder, where);
    String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
    return new Program(
        program.name(), classPath, List.of(input.toString()), Program.Mode.INTERPRETED);
  }

  @Test
  @SuppressWarnings("StringConcatToTextBlock") // a text block cannot hold mixed line ends
  void mixedLineEndsStayAsTheyAre() {
    String text =
        """
        import java.nio.file.*;\r
        class A {
          long f(Path p) throws java.io.IOException {\r
            long n = 0;
            for (String s : Files.readAllLines(p)) {\r
              n++;
            }\r
            return n;
          }
        }""";

    String fixed = FixedProgram.fix("A", text, FrontEnds.JAVAPARSER, false);

    assertThat(fixed)
        .startsWith("import java.io.BufferedReader;\r\nimport java.nio.file.*;\r\nclass A {\n")
        .contains("      for (String s; (s = reader.readLine()) != null; ) {\r\n        n++;\n")
        .endsWith("    }\r\n    return n;\n  }\n}");
  }
}
