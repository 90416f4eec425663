package com.acme.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Stands for a library. */
public final class Archive {
  private Archive() {}

  /** Every line. */
  public static List<String> everyLine(Path archive) throws IOException {
    return Files.readAllLines(archive);
  }

  /** The lines, one after the other. */
  public static Iterable<String> readLines(Path archive) throws IOException {
    Iterator<String> lines = Files.newBufferedReader(archive).lines().iterator();
    return () -> lines;
  }

  /** Hands on one line after the other. */
  public static void eachLine(Path archive, Consumer<String> to) throws IOException {
    try (Stream<String> lines = Files.lines(archive)) {
      lines.forEach(to);
    }
  }
}
