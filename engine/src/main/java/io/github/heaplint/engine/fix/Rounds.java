package io.github.heaplint.engine.fix;

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
   * @param fixes for every finding its fixes, best first
   * @param problems why parts of the file could not be read
   */
  public record Look(List<List<Fix>> fixes, List<Problem> problems) {
    public Look {
      fixes = fixes.stream().map(List::copyOf).toList();
      problems = List.copyOf(problems);
    }
  }

  /**
   * What the rounds gave.
   *
   * @param source the file's text after them
   * @param fixes those applied
   * @param problems why parts of the file could not be read, or a fix was left out
   */
  public record Result(Source source, List<Fix> fixes, List<Problem> problems) {
    public Result {
      fixes = List.copyOf(fixes);
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
    List<Fix> applied = new ArrayList<>();
    Set<String> before = new HashSet<>(Set.of(source.text()));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Rewriter rewriter = new Rewriter(source);
      List<Fix> fixes = rewriter.compatible(wanted(seen.fixes()));
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
      applied.addAll(fixes);
    }
    return new Result(source, applied, problems);
  }

  private List<Fix> wanted(List<List<Fix>> fixes) {
    return fixes.stream().map(this::best).flatMap(Optional::stream).toList();
  }

  private Optional<Fix> best(List<Fix> fixes) {
    return fixes.stream()
        .filter(
            fix ->
                fix.applicability() == Applicability.SAFE
                    || (unsafe && fix.applicability() == Applicability.UNSAFE))
        .findFirst();
  }
}
