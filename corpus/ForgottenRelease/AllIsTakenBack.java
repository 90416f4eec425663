package forgottenrelease;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What one method adds the other removes, by a helper. */
class RemovedAgain {
  private final Map<String, Object> rules = new HashMap<>();
  private final List<String> log = new ArrayList<>(10);

  void addRule(String id, Object rule) {
    rules.put(id, rule);
    tell(id);
  }

  void removeRule(String id) {
    drop(id);
    tell(id);
  }

  private void drop(String id) {
    rules.remove(id);
  }

  private void tell(String id) {
    log.set(0, id);
  }
}

/** Nothing can be taken out, and the method says so. */
class NeverTakenBack {
  private final Map<String, Object> rules = new HashMap<>();

  void addRule(String id, Object rule) {
    rules.put(id, rule);
  }

  Object rule(String id) {
    return rules.get(id);
  }

  void removeRule(String id) {
    throw new UnsupportedOperationException();
  }
}

/** Another noun: what is removed is not what is added. */
class OtherThings {
  private final Set<String> known = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  void addName(String name) {
    known.add(name);
  }

  boolean knows(String name) {
    return known.contains(name);
  }

  void addFile(String name) {
    open.add(name);
  }

  void removeFile(String name) {
    open.remove(name);
  }
}

/** Handed out: whoever has it takes out of it. */
class TakenOutElsewhere {
  private final Map<String, Object> rules = new HashMap<>();
  private final List<String> log = new ArrayList<>(10);

  void addRule(String id, Object rule) {
    rules.put(id, rule);
  }

  void removeRule(String id) {
    log.set(0, id);
  }

  Map<String, Object> rules() {
    return rules;
  }
}

/** Both are emptied first; a history of all rounds is kept on purpose. */
class FilledAnew {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final List<String> all = new ArrayList<>();

  void load(List<String> rows) {
    names.clear();
    lengths.clear();
    for (String row : rows) {
      names.add(row);
      lengths.put(row, row.length());
    }
    all.addAll(names);
  }

  int size() {
    return names.size() + lengths.size() + all.size();
  }
}

/** One is emptied for each group, the other holds what comes of all groups. */
class Groups {
  private final List<String> group = new ArrayList<>();
  private final List<String> sums = new ArrayList<>();

  void add(List<String> rows) {
    for (String row : rows) {
      if (row.isEmpty()) {
        group.clear();
      }
      group.add(row);
      sums.add(row + group.size());
    }
  }

  int size() {
    return group.size() + sums.size();
  }
}

/** A map that is filled with the same keys again does not grow. */
class SameKeys {
  private final Map<String, String> values = new HashMap<>();

  void refresh(Map<String, String> source) {
    for (Map.Entry<String, String> each : source.entrySet()) {
      values.put(each.getKey(), each.getValue());
    }
  }

  String value(String key) {
    return values.get(key);
  }
}

/** Taken out of the lists in the map, by a helper. */
class Inside {
  private final Map<String, List<String>> byKind = new HashMap<>();

  void addRule(String kind, String rule) {
    byKind.computeIfAbsent(kind, unused -> new ArrayList<>()).add(rule);
  }

  void removeRule(String kind, String rule) {
    List<String> rules = byKind.get(kind);
    if (rules != null) {
      rules.remove(rule);
    }
  }
}

/** What begins and ends gathers what lies between. */
class Elements {
  private final Map<String, String> tags = new HashMap<>();

  void startElement(String name, String text) {
    tags.put(name, text);
  }

  void endElement(String name) {
    System.out.println(tags.get(name));
  }
}

/** A counter by name, which goes down again. */
class Counters {
  private final Map<String, int[]> counts = new HashMap<>();

  void acquire(String kind) {
    int[] count = counts.get(kind);
    if (count == null) {
      count = new int[1];
      counts.put(kind, count);
    }
    count[0]++;
  }

  void release(String kind) {
    counts.get(kind)[0]--;
  }
}

/** A helper of both lets it grow: it is about neither. */
class Limited {
  private final Map<String, Long> lastCalls = new HashMap<>();
  private final Set<String> files = new HashSet<>();

  void createFile(String user, String name) {
    files.add(name);
    called(user);
  }

  void deleteFile(String user, String name) {
    files.remove(name);
    called(user);
  }

  private void called(String user) {
    lastCalls.put(user, System.currentTimeMillis());
  }

  boolean known(String user) {
    return lastCalls.containsKey(user);
  }
}

/** Both are gathered, and done later. */
class Words {
  private final List<String> added = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();

  void addWord(String word) {
    added.add(word);
  }

  void removeWord(String word) {
    removed.add(word);
  }

  int changes() {
    return added.size() + removed.size();
  }
}

/** A memo of something else, filled by a helper. */
class Terms {
  private final Map<String, String> categories = new HashMap<>();
  private final Set<String> terms = new HashSet<>();

  void createTerm(String term, String category) {
    terms.add(term + category(category));
  }

  void deleteTerm(String term) {
    terms.remove(term);
  }

  private String category(String id) {
    String name = categories.get(id);
    if (name == null) {
      name = id.trim();
      categories.put(id, name);
    }
    return name;
  }
}

/** A container of one's own, which takes things out in its own way. */
class Completions {
  private final Named values = new Named();
  private final Consumer<String> told;

  Completions(Consumer<String> told) {
    this.told = told;
  }

  void addValue(String name, String value) {
    values.put(name, value);
    told.accept(name);
  }

  void removeValue(String name, String value) {
    values.removeValue(name, value);
    told.accept(name);
  }

  static class Named extends HashMap<String, String> {
    void removeValue(String name, String value) {
      if (value.equals(get(name))) {
        remove(name);
      }
    }
  }
}

/** It starts afresh, too: before, by a helper, or because it is filled once. */
class Form {
  private final List<String> fields = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private final Surface surface;

  Form(Surface surface) {
    this.surface = surface;
    fillKinds();
  }

  private void fillKinds() {
    surface.removeAll();
    for (String each : List.of("text", "number")) {
      kinds.add(each);
    }
  }

  void init(List<String> names) {
    surface.removeAll();
    fields.clear();
    forget();
    for (String name : names) {
      surface.show(name);
      fields.add(name);
      labels.add(name + ":");
    }
  }

  /** Nothing is emptied on the way to what is added. */
  void more(List<String> names, boolean again) {
    if (again) {
      surface.removeAll();
    }
    for (String name : names) {
      fields.add(name);
    }
  }

  private void forget() {
    labels.clear();
  }

  /** A job runs once. */
  static class Job implements Runnable {
    private final List<String> steps = new ArrayList<>();
    private final Surface surface;

    Job(Surface surface) {
      this.surface = surface;
    }

    @Override
    public void run() {
      surface.removeAll();
      for (String each : List.of("one", "two")) {
        steps.add(each);
      }
      System.out.println(steps.size());
    }
  }

  String field(int i) {
    return fields.get(i) + labels.get(i) + kinds.size();
  }

  interface Surface {
    void removeAll();

    void show(String name);
  }
}

/** Taken out to be put elsewhere: a step of a move. */
class Moved {
  private final Map<String, Set<String>> byHost = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  void createTask(String host, String name) {
    byHost.computeIfAbsent(host, each -> new HashSet<>()).add(name);
    byName.put(name, host);
  }

  void move(String from, String to, String name) {
    byHost.get(to).add(removeTask(from, name));
  }

  String find(String name) {
    return byName.get(name);
  }

  private String removeTask(String host, String name) {
    byHost.get(host).remove(name);
    return name;
  }
}
