package io.github.heaplint.profiler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The virtual machines that targets run on. */
enum Jdk {
  /** The one that runs the tests. */
  THIS,
  /** One of version 25, from {@code JAVA_25_HOME} or where Linux distributions install it. */
  NEWEST;

  Optional<Path> java() {
    if (this == THIS) {
      return Optional.of(Path.of(System.getProperty("java.home"), "bin", "java"));
    }
    String home = System.getenv().getOrDefault("JAVA_25_HOME", "/usr/lib/jvm/temurin-25-jdk-amd64");
    Path java = Path.of(home, "bin", "java");
    return Files.isExecutable(java) ? Optional.of(java) : Optional.empty();
  }
}
