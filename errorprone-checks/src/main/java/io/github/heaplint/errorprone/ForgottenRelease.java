package io.github.heaplint.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;

/** Error Prone's door to {@link io.github.heaplint.engine.rule.ForgottenRelease}. */
@BugPattern(
    summary = io.github.heaplint.engine.rule.ForgottenRelease.SUMMARY,
    severity = WARNING,
    linkType = CUSTOM,
    link =
        RulePages.FOLDER + io.github.heaplint.engine.rule.ForgottenRelease.NAME + RulePages.SUFFIX)
public final class ForgottenRelease extends RuleChecker {}
