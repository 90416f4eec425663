package draggedfield;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Read once more after the second load. */
class Both {
  private List<String> lines;

  int run(Path orders, Path customers) throws IOException {
    // What the method leaves behind is another matter.
    // BUG: Diagnostic contains: [DraggedField]
    lines = Files.readAllLines(orders);
    List<String> others = Files.readAllLines(customers);
    others.sort(null);
    others.removeAll(lines);
    return others.size();
  }
}

/** Read by another method, later. */
class AskedLater {
  private List<String> lines;

  int run(Path orders, Path customers) throws IOException {
    lines = Files.readAllLines(orders);
    int count = lines.size();
    List<String> others = Files.readAllLines(customers);
    others.sort(null);
    return others.size() - count;
  }

  boolean has(String line) {
    return lines.contains(line);
  }
}

/** Read by the same method, when it is called again. */
class NextTime {
  private List<String> lines = new ArrayList<>();

  int run(Path customers) throws IOException {
    int before = lines.size();
    lines = Files.readAllLines(customers);
    return lines.size() - before;
  }
}

/** Read where the second load fails. */
class WhenItFails {
  private List<String> lines;

  int run(Path orders, Path customers) throws IOException {
    // What the method leaves behind is another matter.
    // BUG: Diagnostic contains: [DraggedField]
    lines = Files.readAllLines(orders);
    int count = lines.hashCode();
    try {
      List<String> others = Files.readAllLines(customers);
      others.sort(null);
      return others.size() + count;
    } catch (IOException unreadable) {
      return lines.size();
    }
  }
}

/** What comes next takes its place. */
class Replaced {
  private List<String> lines;

  int run(Path orders, Path customers) throws IOException {
    // What the method leaves behind is another matter.
    // BUG: Diagnostic contains: [DraggedField]
    lines = Files.readAllLines(orders);
    int count = lines.hashCode();
    lines = Files.readAllLines(customers);
    return lines.hashCode() + count;
  }
}

/** Let go of before. */
class LetGoBefore {
  private List<String> lines;

  int run(Path orders, Path customers) throws IOException {
    lines = Files.readAllLines(orders);
    int count = lines.hashCode();
    lines = null;
    List<String> others = Files.readAllLines(customers);
    others.sort(null);
    return others.size() + count;
  }
}

/** Handed to others, who may keep it. */
class HandedOn {
  private List<String> lines;

  int run(Path orders, Path customers, List<List<String>> all) throws IOException {
    lines = Files.readAllLines(orders);
    all.add(lines);
    List<String> others = Files.readAllLines(customers);
    others.sort(null);
    return others.size();
  }
}

/** Read by code that is kept. */
class KeptCode {
  private List<String> lines;

  Runnable run(Path orders, Path customers) throws IOException {
    lines = Files.readAllLines(orders);
    Runnable show = () -> System.out.println(lines.size());
    List<String> others = Files.readAllLines(customers);
    others.sort(null);
    return show;
  }
}
