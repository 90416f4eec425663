import io.github.heaplint.annotations.ProfileHeap;

/** The two data frames: one of 20 MiB, one of 40 MiB. */
public class Frames {
  public static void main(String[] args) {
    kept();
    released();
    block();
    overwritten();
    padded();
    extracted();
  }

  @ProfileHeap
  static void kept() {
    byte[] df1 = load(20); // n=1 inc=20 peak=20
    use(df1); // n=1 peak=20
    byte[] df2 = load(40); // n=1 inc=40 peak=60 dead=20
    use(df2); // n=1 peak=60 dead=20
  }

  @ProfileHeap
  static void released() {
    byte[] df1 = load(20); // n=1 inc=20 peak=20
    use(df1); // n=1
    df1 = null; // n=1 inc=-20 peak=20
    byte[] df2 = load(40); // n=1 inc=40 peak=40
    use(df2); // n=1
    df2 = null; // n=1 inc=-40 peak=40
  }

  @ProfileHeap
  static void block() {
    {
      byte[] df1 = load(20); // n=1 inc=20 peak=20
      use(df1); // n=1
    }
    byte[] df2 = load(40); // n=1 inc=20 peak=60 dead=20
    use(df2); // n=1 peak=40
  }

  @ProfileHeap
  static void overwritten() {
    byte[] df = load(20); // n=1 inc=20 peak=20
    use(df); // n=1
    df = load(40); // n=1 inc=20 peak=60 dead=20
    use(df); // n=1 peak=40
  }

  @ProfileHeap
  static void padded() {
    {
      byte[] df1 = load(20); // n=1 inc=20 peak=20
      use(df1); // n=1
    }
    int pad = 0; // n=1 inc=-20
    byte[] df2 = load(40); // n=1 inc=40 peak=40
    use(df2); // n=1 peak=40
    use(new byte[pad + 1]); // n=1 peak=40 dead=40
  }

  @ProfileHeap
  static void extracted() {
    step(20); // n=1 peak=20
    step(40); // n=1 peak=40
  }

  @ProfileHeap
  static void step(int size) {
    byte[] df = load(size); // n=2 inc=60 peak=40
    use(df); // n=2 peak=40
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
