package io.github.heaplint.catalogue;

import io.github.heaplint.engine.catalogue.CatalogueReader;
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
 * One library's page.
 *
 * <p>A {@code library} block of flat lines says what the page is about: {@code artefact:
 * group:artifact:version}, {@code import:} what the page's code needs, and {@code marker:} an
 * interface whose subtypes declare the methods named, and {@code ways:} a package whose classes
 * code calls one after the other on its way to a load; each may be repeated. A {@code row} block is
 * one row of {@code key: value} lines, named by the heading above it; its {@code given} declares
 * the variables of the {@code java before} and {@code java after} blocks that follow, its {@code
 * run} lines say how both can be run, and {@code needs} of the library what is needed for that;
 * {@code jdk} is the oldest that has what the code calls. A {@code rows} block holds a row a line:
 * relation, signatures, then {@code key: value} fields, parted by {@code |}.
 *
 * @param name file name
 * @param large whether its libraries are too large to be fetched by every build
 * @param examples code blocks that have to compile
 */
record Page(
    String name,
    boolean large,
    List<String> artefacts,
    List<String> needs,
    List<String> imports,
    List<String> markers,
    List<String> ways,
    List<Row> rows,
    List<Example> examples) {
  private static final String LOAD = "materialises\tid=";

  Page {
    artefacts = List.copyOf(artefacts);
    needs = List.copyOf(needs);
    imports = List.copyOf(imports);
    markers = List.copyOf(markers);
    ways = List.copyOf(ways);
    rows = List.copyOf(rows);
    examples = List.copyOf(examples);
  }

  /**
   * A row.
   *
   * @param line 1-based, of its first field
   * @param text in the catalogue's one format
   */
  record Row(int line, String text) {}

  /**
   * Code of a page.
   *
   * @param row heading of the row it belongs to
   * @param kind {@code before} or {@code after}
   * @param imports those of the page and those of the row
   * @param given declarations of its variables as parameters: {@code Path path, OutputStream out}
   * @param run declarations of variables with their values, for those that have no usual one; empty
   *     when the code is not run
   * @param jdk the oldest that compiles it
   * @param unmeasured why running it shows no difference in what it holds; empty when it does
   * @param line 1-based, of its first line
   */
  record Example(
      String row,
      String kind,
      List<String> imports,
      String given,
      List<String> run,
      int jdk,
      String unmeasured,
      String code,
      int line) {
    Example {
      imports = List.copyOf(imports);
      run = List.copyOf(run);
    }

    /** Whether the JDK that runs this has what the code calls. */
    boolean compilesHere() {
      return Runtime.version().feature() >= jdk;
    }
  }

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException naming page and line when a block is malformed
   */
  static Page parse(String name, String markdown) {
    Blocks blocks = new Blocks(name);
    Node document =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(markdown);
    document.accept(blocks);
    return new Page(
        name,
        blocks.large,
        blocks.artefacts,
        blocks.needs,
        blocks.imports,
        blocks.markers,
        blocks.ways,
        blocks.rows,
        blocks.examples);
  }

  /** The headings of the calls that load everything. */
  List<String> loads() {
    return rows.stream()
        .map(Row::text)
        .filter(each -> each.startsWith(LOAD))
        .map(each -> each.substring(LOAD.length(), each.indexOf('\t', LOAD.length())))
        .toList();
  }

  private static final class Blocks extends AbstractVisitor {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern COORDINATES = Pattern.compile("[^:\\s]+:[^:\\s]+:[^:\\s]+");

    private final String name;
    private final List<String> artefacts = new ArrayList<>();
    private final List<String> needs = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();
    private final List<String> markers = new ArrayList<>();
    private final List<String> ways = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private boolean large;
    private String heading = "";
    private String given = "";
    private int jdk;
    private String unmeasured = "";
    private final List<String> rowImports = new ArrayList<>();
    private final List<String> run = new ArrayList<>();

    Blocks(String name) {
      this.name = name;
    }

    @Override
    public void visit(Heading node) {
      heading = node.getFirstChild() instanceof Text text ? text.getLiteral() : "";
      given = "";
      jdk = 0;
      unmeasured = "";
      rowImports.clear();
      run.clear();
    }

    @Override
    public void visit(FencedCodeBlock block) {
      // Spans are 0-based and start at the fence.
      int line = block.getSourceSpans().get(0).getLineIndex() + 2;
      String text = block.getLiteral();
      switch (block.getInfo()) {
        case "library" -> library(text, line);
        case "row" -> row(text, line);
        case "rows" -> table(text, line);
        case "java before" -> examples.add(example("before", text, line));
        case "java after" -> examples.add(example("after", text, line));
        default -> {}
      }
    }

    private Example example(String kind, String code, int line) {
      List<String> all = new ArrayList<>(imports);
      all.addAll(rowImports);
      return new Example(heading, kind, all, given, run, jdk, unmeasured, code, line);
    }

    private void library(String text, int line) {
      int at = line;
      for (String each : text.lines().toList()) {
        if (!each.isBlank()) {
          Field field = field(each, at);
          switch (field.key) {
            case "artefact" -> artefacts.add(coordinates(field.value, at));
            case "needs" -> needs.add(coordinates(field.value, at));
            case "import" -> imports.add(field.value);
            case "marker" -> markers.add(field.value);
            case "ways" -> ways.add(field.value);
            case "footprint" -> large = large(field.value, at);
            default -> throw malformed(at, "a library has no '" + field.key + "'");
          }
        }
        at++;
      }
    }

    private String coordinates(String text, int line) {
      if (!COORDINATES.matcher(text).matches()) {
        throw malformed(line, "'" + text + "' is not group:artifact:version");
      }
      return text;
    }

    private boolean large(String text, int line) {
      if (!text.equals("large")) {
        throw malformed(line, "a footprint is large, or is not mentioned");
      }
      return true;
    }

    private int jdk(String text, int line) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException malformed) {
        throw malformed(line, "'" + text + "' is not a version of the JDK, such as 25");
      }
    }

    private void row(String text, int line) {
      if (heading.isBlank()) {
        throw malformed(line, "a row needs a heading that names it");
      }
      List<String> fields = new ArrayList<>(List.of(LOAD + heading));
      List<String> recipes = new ArrayList<>();
      int at = line;
      for (String each : text.lines().toList()) {
        if (!each.isBlank()) {
          Field field = field(each, at);
          switch (field.key) {
            case "given" -> given = field.value;
            case "import" -> rowImports.add(field.value);
            case "run" -> run.add(field.value);
            case "jdk" -> jdk = jdk(field.value, at);
            case "unmeasured" -> unmeasured = field.value;
            case "because" -> {} // For those who read the page.
            case "recipe" -> recipes.add(field.value);
            default -> fields.add(field.toString());
          }
        }
        at++;
      }
      if (!recipes.isEmpty()) {
        fields.add(new Field("recipe", String.join("; ", recipes)).toString());
      }
      rows.add(new Row(line, String.join("\t", fields)));
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
          fields.add(subject(cells.get(0), at) + "=" + cells.get(1));
          for (String cell : cells.subList(2, cells.size())) {
            fields.add(field(cell, at).toString());
          }
          rows.add(new Row(at, String.join("\t", fields)));
        }
        at++;
      }
    }

    private String subject(String relation, int line) {
      try {
        return CatalogueReader.subject(relation);
      } catch (IllegalArgumentException unknown) {
        throw malformed(line, unknown.getMessage());
      }
    }

    private Field field(String text, int line) {
      int colon = text.indexOf(": ");
      if (colon < 0 || text.indexOf('\t') >= 0) {
        throw malformed(line, "'" + text + "' is not key: value");
      }
      return new Field(text.substring(0, colon).strip(), text.substring(colon + 2).strip());
    }

    private IllegalArgumentException malformed(int line, String cause) {
      return new IllegalArgumentException(name + ":" + line + ": " + cause);
    }
  }

  private record Field(String key, String value) {
    @Override
    public String toString() {
      return key + "=" + value;
    }
  }
}
