package io.github.heaplint.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The rows of one library's page.
 *
 * <p>A {@code row} block is one row of flat {@code key: value} lines, named by the heading above
 * it. A {@code rows} block holds a row a line: relation, signatures, then {@code key: value}
 * fields, parted by {@code |}.
 */
final class Page {
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

  private final String name;
  private final List<String> rows = new ArrayList<>();
  private String heading = "";

  private Page(String name) {
    this.name = name;
  }

  /**
   * The rows of a page, as lines of the catalogue's one format.
   *
   * @throws IllegalArgumentException naming page and line when a row is malformed
   */
  static List<String> rows(String name, String markdown) {
    Page page = new Page(name);
    Node document =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading node) {
            page.heading = node.getFirstChild() instanceof Text text ? text.getLiteral() : "";
          }

          @Override
          public void visit(FencedCodeBlock block) {
            // Spans are 0-based and start at the fence.
            int line = block.getSourceSpans().get(0).getLineIndex() + 2;
            switch (block.getInfo()) {
              case "row" -> page.row(block.getLiteral(), line);
              case "rows" -> page.table(block.getLiteral(), line);
              default -> {}
            }
          }
        });
    return page.rows;
  }

  private void row(String text, int line) {
    List<String> fields = new ArrayList<>(List.of("materialises", "id=" + heading));
    int at = line;
    for (String each : text.lines().toList()) {
      if (!each.isBlank()) {
        fields.add(field(each, at));
      }
      at++;
    }
    rows.add(String.join("\t", fields));
  }

  private void table(String text, int line) {
    int at = line;
    for (String each : text.lines().toList()) {
      if (!each.isBlank()) {
        List<String> cells = BAR.splitAsStream(each.strip()).toList();
        if (cells.size() < 2) {
          throw malformed(at, "a row is: relation | signature | key: value ...");
        }
        List<String> fields = new ArrayList<>(List.of(cells.get(0)));
        fields.add(named(cells.get(0)) + "=" + cells.get(1));
        for (String cell : cells.subList(2, cells.size())) {
          fields.add(field(cell, at));
        }
        rows.add(String.join("\t", fields));
      }
      at++;
    }
  }

  private static String named(String relation) {
    return switch (relation) {
      case "type" -> "name";
      case "small" -> "words";
      default -> "on";
    };
  }

  private String field(String text, int line) {
    int colon = text.indexOf(": ");
    if (colon < 0 || text.indexOf('\t') >= 0) {
      throw malformed(line, "'" + text + "' is not key: value");
    }
    return text.substring(0, colon).strip() + "=" + text.substring(colon + 2).strip();
  }

  private IllegalArgumentException malformed(int line, String cause) {
    return new IllegalArgumentException(name + ":" + line + ": " + cause);
  }
}
