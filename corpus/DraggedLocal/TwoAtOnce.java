package draggedlocal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.springframework.boot.CommandLineRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import tech.tablesaw.api.Table;

/** Two large values in memory where the work needs one at a time. */
class TwoAtOnce {
  private static final int MEBIBYTE = 1024 * 1024;

  public static void main(String[] args) throws IOException {
    // BUG: Diagnostic contains: [DraggedLocal]
    Table orders = Table.read().csv(args[0]);
    System.out.println(orders.shape());
    // BUG: Diagnostic contains: [DraggedLocal]
    Table items = Table.read().csv(args[1]);
    System.out.println(items.shape());
    arrays();
    bareBlocks();
    inBranches(args);
    sameVariable(args);
    primedLoop(args);
    intoACallee(args);
    hiddenCopies(args);
    fromAHelper(args);
    countedLater(args);
  }

  private static void arrays() {
    // BUG: Diagnostic contains: [DraggedLocal]
    byte[] first = new byte[100 * 1024 * 1024];
    System.out.println(first[first.length / 2]);
    long[] second = new long[16 * MEBIBYTE];
    System.out.println(second[second.length / 2]);
  }

  private static void bareBlocks() {
    {
      // BUG: Diagnostic contains: [DraggedLocal]
      Table orders = Table.read().csv("orders.csv");
      System.out.println(orders.shape());
    }
    {
      Table items = Table.read().csv("items.csv");
      System.out.println(items.shape());
    }
  }

  private static void inBranches(String[] args) {
    // BUG: Diagnostic contains: [DraggedLocal]
    Table orders = Table.read().csv("orders.csv");
    if (args.length > 2) {
      Table items = Table.read().csv("items.csv");
      System.out.println(items.shape());
    } else {
      System.out.println(orders.shape());
    }
  }

  private static void sameVariable(String[] args) {
    // BUG: Diagnostic contains: [DraggedLocal]
    Table table = Table.read().csv(args[0]);
    System.out.println(table.shape());
    table = Table.read().csv(args[1]);
    System.out.println(table.shape());
  }

  private static void primedLoop(String[] args) {
    Table table = null;
    for (String file : args) {
      // BUG: Diagnostic contains: [DraggedLocal]
      table = Table.read().csv(file);
      System.out.println(table.shape());
    }
  }

  private static void intoACallee(String[] args) {
    // BUG: Diagnostic contains: [DraggedLocal]
    Table orders = Table.read().csv(args[0]);
    printThenLoad(orders);
  }

  private static void printThenLoad(Table orders) {
    System.out.println(orders.shape());
    // BUG: Diagnostic contains: [DraggedLocal]
    Table items = Table.read().csv("items.csv");
    System.out.println(items.shape());
  }

  private static void hiddenCopies(String[] args) throws IOException {
    // BUG: Diagnostic contains: [DraggedLocal]
    switch (Files.readString(Path.of(args[0]))) {
      case "orders" -> System.out.println("orders");
      default -> System.out.println("items");
    }
    // BUG: Diagnostic contains: [DraggedLocal]
    for (Table each : List.of(Table.read().csv(args[0]))) {
      System.out.println(each.shape());
    }
    byte[] bytes = new byte[16 * MEBIBYTE];
    System.out.println(bytes[bytes.length / 2]);
  }

  private static void fromAHelper(String[] args) throws IOException {
    // BUG: Diagnostic contains: [DraggedLocal]
    List<String> orders = lines(args[0]);
    System.out.println(orders.get(orders.size() / 2));
    List<String> items = lines(args[1]);
    System.out.println(items.get(items.size() / 2));
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(Path.of(file));
  }

  /** All that is needed of the first one by then is a number. */
  private static void countedLater(String[] args) {
    // BUG: Diagnostic contains: [DraggedLocal]
    Table orders = Table.read().csv(args[0]);
    System.out.println(orders.shape());
    Table items = Table.read().csv(args[1]);
    System.out.println(items.shape() + orders.rowCount());
  }

  static final class Nightly implements CommandLineRunner {
    private JdbcTemplate jdbc;
    private Dataset<Row> orders;
    private Dataset<Row> items;

    @Override
    public void run(String... args) {
      // BUG: Diagnostic contains: [DraggedLocal]
      List<Map<String, Object>> all = jdbc.queryForList("SELECT * FROM orders");
      System.out.println(all.get(all.size() / 2));
      List<Map<String, Object>> rows = jdbc.queryForList("SELECT * FROM items");
      System.out.println(rows.get(rows.size() / 2));
    }

    @Scheduled(cron = "0 0 * * *")
    void collect() {
      // BUG: Diagnostic contains: [DraggedLocal]
      List<Row> all = orders.collectAsList();
      System.out.println(all.get(all.size() / 2));
      List<Row> rows = items.collectAsList();
      System.out.println(rows.get(rows.size() / 2));
    }
  }

  static final class Digest implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
      // BUG: Diagnostic contains: [DraggedLocal]
      byte[] left = Files.readAllBytes(Path.of("left.bin"));
      int middle = left[left.length / 2];
      byte[] right = Files.readAllBytes(Path.of("right.bin"));
      return middle + right[right.length / 2];
    }
  }

  static final class Waiting implements Runnable {
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public void run() {
      // BUG: Diagnostic contains: [DraggedLocal]
      Table orders = Table.read().csv("orders.csv");
      System.out.println(orders.shape());
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
