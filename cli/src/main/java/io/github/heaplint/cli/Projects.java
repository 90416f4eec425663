package io.github.heaplint.cli;

import io.github.heaplint.engine.source.Types;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.nio.file.Path;

/** What is known of the project around a file. */
final class Projects {
  private final Types jdk = new JdkTypes();

  /** What is known of types beyond {@code file}. */
  Types types(Path file) {
    return jdk;
  }
}
