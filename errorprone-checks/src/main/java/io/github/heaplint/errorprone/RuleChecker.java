package io.github.heaplint.errorprone;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import io.github.heaplint.engine.fix.Applicability;
import io.github.heaplint.engine.fix.Edit;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.rule.Severity;

/**
 * Tells Error Prone what one rule finds. Rules look at whole files: suppression by annotation and
 * comment is theirs, everything else Error Prone's. Error Prone knows one severity a check, so
 * findings that are only notes are told on request: {@code -XepOpt:Heaplint:Notes=true}.
 */
abstract class RuleChecker extends BugChecker implements CompilationUnitTreeMatcher {
  private static final String STATIC = "static ";
  private static final String NURSERY = "Heaplint:Nursery";
  private static final String NOTES = "Heaplint:Notes";

  @Override
  public final Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    CheckedUnit checked = CheckedUnit.of(unit, state);
    for (Finding finding : checked.findings()) {
      if (finding.rule().equals(canonicalName()) && isWanted(finding, state)) {
        state.reportMatch(description(finding, checked.tree(finding.span())));
      }
    }
    return Description.NO_MATCH;
  }

  private static boolean isWanted(Finding finding, VisitorState state) {
    ErrorProneFlags flags = state.errorProneOptions().getFlags();
    return (!finding.nursery() || flags.getBoolean(NURSERY).orElse(false))
        && (finding.severity() == Severity.WARNING || flags.getBoolean(NOTES).orElse(false));
  }

  private Description description(Finding finding, Tree at) {
    String better = finding.suggestion().isEmpty() ? "" : "; better: " + finding.suggestion();
    Description.Builder description = buildDescription(at).setMessage(finding.message() + better);
    for (Fix each : finding.fixes()) {
      if (each.applicability() == Applicability.SAFE) {
        description.addFix(fix(each));
      }
    }
    return description.build();
  }

  private static SuggestedFix fix(Fix fix) {
    SuggestedFix.Builder suggested = SuggestedFix.builder().setShortDescription(fix.title());
    for (Edit each : fix.edits()) {
      suggested.replace(each.span().start(), each.span().end(), each.replacement());
    }
    fix.addImports().forEach(each -> addImport(suggested, each));
    fix.removeImports().forEach(each -> removeImport(suggested, each));
    return suggested.build();
  }

  /** Imports are written as in the file: {@code static a.B.c}, {@code a.B}. */
  private static void addImport(SuggestedFix.Builder fix, String name) {
    if (name.startsWith(STATIC)) {
      fix.addStaticImport(name.substring(STATIC.length()));
    } else {
      fix.addImport(name);
    }
  }

  private static void removeImport(SuggestedFix.Builder fix, String name) {
    if (name.startsWith(STATIC)) {
      fix.removeStaticImport(name.substring(STATIC.length()));
    } else {
      fix.removeImport(name);
    }
  }
}
