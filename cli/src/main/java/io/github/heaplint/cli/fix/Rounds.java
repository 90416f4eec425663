package io.github.heaplint.cli.fix;

import io.github.heaplint.engine.fix.Applicability;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.fix.Rewriter;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Applies fixes round after round until nothing changes. */
public final class Rounds {
  /** More rounds than fixes ever nest. */
  private static final int MOST_ROUNDS = 20;

  private final Function<Source, Look> look;
  private final boolean unsafe;

  /**
   * What a look at a file gives.
   *
   * @param findings those to fix
   * @param problems why parts of it could not be read
   */
  public record Look(List<Finding> findings, List<Problem> problems) {
    public Look {
      findings = List.copyOf(findings);
      problems = List.copyOf(problems);
    }
  }

  /**
   * What the rounds gave.
   *
   * @param source the file's text after them
   * @param left findings that are still there
   * @param fixes number of fixes applied
   */
  public record Result(Source source, List<Finding> left, int fixes, List<Problem> problems) {
    public Result {
      left = List.copyOf(left);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Applies fixes.
   *
   * @param look checks a text
   * @param unsafe whether fixes that a person has to read are applied, too
   */
  public Rounds(Function<Source, Look> look, boolean unsafe) {
    this.look = look;
    this.unsafe = unsafe;
  }

  /** Fixes a file's text; a text that cannot be read any more never comes of it. */
  public Result fix(Source start) {
    Source source = start;
    Look seen = look.apply(source);
    List<Problem> problems = new ArrayList<>(seen.problems());
    Set<String> before = new HashSet<>(Set.of(source.text()));
    int applied = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Rewriter rewriter = new Rewriter(source);
      List<Fix> fixes = rewriter.compatible(wanted(seen.findings()));
      if (fixes.isEmpty()) {
        break;
      }
      Source next = new Source(source.path(), rewriter.apply(fixes));
      Look after = look.apply(next);
      if (after.problems().size() > seen.problems().size()) {
        problems.add(
            new Problem(
                source.path(),
                0,
                "a fix was left out, for its result could not be read: "
                    + after.problems().get(0).cause()));
        break;
      }
      if (!before.add(next.text())) {
        break;
      }
      source = next;
      seen = after;
      applied += fixes.size();
    }
    return new Result(source, seen.findings(), applied, problems);
  }

  /** What is found in a text. */
  Look look(Source source) {
    return look.apply(source);
  }

  private List<Fix> wanted(List<Finding> findings) {
    return findings.stream().map(this::best).flatMap(Optional::stream).toList();
  }

  private Optional<Fix> best(Finding finding) {
    return finding.fixes().stream()
        .filter(
            fix ->
                fix.applicability() == Applicability.SAFE
                    || (unsafe && fix.applicability() == Applicability.UNSAFE))
        .findFirst();
  }
}
