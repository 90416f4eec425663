package draggedfield;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Let go of. */
class LetGo<T> {
  private Supplier<T> supplier;
  private T value;

  LetGo(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  T get() {
    if (value == null) {
      value = supplier.get();
      supplier = null;
    }
    return value;
  }
}

/** The trap: read again by another method, which decides whether an optimisation applies. */
class ReadAgain {
  private final Map<String, Integer> counts;
  private List<String> names;

  ReadAgain(Map<String, Integer> counts) {
    this.counts = counts;
  }

  List<String> names() {
    if (names == null) {
      names = new ArrayList<>(counts.keySet());
    }
    return names;
  }

  boolean unique() {
    return counts.size() == 1;
  }
}

/** Gone with the expression that makes it. */
class Settings {
  int largest(List<String> lines) {
    return new PropertiesHandler().load(lines);
  }

  static class PropertiesHandler {
    private Map<String, Integer> lengths;

    int load(List<String> lines) {
      lengths = new HashMap<>();
      for (String line : lines) {
        lengths.put(line, line.length());
      }
      int largest = 0;
      for (int length : lengths.values()) {
        largest = Math.max(largest, length);
      }
      return largest;
    }
  }
}

/** Made again when it is refreshed. */
class Refreshed<T> {
  private final Supplier<T> supplier;
  private T value;

  Refreshed(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  T get() {
    if (value == null) {
      value = supplier.get();
    }
    return value;
  }

  void refresh() {
    value = null;
  }
}

/** A flag that is set back. */
class Dirty {
  private final byte[] raw;
  private int sum;
  private boolean summed;

  Dirty(byte[] raw) {
    this.raw = raw;
  }

  int sum() {
    if (!summed) {
      sum = raw.length;
      summed = true;
    }
    return sum;
  }

  void changed() {
    summed = false;
  }
}

/** Not guarded: made anew for everybody who asks. */
class Factory<T> {
  private final Supplier<T> supplier;
  private T last;

  Factory(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  T get() {
    last = supplier.get();
    return last;
  }
}

/** Handed out: somebody else reads it. */
class Holder {
  private final byte[] raw;
  private String text;

  Holder(byte[] raw) {
    this.raw = raw;
  }

  String text() {
    if (text == null) {
      text = new String(raw);
    }
    return text;
  }

  byte[] raw() {
    return raw;
  }
}

/** What one call leaves the next one reads. */
class Cumulative {
  private Map<String, Integer> depths;

  void start() {
    depths = new HashMap<>();
  }

  int visit(String name) {
    depths.merge(name, 1, Integer::sum);
    return depths.size();
  }
}

/** Overwritten on one way only. */
class Sometimes {
  private List<String> rows = new ArrayList<>();

  int process(List<String> given, boolean fresh) {
    if (fresh) {
      rows = new ArrayList<>();
    }
    rows.addAll(given);
    return rows.size();
  }
}

/** Read by a callback whenever it likes. */
class Callback {
  private Map<String, Integer> depths;

  Runnable visit(List<String> names) {
    depths = new HashMap<>();
    names.forEach(each -> depths.put(each, 1));
    return () -> depths.clear();
  }
}

/** Whoever adds looks at what is there. */
class Looking {
  private List<String> found = new ArrayList<>();

  int search(Consumer<Looking> source) {
    found = new ArrayList<>();
    source.accept(this);
    return found.size();
  }

  public void found(String row) {
    if (!found.contains(row)) {
      found.add(row);
    }
  }
}

/** What was there before is made use of. */
class Counting {
  private Map<String, Integer> found = new HashMap<>();

  int search(Consumer<Counting> source) {
    found = new HashMap<>();
    source.accept(this);
    return found.size();
  }

  public Integer found(String row) {
    return found.put(row, row.length());
  }
}

/** What it looks done with after the report a later pass asks for again. */
class Optimiser {
  private Map<String, Integer> uses;

  void analyse(List<String> code) {
    uses = new HashMap<>();
    for (String each : code) {
      uses.merge(each, 1, Integer::sum);
    }
    System.out.println(uses.size() + " names");
  }

  List<String> optimise(List<String> code) {
    List<String> kept = new ArrayList<>(code);
    if (uses != null) {
      kept.removeIf(each -> !uses.containsKey(each));
    }
    return kept;
  }
}

/** Written out with its object. */
class Saved implements Serializable {
  private List<String> found = new ArrayList<>();

  int search(Consumer<Saved> source) {
    found = new ArrayList<>();
    source.accept(this);
    return found.size();
  }

  public void found(String row) {
    found.add(row);
  }
}

/** Room that is used again: what is put into an array does not make it larger. */
class Room {
  private final byte[] bytes = new byte[32];

  int write(int what) {
    bytes[0] = (byte) what;
    return bytes.length;
  }
}

/** Handed in: whoever did so reads what is found. */
class Finder {
  private final List<String> found;

  Finder(List<String> found) {
    this.found = found;
  }

  void search(List<String> rows) {
    System.out.println(found.isEmpty() ? "empty" : "more");
    for (String row : rows) {
      found(row);
    }
  }

  public void found(String row) {
    found.add(row);
  }
}

/** Nobody here calls what reads it: a library does, by its name. */
class Choice {
  private final List<Runnable> told = new ArrayList<>();

  public void told(Runnable listener) {
    told.add(listener);
  }

  private void chosen() {
    told.forEach(Runnable::run);
  }
}

/** Told as a text. */
class Cart {
  private final List<String> items = new ArrayList<>();

  void add(String item) {
    items.add(item);
  }

  @Override
  public String toString() {
    return "cart of " + items;
  }
}

/** Read behind a call of a method of the same name that somebody else declares. */
class Executor extends Executing {
  private final Map<String, String> context = new HashMap<>();

  void addContext(String key, String value) {
    context.put(key, value);
  }

  String execute(String task) {
    String result = execute(task, 1);
    if (result.isEmpty()) {
      result = context.toString();
    }
    return result;
  }
}

/** What is declared elsewhere. */
class Executing {
  String execute(String task, int thread) {
    return task.repeat(thread);
  }
}

/** What is emptied as soon as it has been read is not left behind. */
class EmptiedOnceRead {
  private final List<String> seen = new ArrayList<>();

  int count(List<String> lines) {
    seen.clear();
    for (String each : lines) {
      add(each);
    }
    try {
      int count = 0;
      for (String each : seen) {
        count += each.length();
      }
      return count;
    } finally {
      seen.clear();
    }
  }

  private void add(String line) {
    seen.add(line);
  }
}
