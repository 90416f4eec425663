package draggedfield;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
