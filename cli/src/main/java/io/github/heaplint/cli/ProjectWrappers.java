package io.github.heaplint.cli;

import io.github.heaplint.cli.files.SourceText;
import io.github.heaplint.engine.catalogue.Prefilter;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Wrappers;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.FrontEnd;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.frontend.javaparser.SourceIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What static methods of a project load for their callers in other files. Which they are is asked
 * of the files that declare them, whether those are checked or not. Safe for use by several
 * threads.
 */
final class ProjectWrappers {
  private static final Checker.Learnt NOTHING = new Checker.Learnt(List.of(), Set.of());

  private final FrontEnd frontEnd;
  private final SourceIndex index;
  private final Function<Path, ProjectCatalogues.Knowledge> catalogues;
  private final Map<Path, Checker.Learnt> inFile = new ConcurrentHashMap<>();
  private final Map<Within, Prefilter> prefilters = new ConcurrentHashMap<>();

  /** Files of one project with the same rows around them. */
  private record Within(Path project, ProjectCatalogues.Knowledge knowledge) {}

  ProjectWrappers(
      FrontEnd frontEnd,
      SourceIndex index,
      Function<Path, ProjectCatalogues.Knowledge> catalogues) {
    this.frontEnd = frontEnd;
    this.index = index;
    this.catalogues = catalogues;
  }

  /** Those that a file can call. */
  Wrappers seenBy(Source source) {
    Map<String, Wrappers> byOwner = new ConcurrentHashMap<>();
    return callee ->
        byOwner.computeIfAbsent(callee.owner().name(), owner -> of(owner, source)).of(callee);
  }

  private Wrappers of(String owner, Source source) {
    return index
        .fileOf(owner, source)
        .map(file -> Wrappers.of(in(file).wrappers()))
        .orElse(Wrappers.NONE);
  }

  /**
   * Tells what of a file matters that was not named: the code that calls wrappers of its project,
   * too. Looks at all files of a project once.
   */
  Prefilter prefilter(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    ProjectCatalogues.Knowledge knowledge = catalogues.apply(file);
    return folder == null
        ? knowledge.prefilter()
        : prefilters.computeIfAbsent(new Within(index.project(folder), knowledge), this::withCalls);
  }

  private Prefilter withCalls(Within within) {
    Set<String> calls =
        index.filesOf(within.project).stream()
            .flatMap(each -> in(each).calls().stream())
            .collect(Collectors.toSet());
    return calls.isEmpty()
        ? within.knowledge.prefilter()
        : within.knowledge.checker().prefilter(calls);
  }

  private Checker.Learnt in(Path file) {
    Checker.Learnt known = inFile.get(file);
    if (known == null) {
      known = read(file);
      inFile.put(file, known);
    }
    return known;
  }

  /** What cannot be read says so where it is checked. */
  private Checker.Learnt read(Path file) {
    ProjectCatalogues.Knowledge knowledge = catalogues.apply(file);
    try {
      byte[] bytes = Files.readAllBytes(file);
      Focus focus = knowledge.lessons().focus(bytes);
      if (focus.nothing()) {
        return NOTHING;
      }
      Source source = new Source(file.toString().replace('\\', '/'), SourceText.decode(bytes));
      Types types = index.typesFor(source);
      return knowledge.checker().learn(frontEnd.lower(source, types, focus), types);
    } catch (IOException
        | SourceText.Malformed
        | RuntimeException
        | StackOverflowError unreadable) {
      return NOTHING;
    }
  }
}
