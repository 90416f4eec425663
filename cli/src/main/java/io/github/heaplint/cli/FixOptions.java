package io.github.heaplint.cli;

import io.github.heaplint.cli.FileCheck.Checked;
import io.github.heaplint.engine.source.Problem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is to be fixed, and what has been. */
final class FixOptions {
  @Option(
      names = "--fix",
      description = "Apply the fixes that keep the behaviour; report what is left.")
  private boolean fix;

  @Option(
      names = "--unsafe-fixes",
      description = "With --fix or --diff: also apply fixes that a person has to read.")
  private boolean unsafe;

  @Option(
      names = "--diff",
      description = "Write no file; print what --fix would change, for git apply.")
  private boolean diff;

  private final List<String> diffs = new ArrayList<>();
  private int fixes;
  private int files;

  boolean any() {
    if (unsafe && !fix && !diff) {
      throw new Refusal("--unsafe-fixes needs --fix or --diff");
    }
    return fix || diff;
  }

  boolean unsafe() {
    return unsafe;
  }

  boolean diff() {
    return diff;
  }

  void add(Checked checked) {
    if (checked.fixes() > 0) {
      fixes += checked.fixes();
      files++;
      if (diff) {
        diffs.add(checked.diff());
      }
    }
  }

  /** Says how much has been fixed. */
  void sum(PrintWriter err) {
    if (fix) {
      err.println(
          "heaplint: "
              + fixes
              + (fixes == 1 ? " fix" : " fixes")
              + " applied in "
              + files
              + (files == 1 ? " file" : " files"));
    }
  }

  /** Prints the difference and nothing else where a tool reads. */
  int tell(List<Problem> problems, CommandLine command) {
    diffs.forEach(command.getOut()::print);
    problems.forEach(problem -> command.getErr().println("heaplint: " + problem));
    if (!problems.isEmpty()) {
      return ExitCode.BROKEN;
    }
    return diffs.isEmpty() ? ExitCode.CLEAN : ExitCode.FOUND;
  }
}
