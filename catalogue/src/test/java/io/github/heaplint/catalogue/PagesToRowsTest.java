package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagesToRowsTest {
  private static final String ROW =
      """
      ### jdk.load

      ```row
      on: java.nio.file.Files#readAllLines
      rule: EagerRead
      content: lines
      holds: every line
      grows: the size of the file
      source: argument 0
      chunked: Files.lines(path)
      serves: SINGLE_PASS
      ```
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "rule: EagerRead ! rulle: EagerRead ! 'rulle=EagerRead' is no field of materialises",
        "serves: SINGLE_PASS ! serves: ONCE ! 'ONCE' is no consumption that the catalogue knows",
        "source: argument 0 ! source: first ! 'first' is no operand: receiver, result, arguments or argument N",
        "holds: every line ! tier: note ! materialises needs a field holds",
        "rule: EagerRead ! rule: EagerRead\\nwhen: argument one is null ! 'argument one is null' is no guard: argument N from|is|has X, result TYPE, arity N",
        "Files#readAllLines ! Files.readAllLines ! 'java.nio.file.Files.readAllLines' is no signature: owner#method or owner#method(type,*)",
      })
  void namesPageAndLineOfAMalformedRow(String good, String bad, String cause) throws IOException {
    Page page = Page.parse("jdk.md", "# The JDK\n\n" + ROW.replace(good, bad.replace("\\n", "\n")));

    assertThat(PagesToRows.problems(List.of(page)))
        .anySatisfy(problem -> assertThat(problem).startsWith("jdk.md:6: ").contains(cause));
  }

  @Test
  void namesBothPlacesOfAnIdThatIsUsedTwice() throws IOException {
    Page one = Page.parse("one.md", ROW);
    Page two = Page.parse("two.md", ROW);

    assertThat(PagesToRows.problems(List.of(one, two)))
        .containsExactly("two.md:4: jdk.load is the name of the row at one.md:4 too");
  }

  @Test
  void writesTheRowsOfAllPagesInTheOrderOfTheirNames() throws IOException {
    Files.writeString(folder.resolve("b.md"), ROW);
    Files.writeString(folder.resolve("a.md"), "```rows\nsmall | config\n```\n");
    Path target = folder.resolve("out/catalogue.tsv");

    PagesToRows.main(new String[] {folder.toString(), target.toString(), "-"});

    assertThat(Files.readAllLines(target))
        .hasSize(4)
        .startsWith("# a.md", "small\twords=config", "# b.md");
  }

  @Test
  void failsOnASignatureThatTheLockDoesNotHave() throws IOException {
    Files.writeString(folder.resolve("b.md"), ROW);
    Path lock = Files.writeString(folder.resolve("signatures.lock"), "# empty\n");
    String[] arguments = {
      folder.toString(), folder.resolve("catalogue.tsv").toString(), lock.toString()
    };

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PagesToRows.main(arguments))
        .withMessageContaining("b.md:4: java.nio.file.Files is not in the signature lock");
  }
}
