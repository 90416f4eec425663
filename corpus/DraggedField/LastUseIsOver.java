package draggedfield;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a value is made from, kept beside it. */
class Lazy<T> {
  private final Supplier<T> supplier;
  private T value;
  private boolean made;

  Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  T get() {
    if (!made) {
      // BUG: Diagnostic contains: [DraggedField]
      value = supplier.get();
      made = true;
    }
    return value;
  }
}

/** The raw source, kept beside its parsed form; under a lock. */
class Parsed {
  private final byte[] raw;
  private volatile Map<String, Integer> words;

  Parsed(byte[] raw) {
    this.raw = raw;
  }

  int count(String word) {
    if (words == null) {
      synchronized (this) {
        if (words == null) {
          // BUG: Diagnostic contains: [DraggedField]
          words = parse(raw);
        }
      }
    }
    return words.getOrDefault(word, 0);
  }

  private static Map<String, Integer> parse(byte[] raw) {
    Map<String, Integer> words = new HashMap<>();
    for (String each : new String(raw).split(" ")) {
      words.merge(each, 1, Integer::sum);
    }
    return words;
  }
}

/** What a method works with, made anew for each call and left behind. */
class Visitor {
  private Map<String, Integer> depths;

  int visit(List<String> names) {
    // BUG: Diagnostic contains: [DraggedField]
    depths = new HashMap<>();
    for (String name : names) {
      one(name);
    }
    return names.size();
  }

  private void one(String name) {
    if (!depths.containsKey(name)) {
      depths.put(name, depths.size());
    }
  }
}

/** Gathered by calls from outside while one method works, and left behind. */
class Search {
  private List<String> found = new ArrayList<>();

  int search(Consumer<Search> source) {
    // BUG: Diagnostic contains: [DraggedField]
    found = new ArrayList<>();
    source.accept(this);
    return found.size();
  }

  public void found(String row) {
    found.add(row);
  }
}

/** The same, by code that is handed on. */
class Gathering {
  private final List<String> found = new ArrayList<>();

  int search(Consumer<Consumer<String>> source) {
    found.clear();
    // BUG: Diagnostic contains: [DraggedField]
    source.accept(each -> found.add(each));
    return found.size();
  }
}
