package io.github.heaplint.benchmarks.resolver;

import io.github.heaplint.frontend.javaparser.DiskFiles;
import io.github.heaplint.frontend.javaparser.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A copy of a project's sources, seen as the checkout that it was taken from: under version
 * control, which is how the source index tells where a project ends.
 */
public record Checkout(Path project, SourceFiles disk) implements SourceFiles {
  /** The sources below a folder. */
  public Checkout(Path project) {
    this(project, new DiskFiles());
  }

  @Override
  public List<Entry> list(Path folder) {
    List<Entry> entries = new ArrayList<>(disk.list(folder));
    if (folder.equals(project)) {
      entries.add(new Entry(".git", true));
    }
    return entries;
  }

  @Override
  public Optional<String> read(Path file) {
    return disk.read(file);
  }
}
