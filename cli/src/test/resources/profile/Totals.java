import io.github.heaplint.annotations.ProfileHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file whole, passes over it once, and then loads something else. */
public class Totals {
  public static void main(String[] args) throws IOException {
    System.out.println("total " + total(Path.of(args[0])));
    System.exit(args.length);
  }

  @ProfileHeap
  static long total(Path orders) throws IOException {
    long total = 0;
    for (String line : Files.readAllLines(orders)) {
      total += line.length();
    }
    byte[] first = new byte[8 << 20];
    total += first.length;
    byte[] second = new byte[32 << 20];
    total += second.length;
    return total;
  }
}
