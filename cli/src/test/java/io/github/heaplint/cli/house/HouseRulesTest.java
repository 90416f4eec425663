package io.github.heaplint.cli.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.heaplint.catalogue.BundledCatalogue;
import io.github.heaplint.engine.catalogue.Signature;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The invariants of {@code ARCHITECTURE.md}. Those about source text look at every module that has
 * a folder, also at those this one does not depend on.
 */
class HouseRulesTest {
  private static final int MOST_LINES = 400;
  private static final int MOST_LINES_OF_A_LOWERING = 700;

  /** Modules that measure the product and are no part of it. */
  private static final Set<String> LABORATORY =
      Set.of("benchmarks", "conformance", "examples", "laboratory");

  /** An example of what a shared buffer keeps. */
  private static final String ABOUT_STATIC_STATE = "TextsWritten";

  private static final Pattern VARIABLE_STATIC =
      Pattern.compile(
          "(?m)^ *(?:(?:private|public|protected|volatile|transient) )*static"
              + " (?!final |class |interface |record |enum |abstract |sealed |void )"
              + "[\\w.<>\\[\\], ?]+ \\w+(?: =[^;]*)?;");

  private static final Pattern FILLABLE_STATIC =
      Pattern.compile(
          "static final [\\w.<>\\[\\], ?]+ \\w+\\s*=\\s*"
              + "(?:new (?:\\w*(?:Map|Set|List|Deque|Queue|Table)|Atomic\\w+|StringBuilder"
              + "|ThreadLocal)\\b|ThreadLocal\\.)");

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<MainSource> SOURCES = MainSource.below(ROOT);
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.heaplint");

  private static List<MainSource> sources(Predicate<MainSource> of) {
    return SOURCES.stream().filter(of).toList();
  }

  private static void onlyIn(Set<String> modules, String... prefixes) {
    for (String prefix : prefixes) {
      assertThat(
              sources(
                  each ->
                      !modules.contains(each.module())
                          && !LABORATORY.contains(each.module())
                          && each.mentions(prefix)))
          .as(prefix + " is seen in " + modules + " only")
          .isEmpty();
    }
  }

  @Test
  void theRulesSeeTheModules() {
    assertThat(SOURCES)
        .extracting(MainSource::module)
        .contains("annotations", "engine", "frontend-javaparser", "catalogue", "cli");
    assertThat(CLASSES).hasSizeGreaterThan(100);
  }

  @Test
  void sourcesAreTakenApart() {
    MainSource source =
        MainSource.of(
            "m",
            Path.of("A.java"),
            """
            // com.sun.a "no"
            /* "no" */ class A { String s = "a\\"b" + 'c' + '"' + "d//e"; char q = '\\''; }
            """);

    assertThat(source.literals()).containsExactly("a\\\"b", "d//e");
    assertThat(source.code()).doesNotContain("com.sun", "no", "d//e").contains("class A");
    assertThat(source.className()).isEqualTo("A");
  }

  @Test
  void theEngineSeesNoTreeAndNoFile() {
    for (String prefix :
        List.of(
            "com.sun.",
            "javax.annotation.processing.",
            "javax.lang.model.",
            "javax.tools.",
            "com.github.javaparser",
            "java.nio.file.",
            "java.io.File")) {
      assertThat(sources(each -> each.module().equals("engine") && each.mentions(prefix)))
          .as("engine without " + prefix)
          .isEmpty();
    }
    noClasses()
        .that()
        .resideInAPackage("io.github.heaplint.engine..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("com.sun..")
                .or(resideInAPackage("com.github.javaparser.."))
                .or(resideInAPackage("java.nio.file.."))
                .or(
                    resideInAPackage("com.google.errorprone..")
                        .and(not(resideInAPackage("com.google.errorprone.annotations..")))))
        .check(CLASSES);
  }

  @Test
  void theEngineAndTheFrontEndsNeitherPrintNorExit() {
    Pattern consoles =
        Pattern.compile(
            "\\bSystem\\.(?:out|err|in|exit)\\b|\\bprintStackTrace\\b|\\bRuntime\\.getRuntime\\b");
    assertThat(
            sources(
                each ->
                    (each.module().equals("engine") || each.module().startsWith("frontend-"))
                        && consoles.matcher(each.code()).find()))
        .isEmpty();
  }

  @Test
  void eachTreeIsSeenInItsOwnModules() {
    onlyIn(
        Set.of("frontend-javac", "processor", "errorprone-checks"),
        "com.sun.source.",
        "com.sun.tools.");
    onlyIn(Set.of("frontend-javaparser"), "com.github.javaparser.");
    onlyIn(Set.of("profiler"), "org.objectweb.asm.");
    assertThat(
            sources(
                each ->
                    !each.module().equals("errorprone-checks")
                        && Pattern.compile("com\\.google\\.errorprone\\.(?!annotations\\.)")
                            .matcher(each.code())
                            .find()))
        .isEmpty();
  }

  @Test
  void frontEndsKnowNoRulesAndNotEachOther() {
    for (MainSource each : sources(source -> source.module().startsWith("frontend-"))) {
      String own = each.module().substring("frontend-".length());
      assertThat(each.mentions("io.github.heaplint.engine.rule")).as(each.toString()).isFalse();
      assertThat(each.code())
          .as(each.toString())
          .doesNotContainPattern("io\\.github\\.heaplint\\.frontend\\.(?!" + own + "\\b)");
    }
  }

  @Test
  void theEngineKnowsNoDoor() {
    noClasses()
        .that()
        .resideInAPackage("io.github.heaplint.engine..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.github.heaplint..")
                .and(not(resideInAPackage("io.github.heaplint.engine.."))))
        .check(CLASSES);
  }

  @Test
  void analysesKnowNoRules() {
    noClasses()
        .that()
        .resideInAPackage("io.github.heaplint.engine..")
        .and()
        .resideOutsideOfPackage("io.github.heaplint.engine.rule..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.heaplint.engine.rule..")
        .check(CLASSES);
  }

  @Test
  void theRepresentationKnowsNothingBuiltOnIt() {
    noClasses()
        .that()
        .resideInAPackage("io.github.heaplint.engine.ir..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.github.heaplint.engine..")
                .and(not(resideInAPackage("io.github.heaplint.engine.ir.."))))
        .check(CLASSES);
  }

  @Test
  void theProfilerKnowsNothingOfTheEngine() {
    assertThat(
            sources(
                each ->
                    each.module().equals("profiler") && each.mentions("io.github.heaplint.engine")))
        .isEmpty();
  }

  @Test
  void theProfilerSeesBytecodeAndJUnitInOnePackageEach() {
    noClasses()
        .that()
        .resideInAPackage("io.github.heaplint.profiler..")
        .and()
        .resideOutsideOfPackage("io.github.heaplint.profiler.instrument..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.objectweb.asm..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("io.github.heaplint.profiler..")
        .and()
        .resideOutsideOfPackage("io.github.heaplint.profiler.junit..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit..")
        .check(CLASSES);
  }

  @Test
  void noClassIsNamedForWantOfAnIdea() {
    assertThat(sources(each -> each.className().matches(".*(?:Utils?|Helpers?|Managers?)")))
        .isEmpty();
  }

  @Test
  void noClassIsTooLong() {
    assertThat(
            sources(
                each ->
                    each.lines()
                        > (each.className().endsWith("Lowering")
                            ? MOST_LINES_OF_A_LOWERING
                            : MOST_LINES)))
        .isEmpty();
  }

  @Test
  void noStateIsStatic() {
    assertThat(
            sources(
                each ->
                    !each.className().equals(ABOUT_STATIC_STATE)
                        && (VARIABLE_STATIC.matcher(each.code()).find()
                            || FILLABLE_STATIC.matcher(each.code()).find())))
        .isEmpty();
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void staticStateIsRecognised() {
    assertThat("  private static int count;").containsPattern(VARIABLE_STATIC);
    assertThat("  static volatile Map<String, Integer> seen = null;")
        .containsPattern(VARIABLE_STATIC);
    assertThat("  private static final Map<A, B> SEEN = new HashMap<>();")
        .containsPattern(FILLABLE_STATIC);
    assertThat("  private static int count() {\n    return 1;\n  }")
        .doesNotContainPattern(VARIABLE_STATIC);
    assertThat("  static final Map<A, B> KNOWN = Map.of();")
        .doesNotContainPattern(FILLABLE_STATIC)
        .doesNotContainPattern(VARIABLE_STATIC);
  }

  /** Code knows shapes, data knows names: of all but Java's own language and class files. */
  @Test
  void codeNamesNoCataloguedApi() {
    Set<String> names = new HashSet<>();
    for (var entry : BundledCatalogue.read().entries()) {
      Signature signature = entry.signature();
      names.add(signature.owner());
      names.add(signature.owner() + "#" + signature.method());
    }
    names.removeIf(name -> name.matches("java\\.lang\\.\\w+"));
    for (MainSource each :
        sources(
            source ->
                source.module().equals("engine") || source.module().startsWith("frontend-"))) {
      assertThat(each.literals().stream().filter(names::contains)).as(each.toString()).isEmpty();
    }
  }
}
