package io.github.heaplint.examples.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Adds up the orders of a CSV file with Commons CSV, after having parsed all of it. */
public final class CommonsCsvEager {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private CommonsCsvEager() {}

  /** Prints the total of the file that the first argument names. */
  public static void main(String[] args) throws IOException {
    System.out.println("total " + totalCents(Path.of(args[0])));
  }

  private static long totalCents(Path orders) throws IOException {
    try (Reader reader = Files.newBufferedReader(orders);
        CSVParser parser = FORMAT.parse(reader)) {
      List<CSVRecord> records = parser.getRecords();
      long total = 0;
      for (CSVRecord order : records) {
        total += Long.parseLong(order.get("quantity")) * Long.parseLong(order.get("cents"));
      }
      return total;
    }
  }
}
