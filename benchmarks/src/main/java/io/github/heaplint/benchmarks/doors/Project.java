package io.github.heaplint.benchmarks.doors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sources and what they are compiled against.
 *
 * @param folder with the sources
 * @param files all of them, sorted; descriptions of modules are left out, for class paths are given
 * @param classPath of the libraries
 */
record Project(Path folder, List<Path> files, String classPath) {
  Project {
    files = List.copyOf(files);
  }

  /**
   * Reads a project.
   *
   * @param argument {@code FOLDER=FILE}; the file holds the class path
   * @throws IllegalArgumentException if there is no {@code =}
   * @throws IOException if either cannot be read
   */
  static Project parse(String argument) throws IOException {
    int end = argument.lastIndexOf('=');
    if (end < 0) {
      throw new IllegalArgumentException(argument + ": FOLDER=CLASS-PATH-FILE is needed");
    }
    Path folder = Path.of(argument.substring(0, end)).toAbsolutePath().normalize();
    String classPath = Files.readString(Path.of(argument.substring(end + 1))).strip();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(each -> each.toString().endsWith(".java"))
              .filter(each -> !each.endsWith("module-info.java"))
              .sorted()
              .toList();
      return new Project(folder, files, classPath);
    }
  }

  long lines() throws IOException {
    long lines = 0;
    for (Path each : files) {
      try (Stream<String> all = Files.lines(each, StandardCharsets.ISO_8859_1)) {
        lines += all.count();
      }
    }
    return lines;
  }
}
