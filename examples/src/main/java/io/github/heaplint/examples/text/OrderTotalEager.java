package io.github.heaplint.examples.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Adds up the orders of a text file, after having read all of its lines. */
public final class OrderTotalEager {
  private OrderTotalEager() {}

  /** Prints the total of the file that the first argument names. */
  public static void main(String[] args) throws IOException {
    System.out.println("total " + totalCents(Path.of(args[0])));
  }

  private static long totalCents(Path orders) throws IOException {
    long total = 0;
    for (String line : Files.readAllLines(orders)) {
      String[] fields = line.split(";", -1);
      total += Long.parseLong(fields[3]) * Long.parseLong(fields[4]);
    }
    return total;
  }
}
