package growonlycollection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.Set;
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

/** An anonymous class lets go of the oldest entry. */
class LastOnes {
  private final Map<String, String> last =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> oldest) {
          return size() > 100;
        }
      };

  void arrived(String key, String value) {
    last.put(key, value);
  }
}

/** Filled by a helper while the class is made. */
class Zones {
  private static final List<String> ALL = new ArrayList<>();

  static {
    fill();
  }

  private Zones() {}

  private static void fill() {
    ALL.add("GMT");
  }
}

/** What is removed has another key: few kinds, many ids. */
class Pipelines {
  private final Map<String, String> byId = new HashMap<>();
  private final Map<Integer, List<String>> byKind = new HashMap<>();

  void update(String id, String state, int kind) {
    byId.put(id, state);
    List<String> same = byKind.get(kind);
    if (same == null) {
      same = new ArrayList<>();
      byKind.put(kind, same);
    }
    same.add(id);
  }

  void left(String id, int kind) {
    byId.remove(id);
    byKind.get(kind).remove(id);
  }
}

/** What grows is another object, which begins with what this one has. */
class Scope {
  private final Set<String> open = new HashSet<>();
  private final Map<String, String> types = new HashMap<>();

  Scope inner() {
    Scope inner = new Scope();
    inner.open.addAll(open);
    inner.types.putAll(types);
    return inner;
  }

  String type(String name) {
    return types.get(name);
  }

  void leave(String name) {
    open.remove(name);
  }
}

/** Handed out while it is made. */
class Watched {
  private final List<String> rows = new ArrayList<>();
  private final Iterable<String> view;

  Watched() {
    view = rows;
  }

  void process(String row) {
    rows.add(row);
  }

  Iterable<String> view() {
    return view;
  }
}

/** A builder, whose result takes what it holds. */
class Message {
  private final Map<String, Object> content;

  private Message(Builder builder) {
    this.content = builder.content;
  }

  Map<String, Object> content() {
    return content;
  }

  /** Builds messages. */
  static class Builder {
    private final Map<String, Object> content = new HashMap<>();

    Builder error(Object error) {
      content.put("error", error);
      return this;
    }

    Message build() {
      return new Message(this);
    }
  }
}

/** Computing nothing removes. */
class Invalid {
  private final Map<String, List<String>> byKind = new HashMap<>();
  private final Map<String, String> reasons = new HashMap<>();

  void mark(String kind, String reason) {
    byKind.computeIfAbsent(kind, unused -> new ArrayList<>()).add(reason);
    reasons.put(kind, reason);
  }

  void valid(String kind) {
    reasons.remove(kind);
    byKind.compute(kind, (unused, all) -> all == null || all.isEmpty() ? null : all);
  }
}
