package draggedlocal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.Table;

/** Let go before the next one is loaded. */
class Released {
  public static void main(String[] args) throws IOException {
    nulled();
    extracted();
    unnamed();
    inALoop(args);
    inABranch(args.length > 1);
    byBytes(Path.of(args[0]), Path.of(args[1]));
  }

  private static void nulled() {
    Table orders = Table.read().csv("orders.csv");
    System.out.println(orders.shape());
    orders = null;
    Table items = Table.read().csv("items.csv");
    System.out.println(items.shape());
  }

  private static void extracted() {
    printShape("orders.csv");
    Table items = Table.read().csv("items.csv");
    System.out.println(items.shape());
  }

  private static void printShape(String file) {
    Table table = Table.read().csv(file);
    System.out.println(table.shape());
  }

  private static void unnamed() {
    System.out.println(Table.read().csv("orders.csv").shape());
    Table items = Table.read().csv("items.csv");
    System.out.println(items.shape());
  }

  private static void inALoop(String[] files) {
    for (String file : files) {
      Table table = Table.read().csv(file);
      System.out.println(table.shape());
    }
  }

  private static void inABranch(boolean both) {
    if (both) {
      Table orders = Table.read().csv("orders.csv");
      System.out.println(orders.shape());
    }
    Table items = Table.read().csv("items.csv");
    System.out.println(items.shape());
  }

  private static void byBytes(Path left, Path right) throws IOException {
    List<String> lines = Files.readAllLines(left);
    String last = lines.get(lines.size() - 1);
    int sorted = lines.indexOf(last);
    lines.clear();
    byte[] bytes = Files.readAllBytes(right);
    System.out.println(sorted + bytes[sorted] + bytes[bytes.length - 1]);
  }
}
