package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that lists the large types says what the catalogue has. */
final class LargeTypesTest {
  private static final Path LIST = Path.of("../docs/large-types.md");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([\\w.]+)` \\| (.+) \\|$");
  private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(catalogue/([\\w-]+\\.md)\\)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^type \\| ([\\w.]+) \\| is: [^|\\n]*\\blarge\\b");

  /** Types by name, each with the pages that have a row for it. */
  private static Map<String, Set<String>> rows() throws IOException {
    Map<String, Set<String>> rows = new TreeMap<>();
    try (Stream<Path> pages = Files.list(CataloguePagesTest.PAGES)) {
      for (Path page : pages.filter(each -> !each.endsWith("README.md")).toList()) {
        if (page.toString().endsWith(".md")) {
          ROW.matcher(Files.readString(page))
              .results()
              .forEach(
                  row ->
                      rows.computeIfAbsent(row.group(1), unused -> new TreeSet<>())
                          .add(page.getFileName().toString()));
        }
      }
    }
    return rows;
  }

  private static String section(String title) throws IOException {
    String list = Files.readString(LIST);
    int start = list.indexOf("\n## " + title);
    int end = list.indexOf("\n## ", start + 1);
    return list.substring(start, end < 0 ? list.length() : end);
  }

  @Test
  void whatIsLeftOutHasAReasonAndNoRow() throws IOException {
    List<String> left =
        LISTED
            .matcher(section("Left out"))
            .results()
            .filter(each -> !each.group(2).isBlank())
            .map(each -> each.group(1))
            .toList();

    assertThat(left).isNotEmpty().doesNotHaveDuplicates();
    assertThat(rows()).doesNotContainKeys(left.toArray(String[]::new));
  }

  @Test
  void everyRowIsListedWithItsPages() throws IOException {
    Map<String, Set<String>> listed = new TreeMap<>();
    LISTED
        .matcher(section("Rows"))
        .results()
        .forEach(
            each ->
                listed.put(
                    each.group(1),
                    LINK.matcher(each.group(2))
                        .results()
                        .map(link -> link.group(1))
                        .collect(Collectors.toCollection(TreeSet::new))));

    assertThat(listed).hasSizeGreaterThan(50).isEqualTo(rows());
  }
}
