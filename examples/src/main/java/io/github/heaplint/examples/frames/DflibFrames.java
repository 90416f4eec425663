package io.github.heaplint.examples.frames;

import java.nio.file.Path;
import org.dflib.DataFrame;
import org.dflib.csv.Csv;

/** Adds up two columns of a CSV file with DFLib, each from a data frame of its own. */
public final class DflibFrames {
  private static final int WINDOW = 5_000;
  private static final String[] COLUMNS = {"id", "customer", "product", "quantity", "cents"};

  private DflibFrames() {}

  /** Prints the sums for the form and the file that the arguments name. */
  public static void main(String[] args) {
    Path file = Path.of(args[1]);
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

  private static String held(Path file) {
    DataFrame first = Csv.load(file);
    long quantity = sum(first, "quantity");
    DataFrame second = Csv.load(file);
    long cents = sum(second, "cents");
    return print(quantity, cents);
  }

  private static String block(Path file) {
    long quantity;
    {
      DataFrame first = Csv.load(file);
      quantity = sum(first, "quantity");
    }
    long cents;
    {
      DataFrame second = Csv.load(file);
      cents = sum(second, "cents");
    }
    return print(quantity, cents);
  }

  private static String nulled(Path file) {
    DataFrame first = Csv.load(file);
    long quantity = sum(first, "quantity");
    first = null;
    DataFrame second = Csv.load(file);
    long cents = sum(second, "cents");
    return print(quantity, cents);
  }

  private static String extracted(Path file) {
    long quantity = loadAndSum(file, "quantity");
    long cents = loadAndSum(file, "cents");
    return print(quantity, cents);
  }

  private static long loadAndSum(Path file, String column) {
    DataFrame frame = Csv.load(file);
    return sum(frame, column);
  }

  /** Window by window: DFLib reads over what it skips. */
  private static String streamed(Path file) {
    return print(streamedSum(file, "quantity"), streamedSum(file, "cents"));
  }

  private static long streamedSum(Path file, String column) {
    long sum = 0;
    int offset = 1; // the header, which an offset skips too
    int rows;
    do {
      DataFrame window = Csv.loader().header(COLUMNS).offset(offset).limit(WINDOW).load(file);
      rows = window.height();
      sum += sum(window, column);
      offset += rows;
    } while (rows == WINDOW);
    return sum;
  }

  private static long sum(DataFrame frame, String column) {
    long sum = 0;
    for (int i = 0; i < frame.height(); i++) {
      sum += Long.parseLong((String) frame.getColumn(column).get(i));
    }
    return sum;
  }

  private static String print(long quantity, long cents) {
    return quantity + " pieces, " + cents + " cents";
  }
}
