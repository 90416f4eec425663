package forgottenrelease;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Removing tells everybody and forgets to remove. */
class RuleProvider {
  private final Map<String, Object> rules = new HashMap<>();
  private final Consumer<String> told;

  RuleProvider(Consumer<String> told) {
    this.told = told;
  }

  void addRule(String id, Object rule) {
    // BUG: Diagnostic contains: [ForgottenRelease]
    rules.put(id, rule);
    told.accept(id);
  }

  Object rule(String id) {
    return rules.get(id);
  }

  void removeRule(String id) {
    told.accept(id);
  }
}

/** By events, the words at the end of the names; filled by a helper. */
class Visits {
  private final Map<String, List<String>> messages = new LinkedHashMap<>();
  private int open;

  void sessionOpened(String id) {
    open++;
    note(id, "opened");
  }

  void sessionClosed(String id) {
    open--;
  }

  private void note(String id, String message) {
    // BUG: Diagnostic contains: [ForgottenRelease]
    messages.computeIfAbsent(id, unused -> new ArrayList<>()).add(message);
  }

  int size() {
    return messages.size() + open;
  }
}

/** The sibling is emptied before both are filled. */
class Panel {
  private final Map<Integer, String> rows = new LinkedHashMap<>();
  private final Map<Integer, String> details = new HashMap<>();

  void populate(List<String> tags) {
    rows.clear();
    for (int i = 0; i < tags.size(); i++) {
      rows.put(i, tags.get(i));
      // BUG: Diagnostic contains: [ForgottenRelease]
      details.put(tags.get(i).length(), tags.get(i));
    }
  }

  String row(int i) {
    return rows.get(i) + details.get(i);
  }
}

/** Each refresh adds all of them once more. */
class Choices {
  private final List<String> names = new ArrayList<>();

  void refresh(List<String> source) {
    for (String each : source) {
      // BUG: Diagnostic contains: [ForgottenRelease]
      names.add(each.trim());
    }
  }

  String name(int i) {
    return names.get(i);
  }
}

/** Looked up to take back the rest, and left. */
class Commands {
  private final Map<String, Runnable> registered = new HashMap<>();
  private final Consumer<Runnable> told;

  Commands(Consumer<Runnable> told) {
    this.told = told;
  }

  void registerCommand(String name, Runnable command) {
    // BUG: Diagnostic contains: [ForgottenRelease]
    Runnable old = registered.put(name, command);
    if (old != null) {
      told.accept(old);
    }
  }

  void unregisterCommand(String name) {
    Runnable old = registered.get(name);
    if (old != null) {
      told.accept(old);
    }
  }
}

/** A view of it is handed out. */
class Provider {
  private final Map<String, Object> rules = new HashMap<>();
  private final Consumer<String> told;

  Provider(Consumer<String> told) {
    this.told = told;
  }

  Collection<Object> all() {
    return rules.values();
  }

  void addRule(String id, Object rule) {
    // BUG: Diagnostic contains: [ForgottenRelease]
    rules.put(id, rule);
    told.accept(id);
  }

  void removeRule(String id) {
    told.accept(id);
  }
}

/** What is shown is emptied before, what stands for it is not. */
class Dialog {
  private final List<String> panels = new ArrayList<>();
  private final Surface surface;

  Dialog(Surface surface) {
    this.surface = surface;
  }

  void init(List<String> names) {
    surface.removeAll();
    for (String name : names) {
      surface.show(name);
      // BUG: Diagnostic contains: [ForgottenRelease]
      panels.add(name);
    }
  }

  String panel(int i) {
    return panels.get(i);
  }

  interface Surface {
    void removeAll();

    void show(String name);
  }
}
