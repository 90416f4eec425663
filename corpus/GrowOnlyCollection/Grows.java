package growonlycollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Added to and never read. */
class NeverRead {
  private final List<String> failed = new ArrayList<>();

  void process(String row) {
    if (row.isEmpty()) {
      // BUG: Diagnostic contains: [GrowOnlyCollection]
      failed.add(row);
    }
  }
}

/** What goes out of one map stays in the other. */
class HalfRemoved {
  private final Map<String, Object> byId = new HashMap<>();
  private final Map<Object, String> ids = new HashMap<>();

  void arrived(String id, Object value) {
    byId.put(id, value);
    // BUG: Diagnostic contains: [GrowOnlyCollection]
    ids.put(value, id);
  }

  String id(Object value) {
    return ids.get(value);
  }

  void left(String id) {
    byId.remove(id);
  }
}

/** For as long as the program runs. */
final class OrderService {
  private static final Set<String> SEEN = new HashSet<>();

  private OrderService() {}

  static void process(String order) {
    // BUG: Diagnostic contains: [GrowOnlyCollection]
    SEEN.add(order);
  }

  static int count() {
    return SEEN.size();
  }
}
