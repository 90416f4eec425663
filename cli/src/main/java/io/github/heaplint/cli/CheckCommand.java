package io.github.heaplint.cli;

import io.github.heaplint.baseline.Baseline;
import io.github.heaplint.baseline.BaselineException;
import io.github.heaplint.baseline.Site;
import io.github.heaplint.catalogue.LibraryTypes;
import io.github.heaplint.cli.FileCheck.Checked;
import io.github.heaplint.cli.evidence.Evidence;
import io.github.heaplint.cli.files.JavaFiles;
import io.github.heaplint.cli.files.ProjectFiles;
import io.github.heaplint.cli.profile.Recordings;
import io.github.heaplint.cli.report.GithubReport;
import io.github.heaplint.cli.report.JsonReport;
import io.github.heaplint.cli.report.Place;
import io.github.heaplint.cli.report.Report;
import io.github.heaplint.cli.report.SarifReport;
import io.github.heaplint.cli.report.TextReport;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Severity;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import io.github.heaplint.frontend.javaparser.SourceIndex;
import io.github.heaplint.profiler.recording.Size;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks Java files. */
@Command(
    name = "check",
    description = "Checks Java files and folders of Java files.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit code: 0 nothing at or above --fail-on; 1 something; 2 could not do its work, or not all"
          + " of it."
    })
final class CheckCommand implements Callable<Integer> {
  /** What {@code --format} takes. */
  enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB;

    private Report report() {
      return switch (this) {
        case TEXT -> new TextReport();
        case JSON -> new JsonReport();
        case SARIF -> new SarifReport();
        case GITHUB -> new GithubReport();
      };
    }
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, sarif or github (default: text).")
  private Format format;

  @Option(
      names = "--rules",
      paramLabel = "RULE",
      split = ",",
      description = "Only these rules, parted by commas.")
  private List<String> rules = List.of();

  @Option(names = "--nursery", description = "Also show findings that are still on trial.")
  private boolean nursery;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "warning",
      description = "Lowest level that makes the exit code 1: warning or note (default: warning).")
  private Severity failOn;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave out the findings accepted in FILE.")
  private Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Accept all findings: write them to FILE.")
  private Path writeBaseline;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "Weigh findings by what the profiler measured: heaplint profile --json FILE.")
  private List<Path> evidence = List.of();

  @Option(
      names = "--min-size",
      paramLabel = "SIZE",
      defaultValue = "1MiB",
      description = "With --evidence: leave out what measured less (default: 1MiB).")
  private String minSize;

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files and folders that match, by path or by name.")
  private List<String> excludes = List.of();

  @Option(
      names = {"--classpath", "-cp"},
      paramLabel = "PATH",
      description = "Jars and folders of classes that may bring catalogue rows of their own.")
  private String classPath = "";

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Threads (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @ArgGroup(validate = false, heading = "%nFixes:%n")
  private FixOptions fixing = new FixOptions();

  @Option(names = "--no-progress", description = "No progress on the terminal.")
  private boolean noProgress;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders; - reads a list of them from standard input.")
  private List<String> paths;

  @Override
  public Integer call() {
    List<Rule> selected = RuleSelection.of(rules);
    Baseline accepted = baseline == null ? null : accepted(baseline);
    JavaFiles files = new JavaFiles(excludes.stream().map(CheckCommand::glob).toList());
    named().forEach(each -> files.add(path(each)));
    List<JavaFiles.Found> found = files.files();

    List<Place> places = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(files.problems());
    ProjectCatalogues catalogues = new ProjectCatalogues(selected, classPath());
    SourceIndex index = new SourceIndex(new ProjectFiles(), new JdkTypes().or(LibraryTypes.read()));
    JavaParserFrontEnd frontEnd = new JavaParserFrontEnd();
    FileCheck check =
        new FileCheck(
            frontEnd,
            index::typesFor,
            catalogues::of,
            new ProjectWrappers(frontEnd, index, catalogues::of));
    Progress progress = Progress.on(found.size(), noProgress, spec.commandLine().getErr());
    Workers.run(
        jobs,
        found,
        file -> look(check, file, accepted),
        (Checked checked) -> {
          places.addAll(checked.places());
          problems.addAll(checked.problems());
          fixing.add(checked);
          progress.step();
        });
    progress.end();
    // What is wrong in somebody's jar is told, and is no reason to fail.
    catalogues
        .problems()
        .forEach(problem -> spec.commandLine().getErr().println("heaplint: " + problem));
    if (fixing.diff()) {
      return fixing.tell(problems, spec.commandLine());
    }
    fixing.sum(spec.commandLine().getErr());
    if (!evidence.isEmpty()) {
      weigh(places, found.stream().map(JavaFiles.Found::path).toList());
    }
    if (!nursery) {
      places.removeIf(place -> place.finding().nursery());
    }
    if (writeBaseline != null) {
      accept(places);
    }
    return tell(
        accepted == null ? places : accepted.news(places, CheckCommand::site),
        problems,
        found.size());
  }

  private static Baseline accepted(Path file) {
    try {
      return Baseline.read(file);
    } catch (BaselineException unusable) {
      throw new Refusal(unusable.getMessage());
    }
  }

  private void accept(List<Place> places) {
    try {
      Baseline.write(writeBaseline, places.stream().map(CheckCommand::site).toList());
    } catch (BaselineException unwritten) {
      throw new Refusal(unwritten.getMessage());
    }
  }

  private static Site site(Place place) {
    return new Site(place.finding().rule(), Path.of(place.path()), place.text());
  }

  private Checked look(FileCheck check, JavaFiles.Found file, Baseline accepted) {
    return fixing.any()
        ? check.fix(file, all -> reported(all, accepted), fixing.unsafe(), !fixing.diff())
        : check.check(file);
  }

  private List<Place> reported(List<Place> all, Baseline accepted) {
    List<Place> shown =
        all.stream().filter(place -> nursery || !place.finding().nursery()).toList();
    return accepted == null ? shown : accepted.news(shown, CheckCommand::site);
  }

  private List<Path> classPath() {
    return Stream.of(classPath.split(Pattern.quote(File.pathSeparator), -1))
        .filter(each -> !each.isBlank())
        .map(CheckCommand::path)
        .toList();
  }

  private void weigh(List<Place> places, List<Path> files) {
    try {
      Evidence measured =
          new Evidence(evidence.stream().map(Recordings::read).toList(), Size.parse(minSize));
      List<Place> weighed = measured.weigh(places);
      places.clear();
      places.addAll(weighed);
      places.addAll(measured.dragged(files, weighed));
    } catch (IllegalArgumentException malformed) {
      throw new Refusal("--min-size: " + malformed.getMessage());
    } catch (IOException unreadable) {
      throw new Refusal("a profiled file cannot be read: " + unreadable.getMessage());
    }
  }

  private int tell(List<Place> places, List<Problem> problems, int files) {
    format.report().write(new Report.Outcome(places, problems, files), spec.commandLine().getOut());
    problems.forEach(problem -> spec.commandLine().getErr().println("heaplint: " + problem));
    if (!problems.isEmpty()) {
      return ExitCode.BROKEN;
    }
    boolean fails =
        writeBaseline == null
            && places.stream().anyMatch(place -> place.finding().severity().compareTo(failOn) <= 0);
    return fails ? ExitCode.FOUND : ExitCode.CLEAN;
  }

  private List<String> named() {
    List<String> named = new ArrayList<>();
    for (String each : paths) {
      if (each.equals("-")) {
        try {
          BufferedReader list =
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
          for (String line = list.readLine(); line != null; line = list.readLine()) {
            if (!line.isBlank()) {
              named.add(line.strip());
            }
          }
        } catch (IOException failure) {
          throw new Refusal("standard input cannot be read: " + failure);
        }
      } else {
        named.add(each);
      }
    }
    return named;
  }

  private static Path path(String text) {
    try {
      return Path.of(text).normalize();
    } catch (InvalidPathException malformed) {
      throw new Refusal("'" + text + "' is no path: " + malformed.getReason());
    }
  }

  private static PathMatcher glob(String text) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + text);
    } catch (PatternSyntaxException malformed) {
      throw new Refusal("--exclude '" + text + "': " + malformed.getDescription());
    }
  }
}
