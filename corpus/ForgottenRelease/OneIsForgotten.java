package forgottenrelease;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cleared together, but for one. */
class OneIsForgotten {
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();

  void visit(String name, int line, String text) {
    lines.put(name, line);
    names.add(name);
    texts.add(text);
  }

  boolean knows(String name, String text) {
    return lines.containsKey(name) || names.contains(name) || texts.contains(text);
  }

  void reset() {
    lines.clear();
    // BUG: Diagnostic contains: [ForgottenRelease]
    names.clear();
  }
}

/** Renewed instead of cleared, and made smaller together with its siblings before. */
class Renewed {
  private List<String> names = new ArrayList<>();
  private List<Integer> places = new ArrayList<>();
  private List<Double> values = new ArrayList<>();

  void add(String name, int place, double value) {
    if (names.size() > 1000) {
      names.remove(0);
      places.remove(0);
      values.remove(0);
    }
    names.add(name);
    places.add(place);
    values.add(value);
  }

  double value(String name, int place) {
    int at = names.indexOf(name);
    return at == places.indexOf(place) ? values.get(at) : 0;
  }

  void clear() {
    names = new ArrayList<>();
    // BUG: Diagnostic contains: [ForgottenRelease]
    places = new ArrayList<>();
  }
}

/** Let go of by a helper. */
class ByHelper implements AutoCloseable {
  private Map<String, byte[]> pages = new HashMap<>();
  private Map<String, String> titles = new HashMap<>();
  private final Map<String, StringBuilder> texts = new HashMap<>();

  void page(String id, byte[] bytes, String title) {
    pages.put(id, bytes);
    titles.put(id, title);
    texts.computeIfAbsent(id, unused -> new StringBuilder()).append(title);
  }

  int size(String id) {
    return pages.get(id).length + titles.get(id).length() + texts.get(id).length();
  }

  @Override
  public void close() {
    // BUG: Diagnostic contains: [ForgottenRelease]
    drop();
  }

  private void drop() {
    pages = null;
    titles = null;
  }
}

/** Each kind of queue. */
class Queues {
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<String> done = new ArrayDeque<>();
  private final List<String> failed = new ArrayList<>();

  void on(String event) {
    open.push(event);
    done.push(event);
    failed.add(event);
  }

  int size() {
    return open.size() + done.size() + failed.size();
  }

  void stop() {
    open.clear();
    // BUG: Diagnostic contains: [ForgottenRelease]
    done.clear();
  }
}
