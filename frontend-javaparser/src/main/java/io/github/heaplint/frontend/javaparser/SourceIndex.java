package io.github.heaplint.frontend.javaparser;

import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a project declare, read on demand: a name is looked for where Java's convention
 * puts it, in the source roots of the project that contains the file at hand. What is found never
 * depends on which files are checked, nor on their order. Safe for use by several threads.
 */
public final class SourceIndex {
  private final SourceFiles files;
  private final SourceRoots roots;
  private final Types libraries;
  private final Map<Path, ProjectTypes> projects = new RecentlyUsed();

  /**
   * @param libraries what is known of types outside any project: the JDK's, the catalogue's
   */
  public SourceIndex(SourceFiles files, Types libraries) {
    this.files = files;
    this.roots = new SourceRoots(files);
    this.libraries = libraries;
  }

  /** Everything a file can see beyond itself: its project, then the libraries. */
  public Types typesFor(Source source) {
    return start(source).map(each -> types(project(each)).seenFrom(each)).orElse(libraries);
  }

  /** The file of the project that declares a type; empty for libraries and tests. */
  public Optional<Path> fileOf(String type, Source seenFrom) {
    return start(seenFrom).flatMap(each -> types(project(each)).file(each, type));
  }

  /** The folder of the project that contains a folder. */
  public Path project(Path folder) {
    return roots.project(folder);
  }

  /** The Java files of a project that are no tests. */
  public List<Path> filesOf(Path project) {
    return types(project).files();
  }

  /** The source root of a file, or its folder; empty for the root of the file system. */
  private static Optional<Path> start(Source source) {
    Path folder = Path.of(source.path()).toAbsolutePath().normalize().getParent();
    return folder == null
        ? Optional.empty()
        : Optional.of(SourceRoots.root(folder, PackageClause.of(source.text())).orElse(folder));
  }

  private ProjectTypes types(Path project) {
    synchronized (projects) {
      return projects.computeIfAbsent(
          project, each -> new ProjectTypes(each, files, roots, libraries));
    }
  }

  /**
   * Lets go of projects not asked for lately. Files come in the order of their paths, so that few
   * projects are in work at a time; one that comes back is read again.
   */
  private static final class RecentlyUsed extends LinkedHashMap<Path, ProjectTypes> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 2;

    RecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Path, ProjectTypes> eldest) {
      return size() > MOST;
    }
  }
}
