package io.github.heaplint.cli;

import io.github.heaplint.cli.files.JavaFiles;
import io.github.heaplint.cli.files.SourceText;
import io.github.heaplint.cli.fix.FileFix;
import io.github.heaplint.cli.report.Place;
import io.github.heaplint.engine.fix.Rounds;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.FrontEnd;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Checks one file; whatever happens there stays there. */
final class FileCheck {
  private final FrontEnd frontEnd;
  private final Function<Source, Types> types;
  private final Function<Path, ProjectCatalogues.Knowledge> catalogues;
  private final ProjectWrappers wrappers;

  /**
   * What one file gave.
   *
   * @param diff what fixes change in it
   * @param fixes number of fixes applied
   */
  record Checked(List<Place> places, List<Problem> problems, String diff, int fixes) {
    Checked(List<Place> places, List<Problem> problems) {
      this(places, problems, "", 0);
    }

    Checked {
      places = List.copyOf(places);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Checks files.
   *
   * @param types what is known of other files, for the project that contains a file
   * @param catalogues what is known of APIs, for the project that contains a file
   * @param wrappers what the project's own methods load
   */
  FileCheck(
      FrontEnd frontEnd,
      Function<Source, Types> types,
      Function<Path, ProjectCatalogues.Knowledge> catalogues,
      ProjectWrappers wrappers) {
    this.frontEnd = frontEnd;
    this.types = types;
    this.catalogues = catalogues;
    this.wrappers = wrappers;
  }

  /** Checks one file; one that the user has named is parsed as a whole in any case. */
  Checked check(JavaFiles.Found file) {
    return guarded(
        file,
        () -> {
          byte[] bytes = Files.readAllBytes(file.path());
          Focus focus = file.named() ? Focus.WHOLE : wrappers.prefilter(file.path()).focus(bytes);
          return focus.nothing()
              ? new Checked(List.of(), List.of())
              : check(new Source(path(file), SourceText.decode(bytes)), focus);
        });
  }

  private static String path(JavaFiles.Found file) {
    return file.path().toString().replace('\\', '/');
  }

  /** Work on one file. */
  private interface Work {
    Checked run() throws IOException, SourceText.Malformed;
  }

  private static Checked guarded(JavaFiles.Found file, Work work) {
    String path = path(file);
    try {
      return work.run();
    } catch (SourceText.Malformed malformed) {
      return broken(new Problem(path, malformed.line(), malformed.getMessage()));
    } catch (IOException unreadable) {
      return broken(new Problem(path, 0, "cannot be read: " + unreadable));
    } catch (RuntimeException | StackOverflowError crash) {
      return broken(new Problem(path, 0, "heaplint failed on this file: " + crash));
    }
  }

  private Checked check(Source source, Focus focus) {
    Looked looked = look(source, focus);
    return new Checked(places(source, looked.findings), looked.problems);
  }

  private record Looked(List<Finding> findings, List<Problem> problems) {}

  private Looked look(Source source, Focus focus) {
    Types known = types.apply(source);
    Unit unit = frontEnd.lower(source, known, focus);
    Checker checker = catalogues.apply(Path.of(source.path())).checker();
    Checker.Result result = checker.check(unit, known, wrappers.seenBy(source));
    List<Problem> problems = new ArrayList<>(unit.problems());
    problems.addAll(result.problems());
    return new Looked(result.findings(), problems);
  }

  private static List<Place> places(Source source, List<Finding> findings) {
    return findings.stream().map(finding -> Place.of(source, finding)).toList();
  }

  /**
   * Checks one file and applies its fixes.
   *
   * @param reported which of the places found are to be fixed
   * @param unsafe whether fixes that a person has to read are applied, too
   * @param write whether the file is replaced
   */
  Checked fix(
      JavaFiles.Found file, UnaryOperator<List<Place>> reported, boolean unsafe, boolean write) {
    Checked checked = check(file);
    if (reported.apply(checked.places()).stream()
        .allMatch(place -> place.finding().fixes().isEmpty())) {
      return checked;
    }
    Function<Source, Rounds.Look> look =
        source -> {
          Looked all = look(source, Focus.WHOLE);
          return new Rounds.Look(
              reported.apply(places(source, all.findings)).stream()
                  .map(place -> place.finding().fixes())
                  .toList(),
              all.problems);
        };
    return guarded(
        file,
        () -> {
          FileFix.Fixed fixed = new FileFix(new Rounds(look, unsafe), write).fix(file.path());
          return new Checked(
              places(fixed.source(), look(fixed.source(), Focus.WHOLE).findings),
              fixed.problems(),
              fixed.diff(),
              fixed.fixes());
        });
  }

  private static Checked broken(Problem problem) {
    return new Checked(List.of(), List.of(problem));
  }
}
