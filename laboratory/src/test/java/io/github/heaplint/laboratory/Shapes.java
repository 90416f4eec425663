package io.github.heaplint.laboratory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the shapes. */
final class Shapes {
  private static final Pattern ID = Pattern.compile("@Shape\\(\"([^\"]+)\"\\)");
  private static final Pattern CAPACITY = Pattern.compile("structure\\(\\s*\"([^\"]+)\"");

  private Shapes() {}

  /** The source files that a release understands. */
  static List<Path> sources(int feature) throws IOException {
    List<Path> sources = new ArrayList<>(files("java17"));
    if (feature >= 25) {
      sources.addAll(files("java25"));
    }
    return sources;
  }

  private static List<Path> files(String release) throws IOException {
    Path directory = Path.of("src", "shapes", release, "io", "github", "heaplint", "laboratory");
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The names of the classes with shapes that a release understands. */
  static List<String> classes(int feature) throws IOException {
    return sources(feature).stream()
        .filter(source -> ID.matcher(text(source)).find())
        .map(source -> source.getFileName().toString().replace(".java", ""))
        .map(name -> Shapes.class.getPackageName() + "." + name)
        .toList();
  }

  /** The ids of all shapes, in the order of the files. */
  static List<String> ids() throws IOException {
    return ids(ID);
  }

  /** The ids of the structures whose capacity is measured. */
  static List<String> structures() throws IOException {
    return ids(CAPACITY);
  }

  private static List<String> ids(Pattern pattern) throws IOException {
    return sources(Integer.MAX_VALUE).stream()
        .map(Shapes::text)
        .flatMap(text -> matches(pattern, text))
        .toList();
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
