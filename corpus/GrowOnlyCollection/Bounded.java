package growonlycollection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Registered with, not filled with data. */
class PluginManager {
  private final List<Runnable> tasks = new ArrayList<>();

  void addTask(Runnable task) {
    tasks.add(task);
  }

  void run() {
    tasks.forEach(Runnable::run);
  }
}

/** A memo with a bound. */
class MemoService {
  private final Map<String, String> memo = new LinkedHashMap<>();

  String value(String key, Supplier<String> make) {
    String value = memo.get(key);
    if (value == null) {
      value = make.get();
      memo.put(key, value);
      if (memo.size() > 100) {
        memo.remove(memo.keySet().iterator().next());
      }
    }
    return value;
  }
}

/** Few keys. */
class KindService {
  private enum Kind {
    GOOD,
    BAD
  }

  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final Map<Class<?>, String> names = new HashMap<>();

  void process(boolean good, Object value) {
    counts.merge(good ? Kind.GOOD : Kind.BAD, 1L, Long::sum);
    names.put(value.getClass(), value.getClass().getName());
  }

  long count() {
    return counts.size() + names.size();
  }
}

/** An undo stack is popped, a queue is polled. */
class UndoManager {
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final Deque<Runnable> redo = new ArrayDeque<>();

  void execute(Runnable edit) {
    undo.push(edit);
    redo.clear();
  }

  void undo() {
    Runnable edit = undo.pop();
    redo.push(edit);
  }
}

/** Handed out: others may take things out. */
class HandingOutService {
  private final List<String> rows = new ArrayList<>();

  void process(String row) {
    rows.add(row);
  }

  List<String> rows() {
    return Collections.unmodifiableList(rows);
  }
}

/** Shared with whoever made it. */
class SharingService {
  private final List<String> rows;

  SharingService(List<String> rows) {
    this.rows = rows;
  }

  void process(String row) {
    rows.add(row);
  }

  int size() {
    return rows.size();
  }
}

/** An object that lives no longer than its data is a plain data structure. */
class Table {
  private final List<String> rows = new ArrayList<>();

  void process(String row) {
    rows.add(row);
  }

  String row(int index) {
    return rows.get(index);
  }
}

/** Replaced as a whole from time to time. */
class SnapshotService {
  private Map<String, String> current = new HashMap<>();

  void process(String name) {
    current.put(name, name);
  }

  void swap() {
    current = new HashMap<>();
  }

  boolean has(String name) {
    return current.containsKey(name);
  }
}
