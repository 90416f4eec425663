package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageTest {
  @Test
  void readsTheLibraryItsRowsAndTheirCode() {
    Page page =
        Page.parse(
            "x.md",
            """
            # X

            ```library
            artefact: org.example:x:1.0
            footprint: large
            import: org.example.X
            marker: org.example.Marker
            ```

            ### x.load

            ```row
            on: org.example.X#load
            given: X x
            jdk: 25
            import: org.example.Y
            ```

            ```java before
            x.load();
            ```

            ```java after
            x.stream();
            ```

            ```rows
            sinks | org.example.X#take; org.example.X#put | operand: argument 0
            type | org.example.X | is: large
            small | words of a list
            ```
            """);

    assertThat(page.artefacts()).containsExactly("org.example:x:1.0");
    assertThat(page.large()).isTrue();
    assertThat(page.loads()).containsExactly("x.load");
    assertThat(page.imports()).containsExactly("org.example.X");
    assertThat(page.markers()).containsExactly("org.example.Marker");
    assertThat(page.rows())
        .containsExactly(
            new Page.Row(13, "materialises\tid=x.load\ton=org.example.X#load"),
            new Page.Row(28, "sinks\ton=org.example.X#take; org.example.X#put\toperand=argument 0"),
            new Page.Row(29, "type\tname=org.example.X\tis=large"),
            new Page.Row(30, "small\twords=words of a list"));
    List<String> imports = List.of("org.example.X", "org.example.Y");
    assertThat(page.examples())
        .containsExactly(
            new Page.Example(
                "x.load", "before", imports, "X x", List.of(), 25, "", "x.load();\n", 20),
            new Page.Example(
                "x.load", "after", imports, "X x", List.of(), 25, "", "x.stream();\n", 24));
  }

  @Test
  void leavesOtherBlocksAlone() {
    Page page = Page.parse("x.md", "# X\n\n```java\nint x;\n```\n\n```text\non: nothing\n```\n");

    assertThat(page.rows()).isEmpty();
    assertThat(page.examples()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "### x\\n"
            + "```row\\n"
            + "on org.example.X#load\\n"
            + "``` ! x.md:3: 'on org.example.X#load' is not key: value",
        "### x\\n"
            + "```row\\n"
            + "on: a.B#c\\n"
            + "rule:EagerRead\\n"
            + "``` ! x.md:4: 'rule:EagerRead' is not key: value",
        "```row\\non: a.B#c\\n``` ! x.md:2: a row needs a heading that names it",
        "```rows\\ntype\\n``` ! x.md:2: a row is: relation | signature | key: value ...",
        "```rows\\n\\nsinks | a.B#c | argument 0\\n``` ! x.md:3: 'argument 0' is not key: value",
        "```library\\nartefact: x\\n``` ! x.md:2: 'x' is not group:artifact:version",
        "```library\\nversion: 1\\n``` ! x.md:2: a library has no 'version'",
        "```library\\nfootprint: 3\\n``` ! x.md:2: a footprint is large, or is not mentioned",
        "### x\\n```row\\njdk: new\\n``` ! x.md:3: 'new' is not a version of the JDK, such as 25",
      })
  void refusesWhatIsMalformedWithPageAndLine(String markdown, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Page.parse("x.md", markdown.replace("\\n", "\n")))
        .withMessage(message);
  }
}
