package draggedfield;

import java.util.function.Function;
import java.util.function.Supplier;

/** Code that somebody else holds as well, and that captures little: it makes one certain value. */
class Titles {
  private final Function<String, String> format;
  private String title;

  Titles(Function<String, String> format) {
    this.format = format;
  }

  String title(String name) {
    if (title == null) {
      title = format.apply(name);
    }
    return title;
  }
}

/** A class that is there to make a value later: what the supplier captures is not known. */
class Later<T> {
  private Supplier<T> supplier;
  private T value;

  Later(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  T get() {
    if (value == null) {
      // BUG: Diagnostic contains: [DraggedField]
      value = supplier.get();
    }
    return value;
  }
}

/** What is left behind goes with its object, which goes with the method that made it. */
class Words {
  int count(String text) {
    Counter counter = new Counter();
    return counter.count(text) + counter.count(text.trim());
  }

  private static class Counter {
    private final java.util.List<String> words = new java.util.ArrayList<>();

    int count(String text) {
      words.clear();
      for (String each : text.split(" ")) {
        words.add(each);
      }
      int found = 0;
      for (String each : words) {
        found += each.length();
      }
      return found;
    }
  }
}
