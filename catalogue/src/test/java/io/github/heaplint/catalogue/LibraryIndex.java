package io.github.heaplint.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The page that tells where each library is: those of one kind share a page. */
final class LibraryIndex {
  static final String FILE = "libraries.md";

  private static final Pattern VERSION = Pattern.compile(":[^:]*$");
  private static final String HEAD =
      """
      # Libraries, and the pages they are on

      Every library of which the [catalogue](catalogue/README.md) names a class or a method, %d of them. Written by
      `mvn -B -Psignatures test -pl catalogue -am`; a test holds it to the pages.

      | library | pages |
      |---|---|
      """;

  private LibraryIndex() {}

  /** The page's text. */
  static String of(List<Page> pages, SignatureLock lock) {
    Map<String, Set<String>> index = new TreeMap<>();
    for (Page page : pages) {
      for (Mention mention : Mention.of(page)) {
        String artefact = lock.types().get(mention.type()).artefact();
        index
            .computeIfAbsent(VERSION.matcher(artefact).replaceFirst(""), unused -> new TreeSet<>())
            .add("[%1$s](catalogue/%1$s)".formatted(page.name()));
      }
    }
    StringBuilder text = new StringBuilder(HEAD.formatted(index.size()));
    index.forEach(
        (library, where) ->
            text.append("| `%s` | %s |%n".formatted(library, String.join(", ", where))));
    return text.toString();
  }
}
