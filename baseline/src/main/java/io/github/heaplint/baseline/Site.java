package io.github.heaplint.baseline;

import java.nio.file.Path;

/**
 * What is remembered of a finding.
 *
 * @param rule name of the rule
 * @param file its file, absolute or as seen from where the program runs
 * @param text the first line of the place
 */
public record Site(String rule, Path file, String text) {}
