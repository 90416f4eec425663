package io.github.heaplint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a rule's page. */
@Command(
    name = "explain",
    description = "Prints the page of a rule.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RULE", description = "Name of a rule.")
  private String rule;

  @Override
  public void run() {
    String name = RuleSelection.named(rule).name();
    try (InputStream page =
        ExplainCommand.class.getResourceAsStream("/META-INF/heaplint/rules/" + name + ".md")) {
      if (page == null) {
        throw new Refusal("the page of rule " + name + " is missing from this build");
      }
      spec.commandLine().getOut().print(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new Refusal("the page of rule " + name + " cannot be read: " + broken.getMessage());
    }
  }
}
