package io.github.heaplint.catalogue;

import io.github.heaplint.engine.catalogue.CatalogueReader;
import io.github.heaplint.engine.source.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Build step: turns the pages of {@code docs/catalogue} into one file of rows. */
public final class PagesToRows {
  private PagesToRows() {}

  /**
   * Writes the rows of all pages.
   *
   * @param arguments the folder of pages, the file to write
   * @throws IllegalArgumentException when a row is malformed, naming page and line
   */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[1]);
    Files.createDirectories(target.getParent());
    Files.write(target, rows(Path.of(arguments[0])));
  }

  private static List<String> rows(Path folder) throws IOException {
    List<String> rows = new ArrayList<>();
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        String name = page.getFileName().toString();
        rows.add("# " + name);
        for (String row : Page.rows(name, Files.readString(page))) {
          check(name, row);
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static void check(String page, String row) throws IOException {
    List<Problem> problems = new CatalogueReader().read(page, new StringReader(row)).problems();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          problems.stream().map(Problem::cause).collect(Collectors.joining("; "))
              + " in a row of "
              + page
              + ": "
              + row.replace('\t', ' '));
    }
  }
}
