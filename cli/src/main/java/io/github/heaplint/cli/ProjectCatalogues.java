package io.github.heaplint.cli;

import io.github.heaplint.catalogue.RowFiles;
import io.github.heaplint.engine.catalogue.Prefilter;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of APIs, for each file: the bundled rows, those of the class path, and those that
 * the project keeps in a folder around the file, written by hand or by its build. It never depends
 * on which other files are checked. Safe for use by several threads.
 */
final class ProjectCatalogues {
  /** Where rows may lie in a folder around a source file. */
  private static final List<String> PLACES =
      List.of(
          RowFiles.IN_PROJECTS,
          "src/main/resources/" + RowFiles.IN_JARS,
          "target/classes/" + RowFiles.IN_JARS,
          "build/classes/java/main/" + RowFiles.IN_JARS);

  private final List<Rule> rules;
  private final List<Path> classPath;
  private final Map<Path, List<Path>> found = new ConcurrentHashMap<>();
  private final Map<List<Path>, Knowledge> known = new ConcurrentHashMap<>();
  private final Set<Problem> problems = Collections.synchronizedSet(new LinkedHashSet<>());

  /**
   * What a file is checked with.
   *
   * @param lessons tells which files may mean something for others
   */
  record Knowledge(Prefilter prefilter, Prefilter lessons, Checker checker) {}

  ProjectCatalogues(List<Rule> rules, List<Path> classPath) {
    this.rules = List.copyOf(rules);
    this.classPath = List.copyOf(classPath);
  }

  /** What is known where a file lies. */
  Knowledge of(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return known.computeIfAbsent(rows(folder), this::read);
  }

  /** Malformed rows and files that could not be read. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The files of rows in a folder and those around it, outer ones first. */
  private List<Path> rows(Path folder) {
    if (folder == null) {
      return List.of();
    }
    List<Path> seen = found.get(folder);
    if (seen == null) {
      List<Path> all = new ArrayList<>(rows(folder.getParent()));
      PLACES.stream().map(folder::resolve).filter(Files::isRegularFile).forEach(all::add);
      seen = List.copyOf(all);
      found.put(folder, seen);
    }
    return seen;
  }

  private Knowledge read(List<Path> files) {
    RowFiles rows = new RowFiles().classPath(classPath);
    files.forEach(rows::file);
    problems.addAll(rows.problems());
    Checker checker = new Checker(rules, rows.catalogue());
    return new Knowledge(checker.prefilter(), checker.lessons(), checker);
  }
}
