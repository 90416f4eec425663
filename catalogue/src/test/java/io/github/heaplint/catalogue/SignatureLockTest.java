package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SignatureLockTest {
  private static final SignatureLock LOCK =
      SignatureLock.read(
          "lock",
          List.of(
              "# comment",
              "org.example.X\torg.example:x:1.0\torg.example.Y java.lang.Iterable",
              "org.example.X#load\t(Ljava/io/File;)Ljava/util/List; static([BI)[B"));

  private static List<String> problems(String row) {
    return LOCK.problems(
        List.of(
            Page.parse(
                "x.md",
                "```library\nartefact: org.example:x:1.0\n```\n```rows\n" + row + "\n```")));
  }

  @Test
  void writesWhatItReads() {
    assertThat(SignatureLock.read("lock", LOCK.lines())).isEqualTo(LOCK);
  }

  @Test
  void agreesWithEveryOverloadThatIsLocked() {
    assertThat(problems("sinks | org.example.X#load | operand: argument 0")).isEmpty();
    assertThat(problems("sinks | org.example.X#load(java.io.File) | operand: argument 0"))
        .isEmpty();
    assertThat(problems("sinks | org.example.X#load(byte[],*) | operand: argument 0")).isEmpty();
  }

  @Test
  void namesPageAndLineOfWhatIsNotLocked() {
    assertThat(problems("type | org.example.Z | is: large"))
        .anyMatch(each -> each.startsWith("x.md:5: org.example.Z is not in the signature lock"));
    assertThat(problems("lazy | org.example.X#lines"))
        .anyMatch(each -> each.startsWith("x.md:5: org.example.X#lines is not in the"));
    assertThat(problems("sinks | org.example.X#load(java.nio.file.Path) | operand: argument 0"))
        .containsExactly(
            "x.md:5: org.example.X#load(java.nio.file.Path) has no such overload; there are"
                + " (Ljava/io/File;)Ljava/util/List; static([BI)[B");
  }

  @Test
  void seesTheSignaturesOfGuards() {
    assertThat(
            problems(
                "sinks | org.example.X#load | operand: argument 0 | when: argument 0 from"
                    + " org.example.X#make"))
        .anyMatch(each -> each.startsWith("x.md:5: org.example.X#make is not in the"));
  }

  @Test
  void namesWhatNoPageNamesAnyMore() {
    assertThat(problems("type | org.example.X | is: large"))
        .singleElement()
        .asString()
        .startsWith("the lock has org.example.X#load, which no page names");
  }

  @Test
  void refusesAClassOfAnArtefactThatThePageDoesNotList() {
    Page page = Page.parse("x.md", "```rows\nsinks | org.example.X#load | operand: receiver\n```");

    assertThat(LOCK.problems(List.of(page)))
        .containsExactly(
            "x.md:2: org.example.X is locked to org.example:x:1.0, which the page does not list");
  }

  @Test
  void asksOnlyForTheClassWhereSubtypesDeclareTheMethod() {
    Page page =
        Page.parse(
            "x.md",
            "```library\nartefact: org.example:x:1.0\nmarker: org.example.X\n```\n"
                + "```rows\nsinks | org.example.X#anything | operand: receiver\n```");

    assertThat(LOCK.problems(List.of(page))).noneMatch(each -> each.startsWith("x.md"));
  }

  @Test
  void refusesMalformedLinesWithTheirNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignatureLock.read("lock", List.of("", "org.example.X")))
        .withMessage("lock:2: neither a class nor a method of the lock");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignatureLock.read("lock", List.of("a.B\tjdk\t ", "a.B\tjdk\t ")))
        .withMessage("lock:2: a.B stands twice");
  }
}
