package io.github.heaplint.profiler.report;

import io.github.heaplint.profiler.recording.MethodTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the source files of profiled methods. */
public final class Sources {
  private static final List<Path> USUAL =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src"), Path.of(""));

  private final List<Path> folders;

  /**
   * Looks in the given folders, each the root of packages, and then where sources usually are.
   *
   * @param folders looked through in this order
   */
  public Sources(List<Path> folders) {
    this.folders = Stream.concat(folders.stream(), USUAL.stream()).toList();
  }

  /** A file and its lines. */
  record Source(Path file, List<String> lines) {
    Source {
      lines = List.copyOf(lines);
    }

    /** The line of that number, from 1; empty beyond the end. */
    String line(int number) {
      return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
  }

  Optional<Source> of(MethodTable method) {
    if (method.sourceFile().isEmpty()) {
      return Optional.empty();
    }
    int dot = method.className().lastIndexOf('.');
    String name = method.className().substring(0, dot + 1).replace('.', '/') + method.sourceFile();
    for (Path folder : folders) {
      // A file beside its package's root is what `java File.java` allows.
      for (Path file : List.of(folder.resolve(name), folder.resolve(method.sourceFile()))) {
        if (Files.isRegularFile(file)) {
          try {
            return Optional.of(new Source(file, Files.readAllLines(file)));
          } catch (IOException unreadable) {
            // As good as not there: the table says that it was not found.
          }
        }
      }
    }
    return Optional.empty();
  }
}
