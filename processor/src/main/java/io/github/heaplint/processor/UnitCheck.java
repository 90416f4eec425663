package io.github.heaplint.processor;

import io.github.heaplint.baseline.Site;
import io.github.heaplint.catalogue.RowFiles;
import io.github.heaplint.engine.catalogue.Prefilter;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.rule.Wrapper;
import io.github.heaplint.engine.rule.Wrappers;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs the rules that the options ask for. */
final class UnitCheck {
  private final Options options;
  private final Checker checker;
  private final List<Problem> untold;
  private final Prefilter lessons;
  private final Set<String> calls = new TreeSet<>();
  private final List<Wrapper> learnt = new ArrayList<>();

  /** Made of what has been learnt when it is asked for; null when more has come since. */
  private Prefilter prefilter;

  private Wrappers wrappers;

  /**
   * Checks with what comes with Heaplint, what the jars beside it bring, and more.
   *
   * @param more files of rows that the compilation knows of
   */
  UnitCheck(Options options, List<URL> more) {
    RowFiles rows =
        new RowFiles().seenBy(UnitCheck.class.getClassLoader()).classPath(options.catalogues());
    more.forEach(rows::url);
    this.options = options;
    this.untold = new ArrayList<>(rows.problems());
    this.checker = new Checker(options.rules(), rows.catalogue());
    this.lessons = checker.lessons();
  }

  /** Looks at code that calls these as well: methods that the project says load. */
  void watch(Set<String> methods) {
    add(methods.stream().map(each -> each + "(").toList());
  }

  private void add(Collection<String> more) {
    if (calls.addAll(more)) {
      prefilter = null;
    }
  }

  /** What of a file may mean something for the others. */
  Focus lessons(Source source) {
    return lessons.focus(bytes(source));
  }

  /** Looks at a file for the sake of the others. */
  void learn(Unit unit, Types types) {
    Checker.Learnt more = checker.learn(unit, types);
    if (learnt.addAll(more.wrappers())) {
      wrappers = null;
    }
    add(more.calls());
  }

  /** Where a rule could find something in a file. */
  Focus focus(Source source) {
    if (prefilter == null) {
      prefilter = checker.prefilter(calls);
    }
    return prefilter.focus(bytes(source));
  }

  private static byte[] bytes(Source source) {
    return source.text().getBytes(StandardCharsets.UTF_8);
  }

  /** What to tell of a file. */
  record Checked(List<Message> messages, List<Problem> problems) {
    Checked {
      messages = List.copyOf(messages);
      problems = List.copyOf(problems);
    }
  }

  Checked check(Unit unit, Types types) {
    if (wrappers == null) {
      wrappers = Wrappers.of(learnt);
    }
    Checker.Result result = checker.check(unit, types, wrappers);
    List<Finding> shown =
        result.findings().stream().filter(each -> options.nursery() || !each.nursery()).toList();
    List<Message> messages =
        news(shown, unit.source()).stream()
            .map(each -> Message.of(each, options.failOn()))
            .toList();
    List<Problem> problems = new ArrayList<>(untold);
    untold.clear();
    problems.addAll(unit.problems());
    problems.addAll(result.problems());
    return new Checked(messages, problems);
  }

  private List<Finding> news(List<Finding> findings, Source source) {
    return options
        .baseline()
        .map(accepted -> accepted.news(findings, each -> site(each, source)))
        .orElse(findings);
  }

  private static Site site(Finding finding, Source source) {
    int line = source.line(finding.span().start());
    return new Site(finding.rule(), Path.of(source.path()), source.lineText(line));
  }
}
