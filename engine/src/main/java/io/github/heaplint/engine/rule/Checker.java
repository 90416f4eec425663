package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.AnnotatedEffects;
import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.catalogue.Prefilter;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs rules over a unit, applies suppressions, and keeps a crash in one rule to that rule. */
public final class Checker {
  /**
   * Folders of test sources as Maven and Gradle name them, or with packages in a folder test. Data
   * of tests is mostly made by the tests themselves: 16 of 20 warnings there were not worth one.
   * They are told, but do not fail a build; those of some rules are told on request only.
   */
  private static final Pattern TEST_SOURCES =
      Pattern.compile("(?:^|/)(?:src/(?:it|\\w*[tT]est\\w*)/java|tests?(?=/(?:com|org|net|io)/))/");

  private final List<Rule> rules;
  private final Catalogue catalogue;

  /** Names of the rules whose findings in tests are told. */
  private final Set<String> toldOfTests;

  /** Rules that prove something of whole classes have nothing to say of parts. */
  private final List<Rule> forParts;

  /** Checks with the given rules and API knowledge. */
  public Checker(List<Rule> rules, Catalogue catalogue) {
    this.rules = List.copyOf(rules);
    this.catalogue = catalogue;
    this.toldOfTests =
        this.rules.stream().filter(Rule::toldOfTests).map(Rule::name).collect(Collectors.toSet());
    this.forParts =
        this.rules.stream()
            .filter(each -> !each.interests(catalogue).stream().allMatch(Interest::whole))
            .toList();
  }

  /** Tells what of a file is worth lowering for these rules. */
  public Prefilter prefilter() {
    return prefilter(Set.of());
  }

  /**
   * Tells what of a file is worth lowering for these rules.
   *
   * @param calls how code mentions methods of other files that matter besides, see {@link Learnt}
   */
  public Prefilter prefilter(Set<String> calls) {
    Stream<Interest> own = rules.stream().flatMap(each -> each.interests(catalogue).stream());
    Stream<Interest> others =
        calls.isEmpty() ? Stream.of() : Stream.of(Interest.inBodies(Set.of(), calls));
    return new Prefilter(Stream.concat(own, others).toList());
  }

  /**
   * What the rules say of a unit.
   *
   * @param findings in source order, nursery findings included, suppressed ones left out
   * @param problems crashes of rules
   */
  public record Result(List<Finding> findings, List<Problem> problems) {
    public Result {
      findings = List.copyOf(findings);
      problems = List.copyOf(problems);
    }
  }

  /**
   * What a file means for code in other files.
   *
   * @param wrappers its methods that load something for their callers
   * @param calls how code mentions methods of the file that load, also those that an annotation
   *     says do
   */
  public record Learnt(List<Wrapper> wrappers, Set<String> calls) {
    public Learnt {
      wrappers = List.copyOf(wrappers);
      calls = Set.copyOf(calls);
    }
  }

  /** Tells which files may mean something for others. */
  public Prefilter lessons() {
    List<Interest> lessons = new ArrayList<>();
    if (rules.stream().anyMatch(each -> each.name().equals(EagerRead.NAME))) {
      lessons.addAll(catalogue.interests(EagerRead.NAME));
      lessons.add(AnnotatedEffects.INTEREST);
    }
    return Prefilter.ofOffered(lessons);
  }

  /** Looks at a unit for the sake of others. */
  public Learnt learn(Unit unit, Types types) {
    List<Wrapper> wrappers = new Facts(unit, types, catalogue).wrappers();
    Set<String> calls = new TreeSet<>(AnnotatedEffects.eagerCalls(unit.declarations()));
    wrappers.forEach(each -> calls.add(each.call()));
    return new Learnt(wrappers, calls);
  }

  /** Checks one unit of which no other file is known; generated units have no findings. */
  public Result check(Unit unit, Types types) {
    return check(unit, types, Wrappers.NONE);
  }

  /**
   * Checks one unit; generated units have no findings.
   *
   * @param wrappers what methods of the project's other files load for their callers
   */
  public Result check(Unit unit, Types types, Wrappers wrappers) {
    List<Finding> findings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    if (unit.generated()) {
      return new Result(findings, problems);
    }
    Facts facts = new Facts(unit, types, catalogue, wrappers);
    for (Rule rule : unit.focus().whole() ? rules : forParts) {
      try {
        rule.check(facts, findings::add);
      } catch (RuntimeException | StackOverflowError crash) {
        problems.add(
            new Problem(unit.source().path(), 0, "rule " + rule.name() + " failed: " + crash));
      }
    }
    findings.removeIf(
        finding ->
            unit.suppressions().stream()
                .anyMatch(each -> each.silences(finding.rule(), finding.span())));
    if (TEST_SOURCES.matcher(unit.source().path()).find()) {
      findings.replaceAll(
          each -> toldOfTests.contains(each.rule()) ? each.asNote() : each.onTrial());
    }
    findings.sort(
        Comparator.comparingInt((Finding finding) -> finding.span().start())
            .thenComparing(Finding::rule));
    return new Result(findings.stream().distinct().toList(), problems);
  }
}
