package io.github.heaplint.examples.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Counts the lines that mention a product, in a stream over the file. */
public final class MatchCountChunked {
  private MatchCountChunked() {}

  /** Prints the count for the file that the first argument names. */
  public static void main(String[] args) throws IOException {
    System.out.println(count(Path.of(args[0]), "descaler") + " orders");
  }

  private static long count(Path orders, String product) throws IOException {
    try (Stream<String> lines = Files.lines(orders)) {
      return lines.filter(line -> line.contains(product)).count();
    }
  }
}
