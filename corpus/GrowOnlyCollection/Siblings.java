package growonlycollection;

import java.util.HashMap;
import java.util.Map;

/** Both are given the same key, and one of them never lets go of it. */
class SessionsService {
  private final Map<String, String> users = new HashMap<>();
  private final Map<String, byte[]> pictures = new HashMap<>();

  void record(String session, String user, byte[] picture) {
    users.put(session, user);
    // BUG: Diagnostic contains: [GrowOnlyCollection]
    pictures.put(session, picture);
  }

  void forget(String session) {
    users.remove(session);
  }

  String show(String session) {
    return users.get(session) + pictures.get(session).length;
  }
}

/** They are emptied together, and entries leave one of them only. */
class ResetSessionsService {
  private final Map<String, String> users = new HashMap<>();
  private final Map<String, byte[]> pictures = new HashMap<>();

  void record(String session, String user, byte[] picture) {
    users.put(session, user);
    // BUG: Diagnostic contains: [GrowOnlyCollection]
    pictures.put(session, picture);
  }

  void forget(String session) {
    users.remove(session);
  }

  void clear() {
    users.clear();
    pictures.clear();
  }

  String show(String session) {
    return users.get(session) + pictures.get(session).length;
  }
}

/** The other one is emptied more often. */
class SeparateSessionsService {
  private final Map<String, String> users = new HashMap<>();
  private final Map<String, byte[]> pictures = new HashMap<>();

  void record(String session, String user, byte[] picture) {
    users.put(session, user);
    pictures.put(session, picture);
  }

  void forget(String session) {
    users.remove(session);
  }

  void sweep() {
    pictures.clear();
  }

  String show(String session) {
    return users.get(session) + pictures.get(session).length;
  }
}
