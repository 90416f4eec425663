import io.github.heaplint.annotations.ProfileHeap;

/** Loads a data frame, uses it, and loads another while the first is still held. */
public class TwoFrames {
  @ProfileHeap
  public static void main(String[] args) {
    byte[] df1 = load(100);
    System.out.println(df1.length);
    byte[] df2 = load(100);
    System.out.println(df2.length);
  }

  static byte[] load(int mebibytes) {
    return new byte[mebibytes << 20];
  }
}
