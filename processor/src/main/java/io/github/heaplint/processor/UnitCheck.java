package io.github.heaplint.processor;

import io.github.heaplint.baseline.Site;
import io.github.heaplint.catalogue.BundledCatalogue;
import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Prefilter;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules that the options ask for. */
final class UnitCheck {
  private final Options options;
  private final Checker checker;
  private final Prefilter prefilter;

  UnitCheck(Options options) {
    Catalogue catalogue = BundledCatalogue.read();
    this.options = options;
    this.checker = new Checker(options.rules(), catalogue);
    this.prefilter = checker.prefilter();
  }

  /** Whether a file mentions anything a rule could find. */
  boolean isWorthwhile(Source source) {
    return !prefilter.focus(source.text().getBytes(StandardCharsets.UTF_8)).nothing();
  }

  /** What to tell of a file. */
  record Checked(List<Message> messages, List<Problem> problems) {
    Checked {
      messages = List.copyOf(messages);
      problems = List.copyOf(problems);
    }
  }

  Checked check(Unit unit, Types types) {
    Checker.Result result = checker.check(unit, types);
    List<Finding> shown =
        result.findings().stream().filter(each -> options.nursery() || !each.nursery()).toList();
    List<Message> messages =
        news(shown, unit.source()).stream()
            .map(each -> Message.of(each, options.failOn()))
            .toList();
    List<Problem> problems = new ArrayList<>(unit.problems());
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
