package growonlycollection;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** With a capacity. */
class WithCapacity {
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(1000);

  void arrived(String event) {
    waiting.offer(event);
  }

  String next() throws InterruptedException {
    return waiting.take();
  }
}

/** Whoever adds looks at its size first. */
class LookedAt {
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

  void arrived(String event) {
    if (waiting.size() < 1000) {
      waiting.offer(event);
    }
  }

  String next() throws InterruptedException {
    return waiting.take();
  }
}

/** Filled and drained by one method: work that makes more work. */
class Work {
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

  void all(String first) {
    waiting.add(first);
    for (String next = waiting.poll(); next != null; next = waiting.poll()) {
      if (next.length() > 1) {
        waiting.add(next.substring(1));
      }
    }
  }
}

/** Handed to a pool, which knows how many threads it has. */
class Pool {
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

  BlockingQueue<Runnable> waiting() {
    return waiting;
  }

  void later(Runnable task) {
    waiting.add(task);
  }

  void now() throws InterruptedException {
    waiting.take().run();
  }
}

/** Without a bound, between threads. */
class Unbounded {
  // BUG: Diagnostic contains: [GrowOnlyCollection]
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

  void arrived(String event) {
    waiting.offer(event);
  }

  String next() throws InterruptedException {
    return waiting.take();
  }
}
