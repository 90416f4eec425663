package io.github.heaplint.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A Java installation.
 *
 * @param home its folder
 */
record Jdk(Path home) {
  private static final int NEWEST = 25;
  private static final String VARIABLE = "JAVA_" + NEWEST + "_HOME";

  /** The installation that runs the tests. */
  static Jdk current() {
    return new Jdk(Path.of(System.getProperty("java.home")));
  }

  /** One of version 25, from {@code JAVA_25_HOME} or from beside the one that runs the tests. */
  static Optional<Jdk> newest() {
    String named = System.getenv(VARIABLE);
    if (named != null) {
      return Optional.of(new Jdk(Path.of(named)));
    }
    Path beside = current().home().getParent();
    try (Stream<Path> homes = Files.list(beside)) {
      return homes
          .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
          .filter(home -> version(home.resolve("release")).startsWith(NEWEST + "."))
          .sorted()
          .findFirst()
          .map(Jdk::new);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same, or the test that asks is skipped and says so. */
  static Jdk newestOrSkip(String what) {
    Optional<Jdk> found = newest();
    if (found.isEmpty()) {
      String reason = "skipped: " + what + ", for there is no JDK 25 here; set " + VARIABLE;
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    return found.orElseThrow();
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

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
