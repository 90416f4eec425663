package io.github.heaplint.cli;

import io.github.heaplint.cli.page.ProfilePage;
import io.github.heaplint.cli.profile.Profiling;
import io.github.heaplint.cli.profile.Recordings;
import io.github.heaplint.profiler.instrument.View;
import io.github.heaplint.profiler.recording.Recording;
import io.github.heaplint.profiler.recording.RecordingFile;
import io.github.heaplint.profiler.recording.Size;
import io.github.heaplint.profiler.report.Sources;
import io.github.heaplint.profiler.report.Tables;
import io.github.heaplint.profiler.report.TextTables;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a program and prints the live heap of its methods line by line. */
@Command(
    name = "profile",
    description = "Runs a program and prints the live heap of its methods line by line.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Profiled are the methods annotated with @ProfileHeap and those named by --method.",
      "Exit code: the program's own; 2 if it cannot be measured."
    })
final class ProfileCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--method",
      paramLabel = "CLASS#METHOD",
      description = "Profile this method, as com.acme.Job#run, Job#<init> or Job#*.")
  private List<String> methods = List.of();

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description = "Look for source files here, before the usual folders.")
  private List<Path> sources = List.of();

  @Option(
      names = "--jit",
      description = "Look at compiled code, which lets dead variables go, not at interpreted code.")
  private boolean jit;

  @Option(
      names = "--what-if",
      description = "Run the program a second time with every dead variable cleared.")
  private boolean whatIf;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the recording to FILE.")
  private Path json;

  @Option(
      names = "--allocated",
      description = "Also say what each line allocated, whether kept or not.")
  private boolean allocated;

  @Option(
      names = "--plot",
      paramLabel = "FILE.svg",
      description = "Also draw the live heap over time.")
  private Path plot;

  @Option(
      names = "--html",
      paramLabel = "FILE.html",
      description = "Also write the plot and the tables as one page.")
  private Path html;

  @Option(
      names = "--break-at",
      paramLabel = "SIZE",
      description = {
        "When the live heap passes this size, as 512MiB, print the stack and the largest classes,",
        "and write a heap dump; once."
      })
  private String breakAt;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "1..*",
      description = "java and its arguments, or a .java file and its arguments.")
  private List<String> command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    View view = jit ? View.COMPILED : View.INTERPRETED;
    try (Profiling profiling = new Profiling(command, methods, watched())) {
      int exitCode = profiling.run(view, Redirect.INHERIT);
      Optional<Recording> recording = read(profiling.recording(view));
      if (recording.isEmpty()) {
        spec.commandLine()
            .getErr()
            .println("heaplint: the program ended without a profile: exit code " + exitCode);
        return exitCode == 0 ? ExitCode.BROKEN : exitCode;
      }
      Tables tables = new Tables(recording.get(), released(profiling), sources(), allocated);
      spec.commandLine().getOut().print(TextTables.of(tables));
      spec.commandLine().getOut().flush();
      if (json != null) {
        RecordingFile.write(tables.recording(), json);
      }
      ProfilePage page = new ProfilePage(tables.recording(), tables);
      if (plot != null) {
        page.writeChart(plot);
      }
      if (html != null) {
        page.writePage(html);
      }
      return exitCode;
    }
  }

  /** The second run, if one is wanted and nobody ended the first. */
  private Optional<Recording> released(Profiling profiling)
      throws IOException, InterruptedException {
    if (!whatIf || profiling.isEnding()) {
      return Optional.empty();
    }
    profiling.run(View.RELEASED, Redirect.DISCARD);
    return profiling.isEnding() ? Optional.empty() : read(profiling.recording(View.RELEASED));
  }

  private List<String> watched() {
    List<String> watched = new ArrayList<>();
    if (plot != null || html != null) {
      watched.add("timeline=true");
    }
    if (breakAt != null) {
      try {
        Size.parse(breakAt);
        watched.add("break=" + breakAt);
      } catch (IllegalArgumentException mistake) {
        throw new Refusal("--break-at: " + mistake.getMessage());
      }
    }
    return watched;
  }

  private static Optional<Recording> read(Path file) {
    return Files.exists(file) ? Optional.of(Recordings.read(file)) : Optional.empty();
  }

  private Sources sources() {
    List<Path> folders = new ArrayList<>(sources);
    if (command.get(0).endsWith(".java")) {
      Path parent = Path.of(command.get(0)).getParent();
      folders.add(parent == null ? Path.of("") : parent);
    }
    return new Sources(folders);
  }
}
