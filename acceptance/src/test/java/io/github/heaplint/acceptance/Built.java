package io.github.heaplint.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the build has made so far. */
final class Built {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** The class path of the tests, which holds Error Prone for the JDK that runs them. */
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private Built() {}

  /** The packaged jar of a module. */
  static Path jar(String module) {
    Path target = ROOT.resolve(module).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              each ->
                  each.getFileName().toString().matches(module + "-[0-9][^a-z]*(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(target + " holds no jar: mvn package"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The {@code heaplint} command. */
  static Path command() {
    return ROOT.resolve("cli/target/heaplint.jar");
  }

  static Path testClasses(String module) {
    return ROOT.resolve(module).resolve("target/test-classes");
  }

  /** Error Prone as we compile against it, without our checks. */
  static String errorProne() {
    return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
        .filter(each -> !Path.of(each).startsWith(ROOT))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The newest Error Prone and what tests need beside it, without our checks. */
  static String newestErrorProne() {
    Path list = ROOT.resolve("newest-jdk/target/classpath.txt");
    try {
      return Files.readString(list).strip();
    } catch (IOException unbuilt) {
      throw new UncheckedIOException(unbuilt);
    }
  }

  /** Eclipse's compiler. */
  static Path eclipse() {
    return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
        .map(Path::of)
        .filter(each -> each.getFileName().toString().startsWith("ecj-"))
        .findFirst()
        .orElseThrow();
  }

  static String path(Object... parts) {
    return List.of(parts).stream()
        .map(Object::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
