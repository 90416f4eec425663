package consumedbutkept;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Shut down with the program: nobody starts it again. */
class ShutDown {
  private final List<AutoCloseable> opened = new ArrayList<>();

  void opened(AutoCloseable each) {
    opened.add(each);
  }

  void shutdown() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }
}

/** Closed and let go of. */
class LetGo {
  private final List<Closeable> workers = new ArrayList<>();
  private final IntFunction<Closeable> factory;

  LetGo(IntFunction<Closeable> factory) {
    this.factory = factory;
  }

  void start() {
    for (int i = 0; i < 4; i++) {
      workers.add(factory.apply(i));
    }
  }

  void stop() throws IOException {
    for (Closeable each : workers) {
      each.close();
    }
    workers.clear();
  }
}

/** Flushed, not closed: they are used on. */
class UsedOn {
  private final List<Appendable> outs = new ArrayList<>();

  void start(Appendable out) {
    outs.add(out);
  }

  void stop() throws IOException {
    for (Appendable each : outs) {
      each.append('.');
    }
  }
}

/** Closed by each stop, but still there for the next. */
class StartedAgain {
  private final List<Closeable> workers = new ArrayList<>();
  private final IntFunction<Closeable> factory;

  StartedAgain(IntFunction<Closeable> factory) {
    this.factory = factory;
  }

  void start() {
    for (int i = 0; i < 4; i++) {
      workers.add(factory.apply(i));
    }
  }

  void stop() throws IOException {
    // BUG: Diagnostic contains: [ConsumedButKept]
    for (Closeable each : workers) {
      each.close();
    }
  }
}

/** A batch that is passed on when it is full or the last comes. */
class FullOrLast {
  private final List<String> batch = new ArrayList<>();
  private final java.util.function.Consumer<List<String>> sink;

  FullOrLast(java.util.function.Consumer<List<String>> sink) {
    this.sink = sink;
  }

  void accept(String row, boolean last) {
    batch.add(row);
    if (last || batch.size() >= 100) {
      // BUG: Diagnostic contains: [ConsumedButKept]
      sink.accept(batch);
    }
  }
}
