package draggedfield;

import java.io.Closeable;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One for the class, filled once for each thread. */
class OfTheClass implements Closeable {
  private static final ThreadLocal<List<String>> ROWS = ThreadLocal.withInitial(ArrayList::new);

  void add(String row) {
    ROWS.get().add(row);
  }

  @Override
  public void close() {
    System.out.println(ROWS.get().size());
  }
}

/** Removed by its end. */
class Removed implements Closeable {
  private final ThreadLocal<List<String>> rows = ThreadLocal.withInitial(ArrayList::new);

  void add(String row) {
    rows.get().add(row);
  }

  @Override
  public void close() {
    rows.remove();
  }
}

/** Set back to nothing. */
class SetBack implements Closeable {
  private final ThreadLocal<List<String>> rows = new ThreadLocal<>();

  void run(List<String> all) {
    rows.set(all);
    try {
      System.out.println(rows.get().size());
    } finally {
      rows.set(null);
    }
  }

  @Override
  public void close() {
    System.out.println("closed");
  }
}

/** A number is hardly anything. */
class Depth implements Closeable {
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  void enter() {
    depth.set(depth.get() + 1);
  }

  @Override
  public void close() {
    System.out.println(depth.get());
  }
}

/** What nobody else holds goes by itself. */
class WeaklyOfEachThread {
  private final ThreadLocal<WeakReference<List<String>>> rows = new ThreadLocal<>();

  void close() {}

  void keep(List<String> found) {
    rows.set(new WeakReference<>(found));
  }
}

/** There is one, which lives as long as the program. */
class RowService implements Closeable {
  private final ThreadLocal<List<String>> rows = ThreadLocal.withInitial(ArrayList::new);

  void add(String row) {
    rows.get().add(row);
  }

  @Override
  public void close() {
    System.out.println(rows.get().size());
  }
}

/** Shut down with the program: there is one. */
class Graph {
  private final ThreadLocal<List<String>> rows = ThreadLocal.withInitial(ArrayList::new);

  void add(String row) {
    rows.get().add(row);
  }

  void shutdown() {
    System.out.println("over");
  }
}

/** What a thread was given is emptied when its work is over. */
class Emptied implements Closeable {
  private final ThreadLocal<List<String>> rows = ThreadLocal.withInitial(ArrayList::new);

  void add(String row) {
    rows.get().add(row);
  }

  void done() {
    rows.get().clear();
  }

  @Override
  public void close() {
    System.out.println("closed");
  }
}

/** What a thread had before it gets back. */
class Restored implements Closeable {
  private final ThreadLocal<List<String>> rows = new ThreadLocal<>();

  void with(List<String> given, Runnable work) {
    List<String> before = rows.get();
    rows.set(given);
    try {
      work.run();
    } finally {
      rows.set(before);
    }
  }

  @Override
  public void close() {
    System.out.println("closed");
  }
}

/** A part of the program that is started and stopped with it. */
class Part {
  private final ThreadLocal<List<String>> rows = ThreadLocal.withInitial(ArrayList::new);

  void start() {
    System.out.println("started");
  }

  void add(String row) {
    rows.get().add(row);
  }

  void stop() {
    System.out.println("stopped");
  }
}

/** Its threads end with it. */
class OwnThreads implements Closeable {
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final ThreadLocal<List<String>> rows = ThreadLocal.withInitial(ArrayList::new);

  void add(String row) {
    threads.execute(() -> System.out.println(row));
    rows.get().add(row);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

/** Closed, and still in the threads. */
class Left implements Closeable {
  private final ThreadLocal<List<String>> rows = ThreadLocal.withInitial(ArrayList::new);

  void add(String row) {
    // BUG: Diagnostic contains: [DraggedField]
    rows.get().add(row);
  }

  @Override
  public void close() {
    System.out.println("closed");
  }
}

/** A new one for each binding; the threads keep the ones before. */
class Bound {
  private ThreadLocal<List<String>> rows;

  void bind() {
    rows = ThreadLocal.withInitial(ArrayList::new);
  }

  void add(String row) {
    // BUG: Diagnostic contains: [DraggedField]
    rows.get().add(row);
  }
}
