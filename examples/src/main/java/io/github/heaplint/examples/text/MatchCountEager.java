package io.github.heaplint.examples.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the lines that mention a product, in a stream over a list of all lines. */
public final class MatchCountEager {
  private MatchCountEager() {}

  /** Prints the count for the file that the first argument names. */
  public static void main(String[] args) throws IOException {
    System.out.println(count(Path.of(args[0]), "descaler") + " orders");
  }

  private static long count(Path orders, String product) throws IOException {
    return Files.readAllLines(orders).stream().filter(line -> line.contains(product)).count();
  }
}
