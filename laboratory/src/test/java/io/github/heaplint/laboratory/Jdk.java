package io.github.heaplint.laboratory;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java installation.
 *
 * @param feature its feature release: 17, 25
 */
record Jdk(int feature, Path home) {
  private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");

  /** The installation that runs the tests. */
  static Jdk current() {
    return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
  }

  /** An installation of the release: named by {@code JAVA_25_HOME}, or found in the usual place. */
  static Optional<Jdk> find(int feature) throws IOException {
    String named = System.getenv("JAVA_" + feature + "_HOME");
    if (named != null) {
      return Optional.of(new Jdk(feature, Path.of(named)));
    }
    if (!Files.isDirectory(USUAL_PLACE)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(USUAL_PLACE)) {
      return homes
          .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
          .filter(home -> version(home.resolve("release")).startsWith(feature + "."))
          .findFirst()
          .map(home -> new Jdk(feature, home));
    }
  }

  private static String version(Path release) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      return "";
    }
    // "25" without a dot is the first release of 25.
    return properties.getProperty("JAVA_VERSION", "").replace("\"", "") + ".";
  }

  String java() {
    return home.resolve("bin/java").toString();
  }

  String javac() {
    return home.resolve("bin/javac").toString();
  }
}
