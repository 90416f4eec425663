package io.github.heaplint.examples.frames;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tech.tablesaw.api.Table;

/** Adds up two columns of a CSV file with Tablesaw, each from a table of its own. */
public final class TablesawFrames {
  private TablesawFrames() {}

  /** Prints the sums for the form and the file that the arguments name. */
  public static void main(String[] args) throws IOException {
    String file = args[1];
    System.out.println(
        switch (args[0]) {
          case "held" -> held(file);
          case "block" -> block(file);
          case "nulled" -> nulled(file);
          case "extracted" -> extracted(file);
          case "streamed" -> streamed(file);
          default -> throw new IllegalArgumentException("form '" + args[0] + "'");
        });
  }

  private static String held(String file) {
    Table first = Table.read().csv(file);
    double quantity = first.numberColumn("quantity").sum();
    Table second = Table.read().csv(file);
    double cents = second.numberColumn("cents").sum();
    return print(quantity, cents);
  }

  private static String block(String file) {
    double quantity;
    {
      Table first = Table.read().csv(file);
      quantity = first.numberColumn("quantity").sum();
    }
    double cents;
    {
      Table second = Table.read().csv(file);
      cents = second.numberColumn("cents").sum();
    }
    return print(quantity, cents);
  }

  private static String nulled(String file) {
    Table first = Table.read().csv(file);
    double quantity = first.numberColumn("quantity").sum();
    first = null;
    Table second = Table.read().csv(file);
    double cents = second.numberColumn("cents").sum();
    return print(quantity, cents);
  }

  private static String extracted(String file) {
    double quantity = sum(file, "quantity");
    double cents = sum(file, "cents");
    return print(quantity, cents);
  }

  private static double sum(String file, String column) {
    Table table = Table.read().csv(file);
    return table.numberColumn(column).sum();
  }

  private static String streamed(String file) throws IOException {
    return print(streamedSum(file, "quantity"), streamedSum(file, "cents"));
  }

  private static double streamedSum(String file, String column) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(Files.newBufferedReader(Path.of(file)))) {
      double sum = 0;
      for (CSVRecord row : parser) {
        sum += Double.parseDouble(row.get(column));
      }
      return sum;
    }
  }

  private static String print(double quantity, double cents) {
    return "%.0f pieces, %.0f cents".formatted(quantity, cents);
  }
}
