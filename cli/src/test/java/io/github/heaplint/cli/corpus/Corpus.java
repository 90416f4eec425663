package io.github.heaplint.cli.corpus;

import io.github.heaplint.catalogue.LibraryTypes;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cases in {@code corpus/}: a folder for each rule, and the library types they use under {@code
 * stubs/}. {@code // BUG: Diagnostic contains: [Rule]} stands on the line before one that is to be
 * reported; every other line is to stay silent.
 */
final class Corpus {
  static final Path FOLDER = Path.of("..", "corpus");
  static final Path STUBS = FOLDER.resolve("stubs");

  private static final Pattern MARKER = Pattern.compile("// BUG: Diagnostic contains: \\[(\\w+)]");
  private static final Types KNOWN = new JdkTypes().or(LibraryTypes.read());

  private Corpus() {}

  /** The folders of cases, each named after its rule. */
  static List<String> rules() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(each -> Files.isDirectory(each) && !each.equals(STUBS))
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every file with cases, as {@code Rule/File.java}. */
  static List<String> files() {
    return rules().stream()
        .flatMap(rule -> javaFiles(FOLDER.resolve(rule)).stream())
        .map(each -> FOLDER.relativize(each).toString().replace('\\', '/'))
        .toList();
  }

  /** The Java files below a folder. */
  static List<Path> javaFiles(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(String file) {
    return read(FOLDER.resolve(file));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is to be found, as {@code Rule @ line of code}. */
  static List<String> expected(String text) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size() - 1)
        .mapToObj(
            i -> {
              Matcher marker = MARKER.matcher(lines.get(i));
              return marker.find() ? place(marker.group(1), i + 2, lines.get(i + 1)) : null;
            })
        .filter(each -> each != null)
        .toList();
  }

  /** How a finding is written down for comparison. */
  static String place(String rule, int line, String text) {
    return rule + " @ " + line + ": " + text.strip();
  }

  /** What a door without a class path knows: the JDK, and what the catalogue says of libraries. */
  static Types sourceOnly() {
    return KNOWN;
  }

  /** What a compiler knows: the libraries too. */
  static Types withLibraries() {
    // The second time they are read, the libraries know each other.
    return stubs(stubs(KNOWN));
  }

  private static Types stubs(Types known) {
    Map<String, Declaration> stubs = new HashMap<>();
    for (Path file : javaFiles(STUBS)) {
      new JavaParserFrontEnd()
          .lower(new Source(file.toString(), read(file)), known)
          .declarations()
          .forEach(each -> stubs.put(each.name(), each));
    }
    Types libraries = name -> Optional.ofNullable(stubs.get(name));
    return libraries.or(KNOWN);
  }
}
