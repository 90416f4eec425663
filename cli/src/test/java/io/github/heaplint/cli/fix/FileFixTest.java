package io.github.heaplint.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.fix.Applicability;
import io.github.heaplint.engine.fix.Edit;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.fix.Rounds;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a file between the look at it and the fix. */
class FileFixTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("A.java"), "class A {}\n");
  }

  private static Fix replacing(String text, String old, String with) {
    int start = text.indexOf(old);
    return new Fix(
        "exchange",
        Applicability.SAFE,
        List.of(new Edit(new Span(start, start + old.length()), with)),
        Set.of(),
        Set.of(),
        "");
  }

  private static Rounds.Look look(Source source, String old, String with) {
    boolean there = source.text().contains(old);
    return new Rounds.Look(
        there ? List.of(List.of(replacing(source.text(), old, with))) : List.of(),
        source.text().contains("?")
            ? List.of(new Problem(source.path(), 1, "does not parse"))
            : List.of());
  }

  @Test
  void aFileThatChangesMeanwhileIsLeftAlone() throws Exception {
    Rounds rounds =
        new Rounds(
            source -> {
              if (source.text().contains("B")) {
                someoneWrites("class A { int i; }\n");
              }
              return look(source, "A", "B");
            },
            false);

    FileFix.Fixed fixed = new FileFix(rounds, true).fix(file);

    assertThat(Files.readString(file)).isEqualTo("class A { int i; }\n");
    assertThat(fixed.fixes()).isZero();
    assertThat(fixed.problems())
        .extracting(Problem::cause)
        .containsExactly("was changed while it was checked; its fixes were not applied");
  }

  private void someoneWrites(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void aResultThatDoesNotParseIsNeverWritten() throws Exception {
    FileFix.Fixed fixed =
        new FileFix(new Rounds(source -> look(source, "A", "?"), false), true).fix(file);

    assertThat(Files.readString(file)).isEqualTo("class A {}\n");
    assertThat(fixed.fixes()).isZero();
    assertThat(fixed.problems())
        .extracting(Problem::cause)
        .containsExactly("a fix was left out, for its result could not be read: does not parse");
  }

  @Test
  void aFixThatUndoesItselfEnds() throws Exception {
    Rounds rounds =
        new Rounds(
            source -> source.text().contains("A") ? look(source, "A", "B") : look(source, "B", "A"),
            false);

    assertThat(new FileFix(rounds, true).fix(file).fixes()).isEqualTo(1);
    assertThat(Files.readString(file)).isEqualTo("class B {}\n");
  }
}
