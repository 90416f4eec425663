package io.github.heaplint.examples.csv;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Adds up the orders of a CSV file with OpenCSV, after having parsed all of it. */
public final class OpenCsvEager {
  private OpenCsvEager() {}

  /** Prints the total of the file that the first argument names. */
  public static void main(String[] args) throws IOException, CsvException {
    System.out.println("total " + totalCents(Path.of(args[0])));
  }

  private static long totalCents(Path orders) throws IOException, CsvException {
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(orders))) {
      reader.skip(1);
      List<String[]> rows = reader.readAll();
      long total = 0;
      for (String[] order : rows) {
        total += Long.parseLong(order[3]) * Long.parseLong(order[4]);
      }
      return total;
    }
  }
}
