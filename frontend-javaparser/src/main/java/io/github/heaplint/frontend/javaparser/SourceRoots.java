package io.github.heaplint.frontend.javaparser;

import io.github.heaplint.frontend.javaparser.SourceFiles.Entry;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the project around a file and the source roots in it. Safe for use by several threads. */
final class SourceRoots {
  private static final Set<String> REPOSITORIES = Set.of(".git", ".hg", ".svn");
  private static final Set<String> BUILD_FILES =
      Set.of(
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          "build.xml");
  private static final Set<String> NO_SOURCES =
      Set.of("target", "build", "out", "bin", "node_modules", "resources");
  private static final int DEEPEST_MODULE = 12;

  private final SourceFiles files;
  private final Map<Path, Around> around = new ConcurrentHashMap<>();

  SourceRoots(SourceFiles files) {
    this.files = files;
  }

  /**
   * The folder of the project that contains {@code folder}: the nearest that is under version
   * control, else the outermost with a build file, else {@code folder}.
   */
  Path project(Path folder) {
    Around around = around(folder);
    if (around.versioned != null) {
      return around.versioned;
    }
    return around.built == null ? folder : around.built;
  }

  /**
   * What is around a folder, itself included.
   *
   * @param versioned the nearest that is under version control, or null
   * @param built the outermost with a build file, or null
   */
  private record Around(Path versioned, Path built) {
    static final Around NOTHING = new Around(null, null);
  }

  private Around around(Path folder) {
    if (folder == null) {
      return Around.NOTHING;
    }
    Around known = around.get(folder);
    if (known == null) {
      List<String> names = files.list(folder).stream().map(Entry::name).toList();
      known =
          names.stream().anyMatch(REPOSITORIES::contains)
              ? new Around(folder, null)
              : within(around(folder.getParent()), folder, names);
      around.put(folder, known);
    }
    return known;
  }

  private static Around within(Around outer, Path folder, List<String> names) {
    return outer.built == null && names.stream().anyMatch(BUILD_FILES::contains)
        ? new Around(outer.versioned, folder)
        : outer;
  }

  /** The source roots of a project, in the order of their paths. */
  Collection<Path> below(Path project) {
    Set<Path> roots = new TreeSet<>(Comparator.comparing(Path::toString));
    search(project, 0, roots);
    return roots;
  }

  private void search(Path folder, int depth, Set<Path> roots) {
    if (depth > DEEPEST_MODULE || roots.stream().anyMatch(folder::startsWith)) {
      return;
    }
    List<Entry> entries = files.list(folder);
    Optional<Path> root = rootByPackage(folder, entries);
    if (root.isPresent()) {
      roots.add(root.get());
      if (folder.startsWith(root.get())) {
        return;
      }
    }
    for (Entry each : entries) {
      if (each.folder() && !each.name().startsWith(".") && !NO_SOURCES.contains(each.name())) {
        Path inner = folder.resolve(each.name());
        if (each.name().equals("src")) {
          searchConventional(inner, depth + 1, roots);
        } else {
          search(inner, depth + 1, roots);
        }
      }
    }
  }

  /** {@code src/main/java}, {@code src/test/java} and their like, without looking into them. */
  private void searchConventional(Path src, int depth, Set<Path> roots) {
    int before = roots.size();
    for (Entry each : files.list(src)) {
      if (each.folder()) {
        Path inner = src.resolve(each.name());
        if (each.name().equals("java")) {
          roots.add(inner);
        } else if (files.list(inner).contains(new Entry("java", true))) {
          roots.add(inner.resolve("java"));
        }
      }
    }
    if (roots.size() == before) {
      search(src, depth, roots);
    }
  }

  private Optional<Path> rootByPackage(Path folder, List<Entry> entries) {
    return entries.stream()
        .filter(each -> !each.folder() && each.name().endsWith(".java"))
        .filter(each -> !each.name().endsWith("-info.java"))
        .map(Entry::name)
        .sorted()
        .findFirst()
        .flatMap(name -> files.read(folder.resolve(name)))
        .flatMap(text -> root(folder, PackageClause.of(text)));
  }

  /** The source root of a folder that holds a package; empty when the folder is not named so. */
  static Optional<Path> root(Path folder, String packageName) {
    if (packageName.isEmpty()) {
      return Optional.of(folder);
    }
    Path inner = Path.of(packageName.replace('.', '/'));
    if (!folder.endsWith(inner)) {
      return Optional.empty();
    }
    Path root = folder;
    for (int i = 0; i < inner.getNameCount() && root != null; i++) {
      root = root.getParent();
    }
    return Optional.ofNullable(root);
  }
}
