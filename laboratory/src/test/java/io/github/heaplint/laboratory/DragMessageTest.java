package io.github.heaplint.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.CatalogueReader;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.DraggedLocal;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every form of the rule's message names the value, where it is made and last used, what is loaded
 * meanwhile, the mode in which it is held, and only what lets go of it there.
 */
class DragMessageTest {
  private static final String MODE =
      ": an interpreted frame, as of all code that runs once, keeps a local until the method"
          + " returns or the local is overwritten (docs/retention.md#%s)";

  private static final String ROWS =
      """
      materialises\tid=load\ton=lib.Data#load\trule=EagerRead\tcontent=objects\tholds=all rows\
      \tgrows=the size\tsource=arguments\tchunked=rows()\tserves=VOID
      traverses\ton=java.util.List#size\toperand=receiver\tas=SIZE_ONLY
      traverses\ton=java.lang.Iterable#iterator\toperand=receiver\tas=SINGLE_PASS
      type\tname=java.util.Iterator\tis=one-shot
      blocks\ton=java.lang.Thread#join
      """;

  private static Finding only(String... lines) throws IOException {
    List<Finding> findings = all(lines);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  /** What is reported of a class {@code A}, whose first line is line 1 of the file. */
  private static List<Finding> all(String... lines) throws IOException {
    CatalogueReader rows = new CatalogueReader().read("rows", new StringReader(ROWS));
    assertThat(rows.problems()).isEmpty();
    Types types = new JdkTypes();
    String text =
        "import lib.Data; import java.util.*; import io.github.heaplint.annotations.Large; class A {\n"
            + String.join("\n", lines)
            + "\n}\n";
    Unit unit = new JavaParserFrontEnd().lower(new Source("A.java", text), types);
    Checker.Result result =
        new Checker(List.of(new DraggedLocal()), rows.catalogue()).check(unit, types);
    assertThat(result.problems()).isEmpty();
    return result.findings();
  }

  private static void says(Finding finding, String message, String row) {
    assertThat(finding.message()).isEqualTo(message + MODE.formatted(row));
  }

  @Test
  void local() throws IOException {
    Finding found =
        only(
            "void f() {",
            "  List<String> a = Data.load(1);",
            "  System.out.println(a.hashCode());",
            "  List<String> b = Data.load(2);",
            "  System.out.println(b.hashCode());",
            "}");

    says(
        found,
        "a (all rows, loaded in line 3, last used in line 4) is still held while line 5 loads all"
            + " rows",
        "2.00");
    assertThat(found.suggestion())
        .isEqualTo(
            "stream it (rows()), extract the work on it, line 3 to 4, to a method, which lets go"
                + " when it returns (docs/retention.md#2.d1), do not name it"
                + " (docs/retention.md#2.g1), or set a = null after its last use"
                + " (docs/retention.md#2.a1)");
  }

  @Test
  void waitingToBeCounted() throws IOException {
    Finding found =
        only(
            "void f() {",
            "  List<String> a = Data.load(1);",
            "  System.out.println(a.hashCode());",
            "  List<String> b = Data.load(2);",
            "  System.out.println(b.hashCode() + a.size());",
            "}");

    assertThat(found.message())
        .isEqualTo(
            "a (all rows, loaded in line 3) is held while line 5 loads all rows, but all that is"
                + " read of it after that is a number, in line 6: until then it is held in every"
                + " mode, in compiled code too (docs/retention.md#4.03)");
    assertThat(found.suggestion())
        .isEqualTo(
            "read the number before line 5 into a local of its own, and give the work on a a"
                + " method of its own or no name, which lets go of it (docs/retention.md#2.d1)");
  }

  @Test
  void hiddenCopyThatNullDoesNotReach() throws IOException {
    Finding found =
        only(
            "void f() {",
            "  List<String> a = Data.load(1);",
            "  for (String each : a) {",
            "    System.out.println(each.length());",
            "  }",
            "  a = null;",
            "  List<String> b = Data.load(2);",
            "  System.out.println(b.hashCode());",
            "}");

    says(
        found,
        "the compiler's hidden copy of a (all rows, loaded in line 3, last used in line 5) is still"
            + " held while line 8 loads all rows",
        "2.p1");
    assertThat(found.suggestion()).contains("extract").doesNotContain("null", "name it");
  }

  @Test
  void carriedFromTurnToTurn() throws IOException {
    Finding found =
        only(
            "void f() {",
            "  List<String> a = null;",
            "  for (int i = 0; i < 9; i++) {",
            "    a = Data.load(i);",
            "    System.out.println(a.hashCode());",
            "  }",
            "}");

    says(
        found,
        "a (all rows, loaded in line 5, last used in line 6) is still held while line 5 loads the"
            + " next one",
        "3.10");
    assertThat(found.suggestion())
        .isEqualTo(
            "stream it (rows()), declare a inside the loop without a value before it"
                + " (docs/retention.md#3.09), or extract the body of the loop to a method"
                + " (docs/retention.md#3.24)");
  }

  @Test
  void handedToWhatLoadsAfterItsLastUse() throws IOException {
    Finding found =
        only(
            "void f() {",
            "  List<String> a = Data.load(1);",
            "  then(a);",
            "}",
            "private void then(List<String> given) {",
            "  System.out.println(given.hashCode());",
            "  List<String> b = Data.load(2);",
            "  System.out.println(b.hashCode());",
            "}");

    says(
        found,
        "a (all rows, loaded in line 3, last used in line 4) is still held while line 4 calls then,"
            + " which loads all rows",
        "1.06");
    assertThat(found.suggestion())
        .isEqualTo(
            "stream it (rows()), pass only what is needed of it, or let then return before the next"
                + " one is loaded; without a name it is held there all the same"
                + " (docs/retention.md#2.n1)");
    assertThat(found.fixes()).extracting(Fix::title).isEmpty();
  }

  @Test
  void parameter() throws IOException {
    Finding found =
        only(
            "void f(@Large List<String> a) {",
            "  System.out.println(a.hashCode());",
            "  List<String> b = Data.load(2);",
            "  System.out.println(b.hashCode());",
            "}");

    says(
        found,
        "a (a whole List, a parameter, last used in line 3) is still held while line 4 loads all"
            + " rows",
        "1.06");
    assertThat(found.suggestion())
        .isEqualTo(
            "pass what is needed of it instead, or let a method of its own do the work of line 4"
                + " after this one has returned");
  }

  @Test
  void waiting() throws IOException {
    Finding found =
        only(
            "void f(Thread t) throws Exception {",
            "  List<String> a = Data.load(1);",
            "  System.out.println(a.hashCode());",
            "  t.join();",
            "}");

    says(
        found,
        "a (all rows, loaded in line 3, last used in line 4) is still held while line 5 waits",
        "5.07");
  }

  @Test
  void noneOfWhatFreesNothing() throws IOException {
    assertThat(
            all(
                "void f() {",
                "  {",
                "    List<String> a = Data.load(1);",
                "    System.out.println(a.hashCode());",
                "  }",
                "  List<String> b = Data.load(2);",
                "  System.out.println(b.hashCode());",
                "}"))
        .singleElement()
        .satisfies(
            each -> assertThat(each.suggestion()).doesNotContain("block", "try", "reuse", "order"));
  }
}
