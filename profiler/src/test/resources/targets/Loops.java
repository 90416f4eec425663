import io.github.heaplint.annotations.ProfileHeap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Loops over ten chunks of 4 MiB. */
public class Loops {
  public static void main(String[] args) {
    forEach();
    counted();
    whileLoop();
    oneLine();
    hoisted();
    collected();
    skipping();
    array(new byte[][] {load(4), load(4)});
    sampled();
    loadedByTheHeader();
  }

  @ProfileHeap
  static void forEach() {
    // Eclipse tests at the bottom, where the variable is forgotten.
    for (byte[] chunk : chunks()) { // n=11 inc=0/40 peak=4
      use(chunk); // n=10 peak=4 inc=0/-40
    }
  }

  @ProfileHeap
  static void counted() {
    for (int i = 0; i < 10; i++) { // n=11
      byte[] chunk = load(4); // n=10 inc=any peak=4
      use(chunk); // n=10 peak=4 inc=any
    }
  }

  @ProfileHeap
  static void whileLoop() {
    Iterator<byte[]> chunks = chunks().iterator(); // n=1
    while (chunks.hasNext()) { // n=11 inc=any
      use(chunks.next()); // n=10 inc=0
    }
  }

  @ProfileHeap
  static void oneLine() {
    for (byte[] chunk : chunks()) use(chunk); // n=11/10 inc=0 peak=4
  }

  /** Assigned before the loop, the variable holds the last chunk while the next is loaded. */
  @ProfileHeap
  static void hoisted() {
    byte[] chunk = null; // n=1
    for (int i = 0; i < 10; i++) { // n=11
      chunk = load(4); // n=10 inc=4 peak=8 dead=4
      use(chunk); // n=10 peak=4
    }
  }

  @ProfileHeap
  static List<byte[]> collected() {
    List<byte[]> all = new ArrayList<>(); // n=1
    for (byte[] chunk : chunks()) { // n=11 inc=40 peak=40
      all.add(chunk); // n=10
    }
    return all; // n=1 peak=40
  }

  @ProfileHeap
  static void skipping() {
    int i = 0; // n=1
    for (byte[] chunk : chunks()) { // n=11 inc=any peak=4
      i++; // n=10 inc=any
      if (i % 2 == 0) { // n=10 inc=any
        continue; // n=5 inc=any
      }
      use(chunk); // n=5 inc=any
    }
  }

  @ProfileHeap
  static void array(byte[][] chunks) {
    for (byte[] chunk : chunks) { // n=3
      use(chunk); // n=2
    }
  }

  @ProfileHeap
  static List<byte[]> sampled() {
    List<byte[]> all = new ArrayList<>(300); // n=1
    for (int i = 0; i < 300; i++) { // n=301
      all.add(new byte[1 << 14]); // n=300 inc=4.7 peak=any
    }
    return all; // n=1 peak=4.7
  }

  /** Loaded on the first visit of a line that is then visited many times more. */
  @ProfileHeap
  static long loadedByTheHeader() {
    long sum = 0; // n=1
    for (byte[] part : parts()) { // n=301 inc=4.7 peak=4.7
      sum += part.length; // n=300
    }
    return sum; // n=1
  }

  private static List<byte[]> parts() {
    List<byte[]> parts = new ArrayList<>(300);
    for (int i = 0; i < 300; i++) {
      parts.add(new byte[1 << 14]);
    }
    return parts;
  }

  static Iterable<byte[]> chunks() {
    return () ->
        new Iterator<byte[]>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < 10;
          }

          @Override
          public byte[] next() {
            next++;
            return load(4);
          }
        };
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
