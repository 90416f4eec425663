import io.github.heaplint.annotations.ProfileHeap;

/** Two threads, one after the other; then one that is disturbed by another. */
public class Threads {
  private static final Thread disturbing = new Thread(Threads::disturb, "disturbing");
  private static volatile byte[] disturbance;

  public static void main(String[] args) throws InterruptedException {
    run("first", () -> work(4));
    run("second", () -> work(8));
    run("disturbed", Threads::disturbed);
    disturbing.interrupt();
  }

  @ProfileHeap
  static void work(int size) {
    byte[] df = new byte[size << 20];
    System.out.println(df.length);
  }

  @ProfileHeap
  static void disturbed() {
    disturbing.start();
    while (disturbance == null) {
      Thread.onSpinWait();
    }
  }

  private static void disturb() {
    disturbance = new byte[16 << 20];
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException end) {
      System.out.println("disturbed enough");
    }
  }

  private static void run(String name, Runnable task) throws InterruptedException {
    Thread thread = new Thread(task, name);
    thread.start();
    thread.join();
  }
}
