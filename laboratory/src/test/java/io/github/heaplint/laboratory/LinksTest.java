package io.github.heaplint.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever links to a row of {@code docs/retention.md} must find it. */
class LinksTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/retention.md");
  private static final Pattern TARGET =
      Pattern.compile("<a id=\"([^\"]+)\">|^#+ (.+)$", Pattern.MULTILINE);
  private static final Pattern INNER_LINK = Pattern.compile("]\\(#([^)]+)\\)");
  private static final Pattern OUTER_LINK = Pattern.compile("retention\\.md#([\\w.-]*\\w)");

  @Test
  void everyLinkLeadsToARowOrAChapter() throws IOException {
    Set<String> targets = targets(Files.readString(PAGE));
    List<String> broken = new ArrayList<>(broken(PAGE, INNER_LINK, targets));
    for (Path file : filesThatMayLink()) {
      broken.addAll(broken(file, OUTER_LINK, targets));
    }
    assertThat(broken).isEmpty();
  }

  private static Set<String> targets(String page) {
    Set<String> targets = new HashSet<>();
    Matcher matcher = TARGET.matcher(page);
    while (matcher.find()) {
      targets.add(matcher.group(1) != null ? matcher.group(1) : slug(matcher.group(2)));
    }
    return targets;
  }

  /** The anchor that GitHub gives a heading. */
  private static String slug(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
  }

  private static List<String> broken(Path file, Pattern link, Set<String> targets)
      throws IOException {
    return link.matcher(Files.readString(file))
        .results()
        .map((MatchResult match) -> match.group(1))
        .filter(target -> !targets.contains(target))
        .map(target -> file + ": #" + target)
        .toList();
  }

  /** Pages, and the sources whose messages quote a row. */
  private static List<Path> filesThatMayLink() throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(ROOT.resolve("README.md"));
    files.add(ROOT.resolve("ARCHITECTURE.md"));
    files.addAll(filesUnder("docs", ".md"));
    files.addAll(filesUnder("engine/src/main/java", ".java"));
    return files;
  }

  private static List<Path> filesUnder(String directory, String extension) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(directory))) {
      return files.filter(file -> file.toString().endsWith(extension)).toList();
    }
  }
}
