package io.github.heaplint.cli;

import io.github.heaplint.engine.rule.Rules;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@Command(name = "rules", description = "Lists the rules.", mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Rules.all()
        .forEach(
            rule ->
                out.printf(
                    "%-16s %-8s %s%n",
                    rule.name(), rule.severity().name().toLowerCase(Locale.ROOT), rule.summary()));
  }
}
