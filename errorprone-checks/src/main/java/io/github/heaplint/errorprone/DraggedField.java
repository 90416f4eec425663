package io.github.heaplint.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.errorprone.BugPattern;

/** Error Prone's door to {@link io.github.heaplint.engine.rule.DraggedField}. */
@BugPattern(
    summary = io.github.heaplint.engine.rule.DraggedField.SUMMARY,
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = RulePages.FOLDER + io.github.heaplint.engine.rule.DraggedField.NAME + RulePages.SUFFIX)
public final class DraggedField extends RuleChecker {}
