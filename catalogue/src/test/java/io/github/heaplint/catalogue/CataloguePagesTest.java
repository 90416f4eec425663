package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Entry;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.rule.UnboundedFetch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every page of the catalogue that comes with Heaplint. */
final class CataloguePagesTest {
  static final Path PAGES = Path.of("../docs/catalogue");
  private static final Pattern VERSION = Pattern.compile(":[^:]*$");
  private static final Pattern ROW = Pattern.compile("(?ms)^```row\n.*?^```");
  private static final Pattern TIER = Pattern.compile("(?m)^tier: ");
  private static final Pattern BECAUSE = Pattern.compile("(?m)^because: ([A-Z]+)$");
  private static final Pattern CODE = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  /**
   * Missing are {@code list} and {@code findAll}, which projects inherit into interfaces of their
   * own: who calls those need not name the library.
   */
  private static final Set<String> EVERYDAY =
      Set.of(
          ("all apply asString body bytes close collect content copy count create download entries"
                  + " execute fetch file find first get getBody getContent getData getValue getValues"
                  + " items iterator keys keySet load map next open parse query read resultList run"
                  + " scan search select send stream string text toList toString value values write")
              .split(" "));

  private final Catalogue catalogue = BundledCatalogue.read();

  private Stream<Entry> loads() {
    return catalogue.entries().stream()
        .filter(entry -> entry.effect() instanceof Effect.Materialises);
  }

  @Test
  void everyRuleThatARowNamesExists() {
    Set<String> rules = Rules.all().stream().map(Rule::name).collect(Collectors.toSet());

    assertThat(loads()).allMatch(each -> rules.contains(load(each).rule()));
  }

  @Test
  void everyDebtIsExplained() throws IOException {
    Set<String> codes =
        CODE.matcher(Files.readString(PAGES.resolve("README.md")))
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.toSet());

    assertThat(codes).isNotEmpty();
    assertThat(loads()).allSatisfy(each -> assertThat(codes).containsAll(load(each).owes()));
  }

  @Test
  void aRowThatIsNeverAWarningSaysWhyAndNoOtherDoes() throws IOException {
    String readme = Files.readString(PAGES.resolve("README.md"));
    int count = 0;
    for (Page page : PagesToRows.pages(PAGES)) {
      String text = Files.readString(PAGES.resolve(page.name()));
      for (MatchResult row : ROW.matcher(text).results().toList()) {
        Matcher because = BECAUSE.matcher(row.group());
        boolean demoted = TIER.matcher(row.group()).find();
        assertThat(because.find()).as(page.name() + ": " + row.group()).isEqualTo(demoted);
        if (demoted) {
          assertThat(readme).contains("| `" + because.group(1) + "` | ");
          count++;
        }
      }
    }
    assertThat(count).isPositive();
  }

  @Test
  void everyUseThatARowServesCanBeServedByPieces() {
    assertThat(loads())
        // What merely seems to stream is wrong however it is used.
        .filteredOn(each -> !load(each).rule().equals(UnboundedFetch.NAME))
        .allMatch(each -> load(each).serves().stream().allMatch(use -> use.chunkable()));
  }

  @Test
  void everyRowHasCodeBeforeAndAfter() throws IOException {
    for (Page page : PagesToRows.pages(PAGES)) {
      Map<String, List<String>> kinds =
          page.examples().stream()
              .collect(
                  Collectors.groupingBy(
                      Page.Example::row,
                      Collectors.mapping(Page.Example::kind, Collectors.toList())));
      assertThat(kinds.values())
          .as(page.name())
          .allMatch(each -> each.equals(List.of("before", "after")));
      assertThat(kinds.keySet())
          .as("rows of %s that have code", page.name())
          .containsExactlyInAnyOrderElementsOf(page.loads());
    }
  }

  /** A file is parsed when it calls a method of such a name, and most files do. */
  @Test
  void everydayNamesAreTriggeredByWordsOfTheirLibrary() {
    assertThat(loads())
        .filteredOn(each -> EVERYDAY.contains(each.signature().method()))
        .allSatisfy(each -> assertThat(load(each).triggers()).as(each.id()).isNotEmpty());
  }

  @Test
  void theReadmeSaysHowMuchThereIs() throws IOException {
    SignatureLock lock =
        SignatureLock.read("signatures.lock", Files.readAllLines(PAGES.resolve("signatures.lock")));
    Set<String> libraries = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    loads()
        .forEach(
            each -> {
              ids.add(each.id());
              String artefact = lock.types().get(each.signature().owner()).artefact();
              libraries.add(VERSION.matcher(artefact).replaceFirst(""));
            });

    assertThat(Files.readString(PAGES.resolve("README.md")).replaceAll("\\s+", " "))
        .contains(
            "They tell of %d calls that load everything, in %d libraries"
                .formatted(ids.size(), libraries.size()));
  }

  /** What is passed on is judged where it goes; a row that judges it as well would count twice. */
  @Test
  void noCallBothPassesItsOperandOnAndUsesItUp() {
    Map<String, Set<String>> ends = new TreeMap<>();
    for (Entry entry : BundledCatalogue.read().entries()) {
      String call = entry.signature() + " when " + entry.guards() + " ";
      if (entry.effect() instanceof Effect.PassesThrough passes) {
        ends.computeIfAbsent(call + passes.operand(), unused -> new TreeSet<>()).add("passes");
      } else if (entry.effect() instanceof Effect.Traverses pass) {
        ends.computeIfAbsent(call + pass.operand(), unused -> new TreeSet<>()).add("uses up");
      } else if (entry.effect() instanceof Effect.Sinks sinks) {
        ends.computeIfAbsent(call + sinks.operand(), unused -> new TreeSet<>()).add("uses up");
      }
    }
    assertThat(ends).isNotEmpty().allSatisfy((call, kinds) -> assertThat(kinds).hasSize(1));
  }

  private static Effect.Materialises load(Entry entry) {
    return (Effect.Materialises) entry.effect();
  }
}
