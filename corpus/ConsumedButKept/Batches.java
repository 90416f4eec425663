package consumedbutkept;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A batch that is passed on when it is full, and stays. */
class Kept {
  private final List<String> batch = new ArrayList<>();
  private final Consumer<String> sink;

  Kept(Consumer<String> sink) {
    this.sink = sink;
  }

  void accept(String row) {
    batch.add(row);
    if (batch.size() >= 100) {
      flush();
    }
  }

  private void flush() {
    // BUG: Diagnostic contains: [ConsumedButKept]
    for (String row : batch) {
      sink.accept(row);
    }
  }
}
