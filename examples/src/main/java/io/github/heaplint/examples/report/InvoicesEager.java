package io.github.heaplint.examples.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a text with a line for every order, after having built all of it. */
public final class InvoicesEager {
  private InvoicesEager() {}

  /** Reports on the file that the first argument names, and prints the size of the report. */
  public static void main(String[] args) throws IOException {
    Path report = Files.createTempFile("invoices", ".txt");
    try {
      write(Path.of(args[0]), report);
      System.out.println(Files.size(report) + " bytes");
    } finally {
      Files.delete(report);
    }
  }

  private static void write(Path orders, Path target) throws IOException {
    StringBuilder invoice = new StringBuilder();
    try (BufferedReader reader = Files.newBufferedReader(orders)) {
      String line;
      while ((line = reader.readLine()) != null) {
        String[] fields = line.split(";", -1);
        invoice.append(fields[1]).append(" owes ").append(fields[4]).append(System.lineSeparator());
      }
    }
    Files.writeString(target, invoice);
  }
}
