package pinnedcapture;

import java.util.List;
import java.util.function.Supplier;

/** Nothing large is held for its size. */
class NotPinned {
  private Supplier<String> label;

  void theSizeBefore(List<String> rows) {
    int size = rows.size();
    label = () -> size + " rows";
  }

  Supplier<String> theElements(List<String> rows) {
    return () -> rows.size() + " rows from " + rows.get(0);
  }

  int runAtOnce(List<String> rows, List<String> others) {
    return (int) others.stream().filter(each -> each.length() > rows.size()).count();
  }

  Supplier<String> aScalar(String name) {
    return () -> "name of " + name.length();
  }
}
