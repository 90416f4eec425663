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
      case "fill" -> fill();
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

  private static Object[] last;

  /** Leaves no room whatever, for what was made stays. */
  @ProfileHeap
  static void fill() {
    int length = 4096;
    while (length > 0) {
      try {
        Object[] made = new Object[length];
        made[0] = last;
        last = made;
      } catch (OutOfMemoryError full) {
        length /= 2;
      }
    }
    last[0] = new Object[4096];
  }
}
