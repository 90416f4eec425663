package retainedcapacity;

import java.util.List;

/** A buffer for as long as its object lives. */
class Renderer {
  private final StringBuilder text = new StringBuilder();

  String render(List<String> rows) {
    text.setLength(0);
    for (String row : rows) {
      text.append(row);
    }
    return text.toString();
  }
}

/** Replaced when it has grown too large. */
final class Bounded {
  private static StringBuilder text = new StringBuilder();

  private Bounded() {}

  static synchronized String render(List<String> rows) {
    text.setLength(0);
    for (String row : rows) {
      text.append(row);
    }
    String all = text.toString();
    if (text.capacity() > 1 << 20) {
      text = new StringBuilder();
    }
    return all;
  }
}

/** A buffer for each use. */
final class Local {
  private Local() {}

  static String render(List<String> rows) {
    StringBuilder text = new StringBuilder();
    for (String row : rows) {
      text.append(row);
    }
    return text.toString();
  }
}
