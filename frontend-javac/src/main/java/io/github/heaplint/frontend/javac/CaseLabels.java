package io.github.heaplint.frontend.javac;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * The labels of a case.
 *
 * @param patterns those that bind variables
 */
record CaseLabels(List<Tree> patterns, Optional<ExpressionTree> guard, boolean isDefault) {
  CaseLabels {
    patterns = List.copyOf(patterns);
  }

  /** Reads labels of Java 21 where the running compiler knows them. */
  static CaseLabels of(CaseTree entry) {
    List<Tree> labels = NewerSyntax.labels(entry);
    if (labels.isEmpty()) {
      return new CaseLabels(List.of(), Optional.empty(), entry.getExpressions().isEmpty());
    }
    boolean isDefault =
        labels.stream().anyMatch(each -> each.getKind().name().startsWith("DEFAULT"));
    List<Tree> patterns =
        labels.stream().flatMap(each -> NewerSyntax.pattern(each).stream()).toList();
    return new CaseLabels(patterns, NewerSyntax.guard(entry), isDefault);
  }
}
