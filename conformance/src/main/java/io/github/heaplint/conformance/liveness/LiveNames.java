package io.github.heaplint.conformance.liveness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** For each line which variables there are where control enters it, and which of them live. */
final class LiveNames {
  private final Map<Line, Set<String>> known = new HashMap<>();
  private final Map<Line, Set<String>> live = new HashMap<>();

  /** Control enters a line with a variable in scope. Of several entries one live one is enough. */
  void add(Line line, String name, boolean isLive) {
    known.computeIfAbsent(line, unused -> new HashSet<>()).add(name);
    if (isLive) {
      live.computeIfAbsent(line, unused -> new HashSet<>()).add(name);
    }
  }

  Set<Line> lines() {
    return known.keySet();
  }

  Set<String> known(Line line) {
    return new TreeSet<>(known.getOrDefault(line, Set.of()));
  }

  boolean isLive(Line line, String name) {
    return live.getOrDefault(line, Set.of()).contains(name);
  }
}
