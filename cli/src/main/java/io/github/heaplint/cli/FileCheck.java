package io.github.heaplint.cli;

import io.github.heaplint.cli.files.JavaFiles;
import io.github.heaplint.cli.files.SourceText;
import io.github.heaplint.cli.report.Place;
import io.github.heaplint.engine.catalogue.Prefilter;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.FrontEnd;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Checks one file; whatever happens there stays there. */
final class FileCheck {
  private final Prefilter prefilter;
  private final FrontEnd frontEnd;
  private final Function<Source, Types> types;
  private final Checker checker;

  /** What one file gave. */
  record Checked(List<Place> places, List<Problem> problems) {
    Checked {
      places = List.copyOf(places);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Checks files.
   *
   * @param types what is known of other files, for the project that contains a file
   */
  FileCheck(FrontEnd frontEnd, Function<Source, Types> types, Checker checker) {
    this.prefilter = checker.prefilter();
    this.frontEnd = frontEnd;
    this.types = types;
    this.checker = checker;
  }

  /** Checks one file; one that the user has named is parsed as a whole in any case. */
  Checked check(JavaFiles.Found file) {
    String path = file.path().toString().replace('\\', '/');
    try {
      byte[] bytes = Files.readAllBytes(file.path());
      Focus focus = file.named() ? Focus.WHOLE : prefilter.focus(bytes);
      return focus.nothing()
          ? new Checked(List.of(), List.of())
          : check(new Source(path, SourceText.decode(bytes)), focus);
    } catch (SourceText.Malformed malformed) {
      return broken(new Problem(path, malformed.line(), malformed.getMessage()));
    } catch (IOException unreadable) {
      return broken(new Problem(path, 0, "cannot be read: " + unreadable));
    } catch (RuntimeException | StackOverflowError crash) {
      return broken(new Problem(path, 0, "heaplint failed on this file: " + crash));
    }
  }

  private Checked check(Source source, Focus focus) {
    Types known = types.apply(source);
    Unit unit = frontEnd.lower(source, known, focus);
    Checker.Result result = checker.check(unit, known);
    List<Problem> problems = new ArrayList<>(unit.problems());
    problems.addAll(result.problems());
    return new Checked(
        result.findings().stream().map(finding -> Place.of(source, finding)).toList(), problems);
  }

  private static Checked broken(Problem problem) {
    return new Checked(List.of(), List.of(problem));
  }
}
