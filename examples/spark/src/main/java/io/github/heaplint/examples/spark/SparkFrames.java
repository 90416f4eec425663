package io.github.heaplint.examples.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Adds up two columns of a text file with Spark in local mode, each from rows brought to the
 * driver: all at once, or partition by partition.
 */
public final class SparkFrames {
  private static final String SCHEMA =
      "id INT, customer STRING, product STRING, quantity INT, cents BIGINT";

  private SparkFrames() {}

  /**
   * Prints the sums for the form and the file that the arguments name. The form runs over an empty
   * file first, so that its frames are compiled the second time where the virtual machine compiles
   * what has been called once.
   */
  public static void main(String[] args) throws IOException {
    Path empty = Files.createTempFile("no-orders", ".txt");
    try (SparkSession spark = session()) {
      sums(args[0], spark, empty.toString());
      System.out.println(sums(args[0], spark, args[1]));
    } finally {
      Files.delete(empty);
    }
  }

  private static String sums(String form, SparkSession spark, String file) {
    return switch (form) {
      case "held" -> held(spark, file);
      case "extracted" -> extracted(spark, file);
      case "streamed" -> streamed(spark, file);
      default -> throw new IllegalArgumentException("form '" + form + "'");
    };
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", false)
        // The driver refuses to start in less than 450 MiB, and results of more than 1 GiB.
        .config("spark.testing.memory", 2L << 30)
        .config("spark.driver.maxResultSize", 0)
        // Partitions of 1 MiB: the iterator holds one of them at a time.
        .config("spark.sql.files.maxPartitionBytes", 1 << 20)
        .config("spark.sql.files.openCostInBytes", 0)
        .getOrCreate();
  }

  private static Dataset<Row> orders(SparkSession spark, String file) {
    return spark.read().schema(SCHEMA).option("sep", ";").csv(file);
  }

  private static String held(SparkSession spark, String file) {
    List<Row> first = orders(spark, file).collectAsList();
    long quantity = quantity(first.iterator());
    List<Row> second = orders(spark, file).collectAsList();
    long cents = cents(second.iterator());
    return print(quantity, cents);
  }

  private static String extracted(SparkSession spark, String file) {
    long quantity = collectedQuantity(spark, file);
    List<Row> second = orders(spark, file).collectAsList();
    long cents = cents(second.iterator());
    return print(quantity, cents);
  }

  private static long collectedQuantity(SparkSession spark, String file) {
    List<Row> rows = orders(spark, file).collectAsList();
    return quantity(rows.iterator());
  }

  private static String streamed(SparkSession spark, String file) {
    long quantity = quantity(orders(spark, file).toLocalIterator());
    long cents = cents(orders(spark, file).toLocalIterator());
    return print(quantity, cents);
  }

  private static long quantity(Iterator<Row> rows) {
    long quantity = 0;
    while (rows.hasNext()) {
      quantity += rows.next().getInt(3);
    }
    return quantity;
  }

  private static long cents(Iterator<Row> rows) {
    long cents = 0;
    while (rows.hasNext()) {
      cents += rows.next().getLong(4);
    }
    return cents;
  }

  private static String print(long quantity, long cents) {
    return quantity + " pieces, " + cents + " cents";
  }
}
