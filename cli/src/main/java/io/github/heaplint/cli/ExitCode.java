package io.github.heaplint.cli;

/** What the command tells its caller. */
final class ExitCode {
  /** Nothing at or above the level that fails. */
  static final int CLEAN = 0;

  /** Something at or above the level that fails. */
  static final int FOUND = 1;

  /** Could not do its work, or not all of it. */
  static final int BROKEN = 2;

  private ExitCode() {}
}
