package pinnedcapture;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Kept for later: what do they hold? */
class Captures {
  private Supplier<String> label;

  void onlyTheSize(List<String> rows) {
    // BUG: Diagnostic contains: [PinnedCapture]
    label = () -> rows.size() + " rows";
  }

  IntSupplier onlyTheLength(byte[] bytes) {
    // BUG: Diagnostic contains: [PinnedCapture]
    return () -> bytes.length;
  }

  Supplier<String> anonymous(Map<String, byte[]> pages) {
    // BUG: Diagnostic contains: [PinnedCapture]
    return new Supplier<String>() {
      @Override
      public String get() {
        return pages.isEmpty() ? "none" : "some";
      }
    };
  }
}
