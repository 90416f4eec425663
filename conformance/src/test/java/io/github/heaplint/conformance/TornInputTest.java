package io.github.heaplint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Input that cannot be read to its end gives the same result or exception before and after safe
 * fixes, and nothing is left open; so does work that throws, as long as the input is sound.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TornInputTest {
  /** These name a file of the default file system, which cannot be torn. */
  private static final Set<String> BY_NAME = Set.of("LibrariesRead");

  /** Lines that start with "!" are those that the work throws at. */
  private static final List<String> CONTENTS =
      List.of(
          "",
          "one\n",
          "one\ntwo\nthree,four\n  \nfive x\n".repeat(40),
          "one\ntwo x\nthree,four\n".repeat(700),
          "long ".repeat(3_000) + "\n" + "line\n".repeat(2_000));

  private final Set<String> torn = new TreeSet<>();

  @TempDir Path folder;

  static List<FixedProgram> programs() throws IOException {
    return FixedProgram.all().stream().filter(each -> !each.safe().equals(each.before())).toList();
  }

  @BeforeAll
  void start() {
    torn.clear();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void safeFixesFailWhereTheCodeFailed(FixedProgram program) throws Exception {
    Path before = program.compile(program.before(), folder, program + "/before");
    Path safe = program.compile(program.safe(), folder, program + "/safe");
    for (String content : CONTENTS) {
      for (int readable : cuts(content.length())) {
        TornFile old = new TornFile(content, readable);
        TornFile now = new TornFile(content, readable);
        assertThat(program.run(safe, now.path()))
            .as(readable + " of " + content.length() + " bytes")
            .isEqualTo(program.run(before, old.path()));
        assertThat(now.leftOpen()).as("left open").isZero();
        if (old.torn() && now.torn()) {
          torn.add(program.name());
        }
      }
    }
    assertThat(torn.contains(program.name()))
        .as("whether its input can be torn")
        .isNotEqualTo(BY_NAME.contains(program.name()));
  }

  private static List<Integer> cuts(int length) {
    return List.of(0, Math.min(1, length), length / 3, length / 2, Math.max(0, length - 1), length);
  }

  /** What a line is refused for comes first where the input is sound. */
  @ParameterizedTest
  @MethodSource("programs")
  void workThatThrowsLeavesNothingOpen(FixedProgram program) throws Exception {
    Path before = program.compile(program.before(), folder, program + "/before");
    Path safe = program.compile(program.safe(), folder, program + "/safe");
    for (String content : CONTENTS) {
      for (String refused : List.of("!\n" + content, content + "!\n" + content, content + "!")) {
        TornFile old = TornFile.sound(refused);
        TornFile now = TornFile.sound(refused);
        assertThat(program.run(safe, now.path())).isEqualTo(program.run(before, old.path()));
        assertThat(now.leftOpen()).as("left open").isZero();
      }
    }
  }

  @Test
  void theTableHasEveryWayToRead() throws IOException {
    assertThat(programs()).extracting(FixedProgram::name).contains("InputTorn");
  }
}
