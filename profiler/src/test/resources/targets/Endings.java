import io.github.heaplint.annotations.ProfileHeap;
import java.util.ArrayList;
import java.util.List;

/** Ways to end: by return, by exit, by an exception, for want of memory. */
public class Endings {
  @ProfileHeap
  public static void main(String[] args) {
    byte[] df = new byte[8 << 20];
    System.out.println("holding " + df.length);
    switch (System.getProperty("ending")) {
      case "exit" -> System.exit(7);
      case "throw" -> throw new IllegalStateException("thrown by the program");
      case "exhaust" -> exhaust();
      default -> System.out.println("returning");
    }
  }

  @ProfileHeap
  static void exhaust() {
    List<byte[]> all = new ArrayList<>();
    while (true) {
      all.add(new byte[1 << 20]);
    }
  }
}
