package io.github.heaplint.processor;

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
    List<Message> messages = new ArrayList<>();
    for (Finding each : result.findings()) {
      if (options.nursery() || !each.nursery()) {
        messages.add(Message.of(each, options.failOn()));
      }
    }
    List<Problem> problems = new ArrayList<>(unit.problems());
    problems.addAll(result.problems());
    return new Checked(messages, problems);
  }
}
