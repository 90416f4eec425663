package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever follows a page's advice is not told of it again. */
final class AdviceTest {
  private static final Path PAGES = Path.of("..", "docs", "catalogue");
  private static final Checker CHECKER = new Checker(Rules.all(), BundledCatalogue.read());
  private static final Types TYPES = new JdkTypes().or(LibraryTypes.read());

  /**
   * So many rows' code is reported: of the others their page shows a use that they do not serve.
   */
  private static final int REPORTED = 290;

  private static boolean reported(Page.Example example) {
    StringBuilder text = new StringBuilder();
    for (String each : List.of("java.io.*", "java.nio.charset.*", "java.nio.file.*")) {
      text.append("import ").append(each).append(";\n");
    }
    text.append("import java.util.*;\nimport java.util.stream.*;\n");
    example.imports().forEach(each -> text.append("import ").append(each).append(";\n"));
    text.append("class Example {\n static void use(Object value) {}\n void run(");
    text.append(example.given()).append(") throws Throwable {\n").append(example.code());
    text.append("}\n}\n");
    Unit unit = new JavaParserFrontEnd().lower(new Source(example.row(), text.toString()), TYPES);
    assertThat(unit.problems()).as(example.row()).isEmpty();
    return !CHECKER.check(unit, TYPES).findings().isEmpty();
  }

  private static List<String> reported(String kind) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Page page : PagesToRows.pages(PAGES)) {
      for (Page.Example each : page.examples()) {
        if (each.kind().equals(kind) && reported(each)) {
          rows.add(each.row());
        }
      }
    }
    return rows;
  }

  @Test
  void codeAfterAnExchangeIsSilent() throws IOException {
    assertThat(reported("after")).isEmpty();
  }

  @Test
  void codeBeforeAnExchangeIsReported() throws IOException {
    assertThat(reported("before")).hasSizeGreaterThan(REPORTED);
  }
}
