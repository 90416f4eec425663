import io.github.heaplint.annotations.ProfileHeap;
import java.nio.ByteBuffer;

/** What does not show in the live heap: garbage, and memory beside the heap. */
public class Beside {
  public static void main(String[] args) {
    garbage();
    direct();
  }

  @ProfileHeap
  static void garbage() {
    int sum = 0; // n=1 alloc=0
    for (int i = 0; i < 1000; i++) { // n=1001 alloc=0
      sum += new byte[10 << 10].length; // n=1000 alloc=9.78
    }
    called(sum); // n=1 alloc=2
  }

  @ProfileHeap
  static void called(int sum) {
    use(new byte[(2 << 20) + sum - sum]); // n=1 alloc=2
  }

  @ProfileHeap
  static void direct() {
    ByteBuffer first = ByteBuffer.allocateDirect(16 << 20); // n=1 direct=16
    use(first.capacity()); // n=1 direct=16
    first = null; // n=1 direct=0
    ByteBuffer second = ByteBuffer.allocateDirect(8 << 20); // n=1 direct=8
    use(second.capacity()); // n=1 direct=8
  }

  static void use(Object any) {
    if (any == null) {
      throw new IllegalArgumentException();
    }
  }
}
