package io.github.heaplint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code heaplint} command. */
@Command(
    name = "heaplint",
    description = "Finds Java code that holds more memory than its work needs.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      CheckCommand.class,
      RulesCommand.class,
      ExplainCommand.class,
      ProfileCommand.class
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = run(arguments, out, err);
    out.flush();
    System.exit(exit);
  }

  /**
   * Runs the command.
   *
   * @return 0: nothing found; 1: something found; 2: could not do its work
   */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine main = new CommandLine(new Main());
    // What follows the program's command belongs to the program.
    main.getSubcommands().get("profile").setStopAtPositional(true);
    return main.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              err.println("heaplint: " + message(failure));
              return ExitCode.BROKEN;
            })
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Missing command: try 'heaplint check PATH'");
  }

  private static String message(Exception failure) {
    return failure instanceof Refusal ? failure.getMessage() : failure.toString();
  }

  /** Reads the version from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"heaplint " + (version == null ? "(not packaged)" : version)};
    }
  }
}
