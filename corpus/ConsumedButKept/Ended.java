package consumedbutkept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Each answer completes a request, which stays. */
class Requests {
  private final Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();

  CompletableFuture<String> ask(String id) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    open.put(id, answer);
    return answer;
  }

  void answered(String id, String text) {
    // BUG: Diagnostic contains: [ConsumedButKept]
    CompletableFuture<String> answer = open.get(id);
    if (answer != null) {
      answer.complete(text);
    }
  }
}

/** Taken out as it is completed. */
class TakenOutRequests {
  private final Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();

  CompletableFuture<String> ask(String id) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    open.put(id, answer);
    return answer;
  }

  void answered(String id, String text) {
    CompletableFuture<String> answer = open.remove(id);
    if (answer != null) {
      answer.complete(text);
    }
  }
}

/** Taken out by whoever waits. */
class TakenOutElsewhere {
  private final Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();

  String ask(String id) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    open.put(id, answer);
    try {
      return answer.join();
    } finally {
      open.remove(id);
    }
  }

  void answered(String id, String text) {
    open.get(id).complete(text);
  }
}

/** Looked up to be used. */
class Sessions {
  private final Map<String, List<String>> rows = new HashMap<>();

  void add(String id) {
    rows.put(id, new ArrayList<>());
  }

  String first(String id) {
    return rows.get(id).get(0);
  }

  void show() {
    for (List<String> each : rows.values()) {
      System.out.println(each);
    }
  }
}

/** All of them are gone over later. */
class Asked {
  private final Map<String, CompletableFuture<String>> open = new HashMap<>();

  void ask(String id) {
    open.put(id, new CompletableFuture<>());
  }

  void answered(String id, String text) {
    open.get(id).complete(text);
  }

  List<String> answers() {
    List<String> all = new ArrayList<>();
    for (CompletableFuture<String> each : open.values()) {
      all.add(each.join());
    }
    return all;
  }
}

/** There are few keys. */
class States {
  private final Map<State, CompletableFuture<String>> reached = new HashMap<>();

  enum State {
    STARTED,
    ENDED
  }

  void await(State state) {
    reached.put(state, new CompletableFuture<>());
  }

  void reach(State state) {
    reached.get(state).complete("reached");
  }
}

/** Asked, not ended. */
class AskedOnly {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, CompletableFuture<String>> open = new HashMap<>();

  void put(String id, String name) {
    names.put(id, name);
    open.put(id, new CompletableFuture<>());
  }

  boolean isPlural(String id) {
    return names.get(id).endsWith("s");
  }

  boolean isDone(String id) {
    return open.get(id).isDone();
  }
}
