package io.github.heaplint.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.CatalogueReader;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.DraggedLocal;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The rule {@code DraggedLocal} over the shapes of the first three chapters: what both compilers'
 * code holds is reported, what is released or needed is not. The page lists the shapes that one
 * method cannot decide, with the reason.
 */
class RuleOnShapesTest {
  private static final Pattern SHAPE = Pattern.compile("@Shape\\(\"([^\"]+)\"\\)[^{]*?(\\w+)\\(");
  private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\(");

  private static final Pattern REASON = Pattern.compile("(?m)^\\| (.+) \\| (\\[.+) \\|$");
  private static final Pattern ID = Pattern.compile("\\[([^]]+)]");

  /** Reported, although Eclipse's compiler has another layout. */
  private static final String JAVAC = "javac only";

  private static final String LOADS =
      """
      materialises\tid=load\ton=P.Lab#load;P.Lab#loadObject;P.Lab#loadList;P.Lab#loadArray;\
      P.Lab#loadMap;P.Chunks#next\trule=EagerRead\tcontent=objects\tholds=everything\
      \tgrows=the size\tsource=arguments\tchunked=load(i)\tserves=VOID
      type\tname=P.Big\tis=large
      traverses\ton=java.lang.Iterable#forEach\toperand=receiver\tas=SINGLE_PASS
      traverses\ton=java.util.List#get\toperand=receiver\tas=RANDOM_ACCESS
      traverses\ton=java.lang.Iterable#iterator\toperand=receiver\tas=SINGLE_PASS
      retains\ton=java.util.List#of\toperand=arguments\tin-result=yes
      releases\ton=java.util.Collection#clear
      type\tname=java.util.Iterator\tis=one-shot
      """
          .replace("P.", "io.github.heaplint.laboratory.");

  @Test
  void reportsWhatIsHeldForNothingAndNothingElse() throws IOException {
    Map<String, String> undecidable = undecidable();
    Map<String, Boolean> found = reported();
    List<String> wrong = new ArrayList<>();
    for (RetentionPage.Row row : RetentionPage.read().shapes()) {
      if (row.id().matches("[123]\\..*")) {
        String reason = undecidable.getOrDefault(row.id(), "");
        boolean javac = reason.startsWith(JAVAC);
        boolean held =
            row.verdict("interpreted", 17).equals("R")
                && (javac || row.verdict("interpreted, ECJ", 17).equals("R"));
        if (found.get(row.id()) != (held && (javac || reason.isEmpty()))) {
          wrong.add(row.id() + (held ? " is held" : " is released or needed"));
        }
        if (!held && !reason.isEmpty()) {
          wrong.add(row.id() + " needs no reason");
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** The reasons that the page gives for shapes that are held and not reported, by their ids. */
  private static Map<String, String> undecidable() throws IOException {
    String page = Files.readString(RetentionPage.PAGE);
    int section = page.indexOf("\n## What DraggedLocal makes of the rows");
    String table = page.substring(section, page.indexOf("\n## ", section + 1));
    Map<String, String> reasons = new HashMap<>();
    for (MatchResult row : REASON.matcher(table).results().toList()) {
      ID.matcher(row.group(2)).results().forEach(id -> reasons.put(id.group(1), row.group(1)));
    }
    assertThat(reasons).isNotEmpty();
    return reasons;
  }

  /** Whether the rule has something to say of a shape, or of a method that the shape calls. */
  private static Map<String, Boolean> reported() throws IOException {
    Types types = declarations();
    CatalogueReader catalogue = new CatalogueReader().read("shapes", new StringReader(LOADS));
    assertThat(catalogue.problems()).isEmpty();
    Checker checker = new Checker(List.of(new DraggedLocal()), catalogue.catalogue());
    Map<String, Boolean> reported = new HashMap<>();
    for (Path file : Shapes.sources(17)) {
      String text = Files.readString(file);
      Unit unit = new JavaParserFrontEnd().lower(new Source(file.toString(), text), types);
      Checker.Result result = checker.check(unit, types);
      assertThat(result.problems()).isEmpty();
      for (MatchResult shape : SHAPE.matcher(text).results().toList()) {
        List<Span> spans = spans(unit, shape.group(2), text);
        reported.put(
            shape.group(1),
            result.findings().stream()
                .anyMatch(each -> spans.stream().anyMatch(span -> span.contains(each.span()))));
      }
    }
    return reported;
  }

  private static List<Span> spans(Unit unit, String shape, String text) {
    List<Span> spans = new ArrayList<>();
    Map<Span, String> methods = methods(unit);
    methods.forEach(
        (span, name) -> {
          if (name.equals(shape)) {
            spans.add(span);
            List<String> called =
                CALL.matcher(text.substring(span.start(), span.end()))
                    .results()
                    .map((MatchResult call) -> call.group(1))
                    .toList();
            methods.forEach(
                (callee, named) -> {
                  if (called.contains(named)) {
                    spans.add(callee);
                  }
                });
          }
        });
    return spans;
  }

  /** The names by which methods and constructors are called. */
  private static Map<Span, String> methods(Unit unit) {
    Map<Span, String> names = new HashMap<>();
    for (Declaration type : unit.declarations()) {
      for (Declaration.Method method : type.methods()) {
        names.put(
            method.span(), method.name().equals("<init>") ? type.simpleName() : method.name());
      }
    }
    return names;
  }

  private static Types declarations() throws IOException {
    Types jdk = new JdkTypes();
    Map<String, Declaration> known = new HashMap<>();
    for (Path file : Shapes.sources(17)) {
      new JavaParserFrontEnd()
          .lower(new Source(file.toString(), Files.readString(file)), jdk)
          .declarations()
          .forEach(each -> known.put(each.name(), each));
    }
    Types laboratory = name -> Optional.ofNullable(known.get(name));
    return laboratory.or(jdk);
  }
}
