package com.acme;

import com.acme.legacy.Archive;
import java.io.IOException;
import java.nio.file.Path;

/** Counts what is in archives. */
final class Count {
  private Count() {}

  static int eager(Path archive) throws IOException {
    int letters = 0;
    for (String line : Archive.everyLine(archive)) {
      letters += line.length();
    }
    return letters;
  }

  static int lazy(Path archive) throws IOException {
    int letters = 0;
    for (String line : Archive.readLines(archive)) {
      letters += line.length();
    }
    return letters;
  }
}
