package retainedcapacity;

import java.util.List;

/** A buffer for the whole program. */
final class Rendering {
  private static final StringBuilder TEXT = new StringBuilder();

  private Rendering() {}

  static synchronized String render(List<String> rows) {
    // BUG: Diagnostic contains: [RetainedCapacity]
    TEXT.setLength(0);
    for (String row : rows) {
      TEXT.append(row);
    }
    return TEXT.toString();
  }
}

/** A buffer for as long as a service is there. */
class RenderService {
  private final StringBuilder text = new StringBuilder();

  String render(List<String> rows) {
    // BUG: Diagnostic contains: [RetainedCapacity]
    text.setLength(0);
    for (String row : rows) {
      text.append(row);
    }
    return text.toString();
  }
}
