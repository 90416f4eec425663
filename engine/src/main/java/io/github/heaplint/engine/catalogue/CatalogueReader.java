package io.github.heaplint.engine.catalogue;

import static java.util.Map.entry;

import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.source.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads catalogue rows from their one format, whoever wrote them: a line is a relation and {@code
 * key=value} fields, parted by tabs; {@code #} starts a comment.
 */
public final class CatalogueReader {
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern LIST = Pattern.compile("[;\\s]+");
  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final Map<String, Set<String>> KEYS =
      Map.ofEntries(
          entry(
              "materialises",
              Set.of(
                  "id", "on", "when", "rule", "content", "holds", "grows", "source", "chunked",
                  "serves", "owes", "recipe", "since", "tier", "trigger")),
          entry("traverses", Set.of("id", "on", "when", "operand", "as", "gathers")),
          entry("passes", Set.of("id", "on", "when", "operand", "copies")),
          entry("adds", Set.of("id", "on", "when", "all")),
          entry("sinks", Set.of("id", "on", "when", "operand", "later")),
          entry("retains", Set.of("id", "on", "when", "operand", "in-result")),
          entry("borrows", Set.of("id", "on", "when", "operand")),
          entry("origin", Set.of("id", "on", "when", "kind")),
          entry("lazy", Set.of("id", "on", "when")),
          entry("blocks", Set.of("id", "on", "when")),
          entry("releases", Set.of("id", "on", "when")),
          entry("once", Set.of("on")),
          entry("grows", Set.of("id", "on", "when", "operand")),
          entry("shrinks", Set.of("id", "on", "when", "operand")),
          entry("empties", Set.of("id", "on", "when", "operand")),
          entry("views", Set.of("id", "on", "when", "operand", "shows", "copy")),
          entry("takes", Set.of("id", "on", "when", "operand")),
          entry("ends", Set.of("words")),
          entry("resets", Set.of("words")),
          entry("holder", Set.of("words")),
          entry("registry", Set.of("words")),
          entry("setup", Set.of("words")),
          entry("fixture", Set.of("words")),
          entry("refill", Set.of("words")),
          entry("gives", Set.of("words")),
          entry("called-back", Set.of("words")),
          entry("undo", Set.of("words")),
          entry("alternative", Set.of("words")),
          entry("takes-out", Set.of("words")),
          entry("demand", Set.of("words")),
          entry("awaits", Set.of("words")),
          entry("over", Set.of("words")),
          entry("component", Set.of("words")),
          entry("for-good", Set.of("words")),
          entry("type", Set.of("name", "is")),
          entry("small", Set.of("words")),
          entry("resource", Set.of("words")),
          entry("whole", Set.of("words")),
          entry("page", Set.of("words")),
          entry("position", Set.of("words")),
          entry("store", Set.of("words")),
          entry("of-store", Set.of("words")),
          entry("trigger", Set.of("words")),
          entry("called", Set.of("on", "as")),
          entry("callback", Set.of("name", "ends")));

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Trait, List<String>> types = new EnumMap<>(Trait.class);
  private final List<Signature> once = new ArrayList<>();
  private final List<String> smallWords = new ArrayList<>();
  private final List<String> resourceWords = new ArrayList<>();
  private final List<String> wholeQueries = new ArrayList<>();
  private final List<String> pageWords = new ArrayList<>();
  private final List<String> positionWords = new ArrayList<>();
  private final List<String> storeWords = new ArrayList<>();
  private final List<String> storeQueries = new ArrayList<>();
  private final List<String> triggers = new ArrayList<>();
  private final Map<String, List<String>> callbacks = new LinkedHashMap<>();
  private final Map<String, List<String>> calledAs = new LinkedHashMap<>();
  private final Map<String, List<String>> lifecycleWords = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Reads all rows of {@code input}; a malformed one becomes a problem and is left out.
   *
   * @param path name to report
   * @throws IOException when {@code input} fails
   */
  public CatalogueReader read(String path, Reader input) throws IOException {
    BufferedReader lines = new BufferedReader(input);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          row(line);
        } catch (IllegalArgumentException malformed) {
          problems.add(new Problem(path, number, malformed.getMessage()));
        }
      }
    }
    return this;
  }

  /** Everything read so far. */
  public Catalogue catalogue() {
    return new Catalogue(
        entries,
        types,
        once,
        smallWords,
        resourceWords,
        new QueryNames(wholeQueries, pageWords, positionWords, triggers, storeWords, storeQueries),
        callbacks,
        calledAs,
        lifecycleWords);
  }

  /** The rows that could not be read. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The key of what a row of this relation is about.
   *
   * @throws IllegalArgumentException if there is no such relation
   */
  public static String subject(String relation) {
    Set<String> keys = keys(relation);
    return Stream.of("on", "name", "words").filter(keys::contains).findFirst().orElseThrow();
  }

  private static Set<String> keys(String relation) {
    Set<String> keys = KEYS.get(relation);
    if (keys == null) {
      throw new IllegalArgumentException("'" + relation + "' is no relation of the catalogue");
    }
    return keys;
  }

  private void row(String line) {
    List<String> fields = TAB.splitAsStream(line).toList();
    String relation = fields.get(0);
    Row row = new Row(relation, fields.subList(1, fields.size()), keys(relation));
    switch (relation) {
      case "type" ->
          types
              .computeIfAbsent(Trait.parse(row.need("is")), unused -> new ArrayList<>())
              .add(row.need("name"));
      case "once" -> once.addAll(signatures(row));
      case "resource" -> LIST.splitAsStream(row.need("words")).forEach(resourceWords::add);
      case "whole" -> LIST.splitAsStream(row.need("words")).forEach(wholeQueries::add);
      case "trigger" -> LIST.splitAsStream(row.need("words")).forEach(triggers::add);
      case "store" -> LIST.splitAsStream(row.need("words")).forEach(storeWords::add);
      case "of-store" -> LIST.splitAsStream(row.need("words")).forEach(storeQueries::add);
      case "position" -> LIST.splitAsStream(row.need("words")).forEach(positionWords::add);
      case "callback" ->
          callbacks.put(row.need("name"), LIST.splitAsStream(row.need("ends")).toList());
      case "called" ->
          signatures(row)
              .forEach(
                  each ->
                      calledAs.put(
                          each.toString(), SEMICOLON.splitAsStream(row.need("as")).toList()));
      case "page" -> LIST.splitAsStream(row.need("words")).forEach(pageWords::add);
      case "ends",
          "resets",
          "holder",
          "registry",
          "setup",
          "fixture",
          "refill",
          "undo",
          "alternative",
          "takes-out",
          "demand",
          "awaits",
          "over",
          "component",
          "for-good",
          "called-back",
          "gives" ->
          LIST.splitAsStream(row.need("words"))
              .forEach(lifecycleWords.computeIfAbsent(relation, unused -> new ArrayList<>())::add);
      case "small" -> LIST.splitAsStream(row.need("words")).forEach(smallWords::add);
      default -> {
        Effect effect = row.effect();
        List<Guard> guards =
            SEMICOLON
                .splitAsStream(row.get("when", ""))
                .filter(text -> !text.isBlank())
                .map(Guard::parse)
                .toList();
        for (Signature signature : signatures(row)) {
          entries.add(new Entry(row.get("id", signature.toString()), signature, guards, effect));
        }
      }
    }
  }

  private static List<Signature> signatures(Row row) {
    return SEMICOLON.splitAsStream(row.need("on")).map(Signature::parse).toList();
  }

  /** The fields of one line. */
  private static final class Row {
    private final String relation;
    private final Map<String, String> values = new LinkedHashMap<>();

    Row(String relation, List<String> fields, Set<String> keys) {
      this.relation = relation;
      for (String field : fields) {
        int equals = field.indexOf('=');
        String key = equals < 0 ? field : field.substring(0, equals);
        if (equals < 0 || !keys.contains(key)) {
          throw new IllegalArgumentException("'" + field + "' is no field of " + relation);
        }
        if (values.put(key, field.substring(equals + 1)) != null) {
          throw new IllegalArgumentException("field " + key + " is given twice");
        }
      }
    }

    String get(String key, String otherwise) {
      return values.getOrDefault(key, otherwise);
    }

    String need(String key) {
      String value = values.get(key);
      if (value == null || value.isBlank()) {
        throw new IllegalArgumentException(relation + " needs a field " + key);
      }
      return value;
    }

    Effect effect() {
      return switch (relation) {
        case "materialises" -> materialises();
        case "traverses" ->
            new Effect.Traverses(
                Operand.parse(need("operand")),
                constant(Consumption.class, need("as")),
                get("gathers", "no").equals("yes"));
        case "passes" ->
            new Effect.PassesThrough(
                Operand.parse(need("operand")), get("copies", "no").equals("yes"));
        case "adds" -> new Effect.Adds(get("all", "no").equals("yes"));
        case "sinks" ->
            new Effect.Sinks(Operand.parse(need("operand")), get("later", "no").equals("yes"));
        case "retains" ->
            new Effect.Retains(
                Operand.parse(need("operand")), get("in-result", "no").equals("yes"));
        case "borrows" -> new Effect.Borrows(Operand.parse(need("operand")));
        case "origin" -> new Effect.Origin(constant(Effect.Origin.Kind.class, need("kind")));
        case "blocks" -> new Effect.Blocks();
        case "releases" -> new Effect.Releases();
        case "grows", "shrinks", "empties" ->
            new Effect.Alters(
                Operand.parse(need("operand")),
                constant(Effect.Alters.Change.class, relation.toUpperCase(Locale.ROOT)));
        case "takes" -> new Effect.TakesElements(Operand.parse(need("operand")));
        case "views" ->
            new Effect.Views(Operand.parse(need("operand")), get("shows", ""), get("copy", ""));
        default -> new Effect.Lazy();
      };
    }

    private Effect materialises() {
      Set<Consumption> serves = EnumSet.noneOf(Consumption.class);
      LIST.splitAsStream(need("serves"))
          .map(each -> constant(Consumption.class, each))
          .forEach(serves::add);
      String tier = get("tier", "warning");
      if (!Set.of("warning", "note", "nursery").contains(tier)) {
        throw new IllegalArgumentException("tier is warning, note or nursery, not '" + tier + "'");
      }
      return new Effect.Materialises(
          need("rule"),
          need("content"),
          need("holds"),
          need("grows"),
          Operand.parse(need("source")),
          need("chunked"),
          serves,
          LIST.splitAsStream(get("owes", "")).filter(each -> !each.isBlank()).toList(),
          rewrites(),
          LIST.splitAsStream(get("trigger", "")).filter(each -> !each.isBlank()).toList(),
          !tier.equals("warning"),
          tier.equals("nursery"));
    }

    private List<Rewrite> rewrites() {
      List<Rewrite> rewrites = Rewrite.parseAll(get("recipe", ""));
      rewrites.stream().flatMap(each -> each.signatures().stream()).forEach(Signature::parse);
      return rewrites;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
      for (E each : type.getEnumConstants()) {
        if (each.name().equals(name)) {
          return each;
        }
      }
      throw new IllegalArgumentException(
          "'"
              + name
              + "' is no "
              + type.getSimpleName().toLowerCase(Locale.ROOT)
              + " that the catalogue knows");
    }
  }
}
