package io.github.heaplint.benchmarks.cost;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of projects' Java files in a temporary folder, each under version control as a checkout
 * is, for that is how a project is told from its surroundings.
 */
final class Checkouts implements AutoCloseable {
  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private long lines;

  Checkouts(List<Path> projects) throws IOException {
    folder = Files.createTempDirectory("cost-projects");
    for (Path project : projects) {
      Path target = folder.resolve(project.toAbsolutePath().normalize().getFileName());
      Files.createDirectories(target.resolve(".git"));
      for (Path file : javaFiles(project)) {
        Path copy = target.resolve(project.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        files.add(copy);
        lines += lines(file);
      }
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> each.toString().endsWith(".java"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static long lines(Path file) throws IOException {
    long count = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int each = in.read(); each >= 0; each = in.read()) {
        count += each == '\n' ? 1 : 0;
      }
    }
    return count;
  }

  Path folder() {
    return folder;
  }

  List<Path> files() {
    return files;
  }

  long lines() {
    return lines;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted((a, b) -> b.compareTo(a)).forEach(Checkouts::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }
}
