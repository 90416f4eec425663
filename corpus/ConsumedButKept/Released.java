package consumedbutkept;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cleared afterwards. */
class Cleared {
  private final List<String> batch = new ArrayList<>();
  private final Consumer<List<String>> sink;

  Cleared(Consumer<List<String>> sink) {
    this.sink = sink;
  }

  void accept(String row) {
    batch.add(row);
    if (batch.size() >= 100) {
      sink.accept(batch);
      batch.clear();
    }
  }
}

/** Replaced afterwards, because the sink keeps what it is given. */
class Replaced {
  private List<String> batch = new ArrayList<>();
  private final Consumer<List<String>> sink;

  Replaced(Consumer<List<String>> sink) {
    this.sink = sink;
  }

  void accept(String row) {
    batch.add(row);
    if (batch.size() >= 100) {
      sink.accept(batch);
      batch = new ArrayList<>();
    }
  }
}

/** Gathered, then gone over once by those who ask. */
class Gathered {
  private final List<String> rows = new ArrayList<>();

  void accept(String row) {
    rows.add(row);
  }

  void print(Consumer<String> out) {
    for (String row : rows) {
      out.accept(row);
    }
  }
}

/** Looked at one by one as well. */
class Indexed {
  private final List<String> rows = new ArrayList<>();
  private final Consumer<String> sink;

  Indexed(Consumer<String> sink) {
    this.sink = sink;
  }

  void accept(String row) {
    rows.add(row);
    if (rows.size() > 1) {
      for (String each : rows) {
        sink.accept(each);
      }
    }
  }

  String row(int index) {
    return rows.get(index);
  }
}

/** What is full is handed on, and a new one made. */
class Loading {
  private final List<Worker> done = new ArrayList<>();
  private Worker worker = new Worker();

  void load(String key) {
    worker.keys.add(key);
    if (worker.keys.size() == 100) {
      worker.call();
      done.add(worker);
      worker = new Worker();
    }
  }

  int all() {
    return done.size();
  }

  private static final class Worker {
    private final List<String> keys = new ArrayList<>();

    void call() {
      for (String key : keys) {
        System.out.println(key);
      }
    }
  }
}
