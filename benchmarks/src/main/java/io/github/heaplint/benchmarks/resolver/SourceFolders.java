package io.github.heaplint.benchmarks.resolver;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the source roots of a project by the package clauses of its files, for javac. */
public final class SourceFolders {
  private static final Pattern CLAUSE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;.*");

  private SourceFolders() {}

  /** The roots of these files. */
  public static List<Path> of(List<Path> files) throws IOException {
    Set<Path> seen = new HashSet<>();
    Set<Path> roots = new TreeSet<>();
    for (Path file : files) {
      Path folder = file.getParent();
      if (seen.add(folder)) {
        packageOf(file).flatMap(name -> root(folder, name)).ifPresent(roots::add);
      }
    }
    return List.copyOf(roots);
  }

  private static Optional<String> packageOf(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line; (line = reader.readLine()) != null; ) {
        Matcher clause = CLAUSE.matcher(line);
        if (clause.matches()) {
          return Optional.of(clause.group(1));
        }
      }
      return Optional.empty();
    }
  }

  private static Optional<Path> root(Path folder, String packageName) {
    Path inner = Path.of(packageName.replace('.', '/'));
    if (!folder.endsWith(inner) || folder.getNameCount() <= inner.getNameCount()) {
      return Optional.empty();
    }
    Path root = folder;
    for (int i = 0; i < inner.getNameCount(); i++) {
      root = root.getParent();
    }
    return Optional.of(root);
  }
}
