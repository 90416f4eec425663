import java.util.ArrayList;
import java.util.List;

/** No method is profiled; a thread holds more and more, and then waits for the dump. */
public class Unwatched {
  public static void main(String[] args) throws InterruptedException {
    Thread loading = new Thread(Unwatched::load, "loading");
    loading.start();
    loading.join();
  }

  private static void load() {
    List<byte[]> all = new ArrayList<>();
    while (all.size() < 400) {
      all.add(new byte[64 << 10]);
      pause();
    }
    System.out.println(all.size());
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException end) {
      throw new IllegalStateException(end);
    }
  }
}
