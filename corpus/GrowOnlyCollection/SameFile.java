package growonlycollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The class around empties what a private class gathers. */
class AroundService {
  private final Log log = new Log();

  void process(String line) {
    log.process(line);
    if (log.lines.size() > 100) {
      log.lines.clear();
    }
  }

  private static class Log {
    final List<String> lines = new ArrayList<>();

    void process(String line) {
      lines.add(line);
    }
  }
}

/** A subclass empties what it inherits. */
class BelowService {
  private Cleaned made = new Cleaned();

  void process(String line) {
    made.process(line);
    made.sweep();
  }

  private static class GatheringService {
    final Map<String, String> seen = new HashMap<>();

    void process(String line) {
      seen.put(line, line + "!");
      System.out.println(seen.size());
    }
  }

  private static class Cleaned extends GatheringService {
    void sweep() {
      seen.clear();
    }
  }
}

/** Others may empty it: the class can be named by the package, or a subclass of it. */
class OpenService {
  protected final Map<String, String> seen = new HashMap<>();

  void process(String line) {
    seen.put(line, line + "!");
    System.out.println(seen.size());
  }

  private static class HiddenService {
    protected final Map<String, String> inherited = new HashMap<>();

    void process(String line) {
      inherited.put(line, line + "!");
      System.out.println(inherited.size());
    }
  }

  static class ShownService extends HiddenService {}
}

/** Nobody empties it, and no other file can name it. */
class HeldService {
  private InnerService inner = new InnerService();

  void process(String line) {
    inner.process(line);
    System.out.println(inner.seen.size());
  }

  InnerService inner() {
    return inner;
  }

  private static class InnerService {
    final Map<String, String> seen = new HashMap<>();

    void process(String line) {
      // BUG: Diagnostic contains: [GrowOnlyCollection]
      seen.put(line, line + "!");
      System.out.println(seen.size());
    }
  }
}
