package io.github.heaplint.catalogue;

import io.github.heaplint.engine.catalogue.CatalogueReader;
import io.github.heaplint.engine.source.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Build step: turns the pages of {@code docs/catalogue} into one file of rows. */
public final class PagesToRows {
  private static final Pattern ID = Pattern.compile("\tid=([^\t]*)");

  private PagesToRows() {}

  /**
   * Writes the rows of all pages.
   *
   * @param arguments the folder of pages, the file to write, and the signature lock that the pages
   *     have to agree with, or {@code -} while the lock itself is being refreshed
   * @throws IllegalArgumentException when rows are malformed or not in the lock, naming page, line
   *     and cause of each
   */
  public static void main(String[] arguments) throws IOException {
    List<Page> pages = pages(Path.of(arguments[0]));
    List<String> problems = new ArrayList<>(problems(pages));
    List<String> rows = rows(pages);
    if (problems.isEmpty() && !arguments[2].equals("-")) {
      Path file = Path.of(arguments[2]);
      SignatureLock lock =
          SignatureLock.read(file.getFileName().toString(), Files.readAllLines(file));
      problems.addAll(lock.problems(pages));
      rows.addAll(Calls.rows(pages, lock));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("\n" + String.join("\n", problems));
    }
    Path target = Path.of(arguments[1]);
    Files.createDirectories(target.getParent());
    Files.write(target, rows);
  }

  /** The pages of a folder, by name. */
  static List<Page> pages(Path folder) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        pages.add(Page.parse(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return pages;
  }

  private static List<String> rows(List<Page> pages) {
    List<String> rows = new ArrayList<>();
    for (Page page : pages) {
      rows.add("# " + page.name());
      page.rows().forEach(row -> rows.add(row.text()));
    }
    return rows;
  }

  /** What is malformed in the pages, each with page and line. */
  static List<String> problems(List<Page> pages) throws IOException {
    List<String> problems = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    for (Page page : pages) {
      for (Page.Row row : page.rows()) {
        String place = page.name() + ":" + row.line();
        for (Problem problem :
            new CatalogueReader().read(place, new StringReader(row.text())).problems()) {
          problems.add(place + ": " + problem.cause());
        }
        Matcher id = ID.matcher(row.text());
        if (id.find()) {
          String first = ids.putIfAbsent(id.group(1), place);
          if (first != null) {
            problems.add(
                place + ": " + id.group(1) + " is the name of the row at " + first + " too");
          }
        }
      }
    }
    return problems;
  }
}
