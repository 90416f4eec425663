import io.github.heaplint.annotations.ProfileHeap;
import java.util.function.Supplier;

/** Everything that is not a plain method. */
public class Shapes {
  private final byte[] field;
  private static byte[] kept;

  @ProfileHeap
  Shapes(int size) {
    this(load(size), size); // n=2 inc=any
    use(field); // n=1
  }

  @ProfileHeap
  Shapes(byte[] data, int size) {
    super(); // n=2
    if (size == 13) { // n=2
      throw new IllegalStateException(); // n=1
    }
    field = data; // n=1
    use(load(size)); // n=1 peak=any
  }

  /** A class whose static initialiser loads. */
  @ProfileHeap
  static class Table {
    static final byte[] DATA = load(8); // n=1 inc=8 peak=8

    static void touch() {
      use(DATA); // n=1
    }
  }

  public static void main(String[] args) {
    new Shapes(4);
    try {
      new Shapes(13);
    } catch (IllegalStateException expected) {
      use(new byte[1]);
    }
    Table.touch();
    try {
      thrown(4);
    } catch (IllegalArgumentException expected) {
      use(new byte[1]);
    }
    caught();
    recursive(3);
    lambda();
    expression(true);
    monitor();
    statics();
    System.out.println(resource());
  }

  @ProfileHeap
  static void thrown(int size) {
    byte[] df = load(size); // n=1 inc=4
    use(df); // n=1
    use(new byte[0]); // n=1
  }

  @ProfileHeap
  static void caught() {
    byte[] big = null; // n=1
    try {
      big = load(4); // n=1 inc=4
      use(new byte[0]); // n=1
    } catch (IllegalArgumentException e) { // n=1/0
      use(big); // n=1
    } finally {
      use(big); // n=1
    }
    use(new byte[1]); // n=1 dead=4
  }

  @ProfileHeap
  static void recursive(int depth) {
    byte[] own = load(depth); // n=3 inc=6 peak=6
    if (depth > 1) { // n=3
      recursive(depth - 1); // n=2 peak=6
    }
    use(own); // n=3
  }

  @ProfileHeap
  static void lambda() {
    Supplier<byte[]> supplier =
        () -> {
          byte[] made = load(4); // n=1 inc=4 peak=4
          return made; // n=1
        };
    byte[] made = supplier.get(); // n=1 inc=4 peak=4
    use(made); // n=1
  }

  @ProfileHeap
  static int expression(boolean yes) {
    byte[] either =
        yes
            ? load(2) // inc=any
            : load(4);
    int sum = both(load(2), load(3)) + either.length; // inc=any peak=7
    return sum > 0 ? sum : -1; // n=1 inc=any
  }

  @ProfileHeap
  static void monitor() {
    byte[] lock = load(4); // n=1 inc=4
    synchronized (lock) { // n=1/2
      use(lock); // n=1
    }
    use(new byte[1]); // n=1 dead=4
  }

  @ProfileHeap
  static void statics() {
    kept = load(4); // n=1 inc=4
    use(kept); // n=1
    kept = null; // n=1 inc=-4
  }

  @ProfileHeap
  static String resource() {
    try (Resource resource = new Resource()) { // inc=any
      use(resource.data); // n=1
      return "closed"; // n=1/2 inc=any
    } // inc=0/-4
  }

  static final class Resource implements AutoCloseable {
    byte[] data = load(4);

    @Override
    public void close() {
      data = null;
    }
  }

  static int both(byte[] a, byte[] b) {
    return a.length + b.length;
  }

  static byte[] load(int mebibytes) {
    return new byte[mebibytes << 20];
  }

  static void use(byte[] df) {
    if (df.length == 0) {
      throw new IllegalArgumentException();
    }
  }
}
