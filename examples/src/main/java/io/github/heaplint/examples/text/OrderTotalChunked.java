package io.github.heaplint.examples.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Adds up the orders of a text file, line by line. */
public final class OrderTotalChunked {
  private OrderTotalChunked() {}

  /** Prints the total of the file that the first argument names. */
  public static void main(String[] args) throws IOException {
    System.out.println("total " + totalCents(Path.of(args[0])));
  }

  private static long totalCents(Path orders) throws IOException {
    long total = 0;
    try (BufferedReader reader = Files.newBufferedReader(orders)) {
      String line;
      while ((line = reader.readLine()) != null) {
        String[] fields = line.split(";", -1);
        total += Long.parseLong(fields[3]) * Long.parseLong(fields[4]);
      }
    }
    return total;
  }
}
