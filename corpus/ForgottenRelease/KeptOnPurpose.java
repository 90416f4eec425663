package forgottenrelease;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All are cleared, one of them by a helper, one by a loop over its views. */
class AllAreCleared {
  private final Map<String, String> names = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> others = new HashMap<>();

  void add(String name) {
    names.put(name, name);
    order.add(name);
    texts.put(name, name);
    others.put(name, name);
  }

  void clear() {
    names.clear();
    order.clear();
    empty(texts);
    others.keySet().removeIf(each -> true);
  }

  private static void empty(Map<String, String> map) {
    map.clear();
  }
}

/** Configuration is set up apart from the data that is reset. */
class Configuration {
  private final Map<String, String> settings = new HashMap<>();
  private final List<String> rows = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  void configure(String name, String value) {
    settings.put(name, value);
  }

  void row(String row) {
    rows.add(settings.get(row));
    errors.add(row);
  }

  void reset() {
    rows.clear();
    errors.clear();
  }
}

/** Who wants to be told still wants to be told after a reset. */
class Registry {
  private final List<Runnable> listeners = new ArrayList<>();
  private final List<Runnable> pending = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  void add(Runnable task, String name) {
    listeners.add(task);
    pending.add(task);
    names.add(name);
  }

  void run() {
    listeners.forEach(Runnable::run);
  }

  void reset() {
    pending.clear();
    names.clear();
  }
}

/** What is handed out must not change under those who have it. */
class HandedOut {
  private List<String> results = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  void row(String row) {
    results.add(row);
    rows.add(row);
    errors.add(row);
  }

  List<String> results() {
    return results;
  }

  void reset() {
    rows.clear();
    errors.clear();
  }
}

/** What comes from outside is somebody else's to empty. */
class Shared {
  private final Collection<String> results;
  private final List<String> rows = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  Shared(Collection<String> results) {
    this.results = results;
  }

  void row(String row) {
    results.add(row);
    rows.add(row);
    errors.add(row);
  }

  void reset() {
    rows.clear();
    errors.clear();
  }
}

/** Another phase lets go of it. */
class LaterPhase {
  private final List<String> totals = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  void row(String row) {
    totals.add(row);
    rows.add(row);
    errors.add(row);
  }

  void reset() {
    rows.clear();
    errors.clear();
  }

  void close() {
    reset();
    totals.clear();
  }
}

/** Entries are taken out one by one, unlike those of the others. */
class OneByOne {
  private final Map<String, String> open = new HashMap<>();
  private final List<String> rows = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  void row(String row) {
    open.put(row, row);
    rows.add(row);
    errors.add(row);
  }

  void done(String row) {
    open.remove(row);
  }

  void reset() {
    rows.clear();
    errors.clear();
  }
}

/** No method that ends anything: the buffers of one line, and the lines. */
class Lines {
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final List<String> words = new ArrayList<>();

  void word(String word) {
    line.append(word);
    words.add(word);
    if (word.isEmpty()) {
      lines.add(line.toString());
      line.setLength(0);
      words.clear();
    }
  }

  int count() {
    return lines.size() + words.size();
  }
}
