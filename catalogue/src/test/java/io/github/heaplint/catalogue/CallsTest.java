package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CallsTest {
  private static final SignatureLock LOCK =
      SignatureLock.read(
          "lock",
          List.of(
              "a.IO\ta:a:1\t ",
              "a.MoreIO\ta:a:1\ta.IO",
              "a.Query\ta:a:1\t ",
              "a.IO#toString\t()Ljava/lang/String; static(La/In;)Ljava/lang/String;",
              "a.Query#list\t()Ljava/util/List; (La/Page;)Ljava/util/List;",
              "a.Query#in\tvarargs([La/Key;)Ljava/util/List;"));

  private static List<String> rows(String on) {
    String row =
        "### x\n```row\non: "
            + on
            + "\nrule: EagerRead\ncontent: text\nholds: all\ngrows: it\nsource: receiver\nchunked: a"
            + "\nserves: SIZE_ONLY\n```\n```rows\nsinks | a.Query#in | operand: argument 0\n```\n";
    return Calls.rows(List.of(Page.parse("x.md", row)), LOCK).stream()
        .filter(each -> !each.startsWith("#"))
        .toList();
  }

  @Test
  void namesTheClassesOfStaticMethods() {
    assertThat(rows("a.IO#toString"))
        .containsExactly("called\ton=a.IO#toString\tas=IO.toString(;MoreIO.toString(");
  }

  @Test
  void tellsWhetherThereAreArguments() {
    assertThat(rows("a.Query#list")).containsExactly("called\ton=a.Query#list\tas=list();list(_)");
    assertThat(rows("a.Query#list()")).containsExactly("called\ton=a.Query#list()\tas=list()");
    assertThat(rows("a.Query#in")).containsExactly("called\ton=a.Query#in\tas=in(");
  }

  @Test
  void saysNothingOfObjectsThatAreMade() {
    assertThat(rows("a.Query#<init>")).isEmpty();
  }
}
