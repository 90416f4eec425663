package draggedfield;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
