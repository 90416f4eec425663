package forgottenrelease;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Taken out whatever happens. */
class FinallyService {
  private final Set<String> running = new HashSet<>();

  void work(String id, Consumer<String> worker) {
    running.add(id);
    try {
      worker.accept(id);
    } finally {
      running.remove(id);
    }
  }

  boolean runs(String id) {
    return running.contains(id);
  }
}

/** Another method takes it out, too. */
class CancellingService {
  private final Set<String> running = new HashSet<>();

  void work(String id, Consumer<String> worker) {
    running.add(id);
    worker.accept(id);
    running.remove(id);
  }

  void cancel(String id) {
    running.remove(id);
  }

  boolean runs(String id) {
    return running.contains(id);
  }
}

/** Something else is taken out. */
class MovingService {
  private final Map<String, String> places = new HashMap<>();

  void move(String id, String old, Consumer<String> told) {
    places.put(id, old);
    told.accept(id);
    places.remove(old);
  }

  String place(String id) {
    return places.get(id);
  }
}

/** Nothing happens between that could throw. */
class QuickService {
  private final Set<String> running = new HashSet<>();

  int work(String id) {
    running.add(id);
    int all = running.size();
    running.remove(id);
    return all;
  }
}

/** Lives as long as the work. */
class Walk {
  private final Set<String> open = new HashSet<>();

  void enter(String id, Consumer<String> children) {
    open.add(id);
    children.accept(id);
    open.remove(id);
  }

  boolean loops(String id) {
    return open.contains(id);
  }
}

/** What may throw comes after all else has been cared for, in the block that takes it out. */
class LastInFinallyService {
  private static final ThreadLocal<Map<String, String>> VALUES = new ThreadLocal<>();
  private final Runnable told;

  LastInFinallyService(Runnable told) {
    this.told = told;
  }

  void work(Map<String, String> values, Callable<?> work) throws Exception {
    VALUES.set(values);
    try {
      work.call();
    } finally {
      told.run();
      VALUES.remove();
    }
  }

  static String value(String key) {
    return VALUES.get().get(key);
  }
}

/** What one call leaves is gone when the next has ended. */
class EmptiedService {
  private final Set<String> running = new HashSet<>();

  void work(String id, Consumer<String> worker) {
    running.add(id);
    worker.accept(id);
    running.clear();
  }

  boolean runs(String id) {
    return running.contains(id);
  }
}

/** The work may throw. */
class RunningService {
  private final Set<String> running = new HashSet<>();

  void work(String id, Consumer<String> worker) {
    // BUG: Diagnostic contains: [ForgottenRelease]
    running.add(id);
    worker.accept(id);
    running.remove(id);
  }

  boolean runs(String id) {
    return running.contains(id);
  }
}

/** What a thread works for is small. */
class Depth {
  private static final ThreadLocal<Integer> DEPTH = new ThreadLocal<>();

  private Depth() {}

  static void call(Callable<?> work) throws Exception {
    DEPTH.set(1);
    work.call();
    DEPTH.remove();
  }
}

/** The thread keeps it when the work throws. */
class Current {
  private static final ThreadLocal<Map<String, String>> VALUES = new ThreadLocal<>();

  private Current() {}

  static void call(Map<String, String> values, Callable<?> work) throws Exception {
    // BUG: Diagnostic contains: [ForgottenRelease]
    VALUES.set(values);
    work.call();
    VALUES.remove();
  }

  static String value(String key) {
    return VALUES.get().get(key);
  }
}

/** Both ways lead out. */
class BothWays {
  private final Map<String, Long> started = new HashMap<>();
  private final Consumer<String> told;

  BothWays(Consumer<String> told) {
    this.told = told;
  }

  void begin(String id) {
    started.put(id, System.nanoTime());
  }

  void onCommit(String id) {
    started.remove(id);
    told.accept(id);
  }

  void onRollback(String id) {
    started.remove(id);
    told.accept(id);
  }
}

/** A third method leads out as well. */
class ThirdWay {
  private final Map<String, Long> started = new HashMap<>();
  private final Consumer<String> told;

  ThirdWay(Consumer<String> told) {
    this.told = told;
  }

  void begin(String id) {
    started.put(id, System.nanoTime());
  }

  void onCommit(String id) {
    started.remove(id);
  }

  void onRollback(String id) {
    told.accept(id);
  }

  void expire(long before) {
    started.values().removeIf(each -> each < before);
  }
}

/** Only one way leads out. */
class Transactions {
  private final Map<String, Long> started = new HashMap<>();
  private final Consumer<String> told;

  Transactions(Consumer<String> told) {
    this.told = told;
  }

  void begin(String id) {
    started.put(id, System.nanoTime());
  }

  void onCommit(String id) {
    told.accept(id);
  }

  void onRollback(String id) {
    // BUG: Diagnostic contains: [ForgottenRelease]
    started.remove(id);
    told.accept(id);
  }
}

/** A third method takes out one entry as well, and the other way does not. */
class ThirdByKey {
  private final Map<String, Long> started = new HashMap<>();
  private final Consumer<String> told;

  ThirdByKey(Consumer<String> told) {
    this.told = told;
  }

  void begin(String id) {
    started.put(id, System.nanoTime());
  }

  void onCommit(String id) {
    // BUG: Diagnostic contains: [ForgottenRelease]
    started.remove(id);
  }

  void forget(String id) {
    started.remove(id);
  }

  void onRollback(String id) {
    told.accept(id);
  }
}
