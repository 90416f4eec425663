package io.github.heaplint.frontend.javaparser;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the source index looks at a project. Paths are absolute. Safe for use by several threads. */
public interface SourceFiles {
  /** What is in a folder; empty when it is none or cannot be read. Symbolic links are left out. */
  List<Entry> list(Path folder);

  /** The text of a file, empty when it cannot be read. */
  Optional<String> read(Path file);

  /** A file or folder in its folder. */
  record Entry(String name, boolean folder) {}
}
