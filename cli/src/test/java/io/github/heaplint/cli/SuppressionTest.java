package io.github.heaplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for silence. */
class SuppressionTest {
  private static final String LOOP = "for (String line : Files.readAllLines(orders)) {";

  @TempDir private Path folder;
  private Heaplint heaplint;

  @BeforeEach
  void start() {
    heaplint = new Heaplint(folder);
  }

  private Heaplint.Run check(String old, String replacement) {
    String text = Heaplint.withFinding("Orders.java");
    assertThat(text).contains(old);
    return heaplint.check(heaplint.file("Orders.java", text.replace(old, replacement)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(\"EagerRead\")",
        "@SuppressWarnings({\"unused\", \"EagerRead\"})",
        "@SuppressWarnings(value = \"heaplint:EagerRead\")",
        "@SuppressWarnings(\"heaplint\")",
        "@SuppressWarnings(\"all\")",
        "@java.lang.SuppressWarnings((\"EagerRead\"))",
      })
  void anAnnotationSilencesItsDeclaration(String annotation) {
    assertThat(check("  void print", "  " + annotation + " void print").exit()).isZero();
    assertThat(check("class Orders", annotation + "\nclass Orders").exit()).isZero();
  }

  @Test
  void anAnnotationForAnotherRuleOrDeclarationSilencesNothing() {
    assertThat(check("  void print", "  @SuppressWarnings(\"EagerQuery\") void print").exit())
        .isEqualTo(1);
    assertThat(
            check("  void print", "  @SuppressWarnings(\"EagerRead\") int a;\n  void print").exit())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// heaplint:ignore EagerRead -- at most ten lines\n    " + LOOP,
        LOOP + " // heaplint:ignore EagerRead -- at most ten lines",
        "/* heaplint:ignore EagerQuery, EagerRead -- ten lines */\n    " + LOOP,
        "// heaplint:ignore EagerRead -- at most ten lines\n    // More to say.\n    " + LOOP,
      })
  void aCommentWithAReasonSilencesItsStatement(String code) {
    Heaplint.Run run = check(LOOP, code);

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// heaplint:ignore EagerRead",
        "// heaplint:ignore EagerRead --",
        "// heaplint:ignore EagerRead -- ",
        "// heaplint:ignore EagerRead: at most ten lines",
        "// heaplint:ignore EagerRead because it is small",
      })
  void aCommentWithoutAReasonSilencesNothingAndIsAProblem(String comment) {
    Heaplint.Run run = check(LOOP, comment + "\n    " + LOOP);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.findings()).hasSize(1);
    assertThat(run.err())
        .isEqualTo(
            "heaplint: "
                + folder.resolve("Orders.java")
                + ":5: heaplint:ignore needs a reason: // heaplint:ignore Rule -- reason\n");
  }

  @Test
  void aCommentWithoutARuleIsAProblem() {
    Heaplint.Run run = check(LOOP, "// heaplint:ignore -- small\n    " + LOOP);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(":5: heaplint:ignore names no rule");
  }

  @Test
  void aCommentForAnotherRuleOrStatementSilencesNothing() {
    assertThat(check(LOOP, "// heaplint:ignore EagerQuery -- small\n    " + LOOP).findings())
        .hasSize(1);
    assertThat(
            check(LOOP, "// heaplint:ignore EagerRead -- small\n    int a = 1;\n    " + LOOP)
                .findings())
        .hasSize(1);
    assertThat(check(LOOP, "// see heaplint:ignore EagerRead\n    " + LOOP).err()).isEmpty();
  }
}
