import io.github.heaplint.annotations.ProfileHeap;
import java.util.stream.Stream;

/** Goes through a data frame of 3,000 MiB in 30 chunks. */
public class Chunks {
  @ProfileHeap
  public static void main(String[] args) {
    long bytes = 0;
    Iterable<byte[]> chunks = Stream.generate(() -> new byte[100 << 20]).limit(30)::iterator;
    for (byte[] chunk : chunks) {
      bytes += chunk.length;
    }
    System.out.println(bytes);
  }
}
