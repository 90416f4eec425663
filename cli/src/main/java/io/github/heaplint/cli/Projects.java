package io.github.heaplint.cli;

import io.github.heaplint.engine.source.Types;
import java.nio.file.Path;

/** What is known of the project around a file. */
final class Projects {
  private Projects() {}

  static Types types(Path file) {
    return Types.NONE;
  }
}
