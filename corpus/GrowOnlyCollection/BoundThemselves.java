package growonlycollection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/** Lets go of the eldest. */
class RecentMap<K, V> extends LinkedHashMap<K, V> {
  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > 1000;
  }
}

/** A project's own map, and one that a method of the project makes. */
class OwnMapService {
  private final Map<String, String> recent = new RecentMap<>();
  private final Map<String, String> shared = Collections.synchronizedMap(new RecentMap<>());
  private final Map<String, String> cached = cache();
  private final RecentMap<String, String> named = new RecentMap<>();

  private static <K, V> Map<K, V> cache() {
    return new RecentMap<>();
  }

  void process(String key, String value) {
    recent.put(key, value);
    shared.put(key, value);
    cached.put(key, value);
    named.put(key, value);
  }

  String find(String key) {
    return recent.get(key) + shared.get(key) + cached.get(key) + named.get(key);
  }
}

/** A lock or a counter for each key. */
class LocksService {
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Map<Integer, LongAdder> counts = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicLong> sums = new HashMap<>();

  void process(String key, int code) {
    locks.computeIfAbsent(key, unused -> new ReentrantLock()).lock();
    counts.computeIfAbsent(code, unused -> new LongAdder()).increment();
    sums.computeIfAbsent(code, unused -> new AtomicLong()).incrementAndGet();
    System.out.println(locks.size() + counts.size());
  }
}

/** There are few keys by their type. */
class FewKeysService {
  private final Map<Locale, String> texts = new HashMap<>();
  private final Map<Thread.State, List<String>> states = new HashMap<>();

  String process(String tag, Thread thread) {
    states.computeIfAbsent(thread.getState(), unused -> new ArrayList<>());
    return texts.computeIfAbsent(Locale.forLanguageTag(tag), Locale::getDisplayName)
        + states.get(thread.getState());
  }
}

/** What gathers here goes when the method that made it returns. */
class ReportService {
  String describe(List<String> names) {
    NameVisitor visitor = new NameVisitor();
    for (String name : names) {
      visitor.process(name);
    }
    return visitor.text() + new NameVisitor().text();
  }

  private static class NameVisitor {
    private final List<String> seen = new ArrayList<>();

    void process(String name) {
      seen.add(name);
    }

    String text() {
      return String.join(",", seen);
    }
  }
}

/** The sibling is given other keys, or the removing method looks after both. */
class SiblingsTable {
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byOwner = new HashMap<>();
  private final Map<String, List<String>> tags = new HashMap<>();

  void record(String name, String owner) {
    byName.put(name, owner);
    byOwner.put(owner, owner + name);
    tags.put(name, new ArrayList<>());
  }

  void forget(String name) {
    byName.remove(name);
    tags.get(name).clear();
  }

  String find(String name) {
    return byName.get(name) + byOwner.get(name) + tags.get(name);
  }
}
