package draggedlocal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Used again, or held by something that is, or not there at all. */
class StillNeeded {
  private static final List<Table> TABLES = new ArrayList<>();
  private static Table current;

  public static void main(String[] args) throws IOException {
    both();
    column();
    indexed(Path.of(args[0]), Path.of(args[1]));
    kept();
    stored();
    collected();
    fallback(Path.of(args[0]), Path.of(args[1]));
    afterAnException(Path.of(args[0]), Path.of(args[1]));
    firstThatExists(args);
    captured();
    handed(args);
    counted(args);
    changed(Path.of(args[0]), Path.of(args[1]));
  }

  private static void both() {
    Table orders = Table.read().csv("orders.csv");
    Table items = Table.read().csv("items.csv");
    System.out.println(orders.shape() + items.shape());
  }

  /** A column holds its table's data. */
  private static void column() {
    Table orders = Table.read().csv("orders.csv");
    Column<?> prices = orders.column("price");
    Table items = Table.read().csv("items.csv");
    System.out.println(prices.size() + items.shape());
  }

  /** The map holds every line. */
  private static void indexed(Path left, Path right) throws IOException {
    Map<String, Integer> index = new HashMap<>();
    List<String> lines = Files.readAllLines(left);
    for (int i = lines.size() - 1; i >= 0; i--) {
      index.put(lines.get(i), i);
    }
    List<String> others = Files.readAllLines(right);
    for (int i = others.size() - 1; i >= 0; i--) {
      System.out.println(index.get(others.get(i)));
    }
  }

  private static void kept() {
    Table orders = Table.read().csv("orders.csv");
    // BUG: Diagnostic contains: [GrowOnlyCollection]
    TABLES.add(orders);
    Table items = Table.read().csv("items.csv");
    System.out.println(items.shape());
  }

  private static void stored() {
    Table orders = Table.read().csv("orders.csv");
    current = orders;
    Table items = Table.read().csv("items.csv");
    System.out.println(items.shape() + current.shape());
  }

  private static void collected() {
    List<Table> all = new ArrayList<>();
    Table orders = Table.read().csv("orders.csv");
    all.add(orders);
    Table items = Table.read().csv("items.csv");
    all.add(items);
    System.out.println(all.size());
  }

  /** Loaded only because the first one is empty. */
  private static void fallback(Path left, Path right) throws IOException {
    byte[] bytes = Files.readAllBytes(left);
    if (bytes.length == 0) {
      bytes = Files.readAllBytes(right);
    }
    System.out.println(bytes[bytes.length / 2] + bytes[0]);
  }

  /** Loaded only because the first one failed. */
  private static void afterAnException(Path left, Path right) throws IOException {
    byte[] bytes = null;
    try {
      bytes = Files.readAllBytes(left);
    } catch (NoSuchFileException missing) {
      bytes = Files.readAllBytes(right);
    }
    System.out.println(bytes[bytes.length / 2] + bytes[0]);
  }

  /** Loaded only as long as there is none. */
  private static void firstThatExists(String[] files) throws IOException {
    String content = null;
    for (String file : files) {
      content = content(Path.of(file));
      if (content != null) {
        break;
      }
    }
    if (content == null) {
      content = content(Path.of("last.txt"));
    }
    System.out.println(content.charAt(content.length() / 2));
  }

  private static String content(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : null;
  }

  private static void captured() {
    Table orders = Table.read().csv("orders.csv");
    Runnable print = () -> System.out.println(orders.shape());
    Table items = Table.read().csv("items.csv");
    print.run();
    System.out.println(items.shape());
  }

  /** What it is handed to is used again. */
  private static void handed(String[] args) {
    Report report = new Report();
    Table orders = Table.read().csv("orders.csv");
    report.include(orders);
    Table items = Table.read().csv("items.csv");
    report.include(items);
    report.print();
  }

  /** A number is needed, and on another way all of it. */
  private static void counted(String[] args) {
    Table orders = Table.read().csv(args[0]);
    Table items = Table.read().csv(args[1]);
    System.out.println(items.shape() + orders.rowCount());
    if (args.length > 2) {
      System.out.println(orders.shape());
    }
  }

  /** It is another number by then. */
  private static void changed(Path left, Path right) throws IOException {
    List<String> lines = Files.readAllLines(left);
    List<String> others = Files.readAllLines(right);
    lines.removeIf(others::contains);
    System.out.println(lines.size() + others.get(others.size() - 1));
  }

  private static final class Report {
    private final List<Object> parts = new ArrayList<>();

    void include(Object part) {
      parts.add(part);
    }

    void print() {
      parts.forEach(System.out::println);
    }
  }
}
