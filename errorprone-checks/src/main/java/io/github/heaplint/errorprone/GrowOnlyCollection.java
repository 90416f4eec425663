package io.github.heaplint.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.errorprone.BugPattern;

/** Error Prone's door to {@link io.github.heaplint.engine.rule.GrowOnlyCollection}. */
@BugPattern(
    summary = io.github.heaplint.engine.rule.GrowOnlyCollection.SUMMARY,
    severity = SUGGESTION,
    linkType = CUSTOM,
    link =
        RulePages.FOLDER
            + io.github.heaplint.engine.rule.GrowOnlyCollection.NAME
            + RulePages.SUFFIX)
public final class GrowOnlyCollection extends RuleChecker {}
