import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is let go of together grows together. */
public class FieldForgotten {
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();
  private long total;

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    FieldForgotten part = new FieldForgotten();
    Pages pages = new Pages();
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      for (String line; (line = reader.readLine()) != null; ) {
        part.visit(number + " " + line, ++number);
        pages.page(number + line, line.length());
        if (number % 100 == 0) {
          part.reset();
        }
      }
    }
    pages.close();
    return part.total + " " + part.lines.size() + " " + pages.size;
  }

  private void visit(String name, int line) {
    lines.put(name, line);
    names.add(name);
    texts.add(name);
    total += lines.get(name) + names.get(names.size() - 1).length();
    total += texts.contains(name) ? 1 : 0;
  }

  void reset() {
    lines.clear();
    if (total > 0) {
      total++;
    }
    names.clear(); // what comes last
  }

  /** Let go of by a helper, qualified, and not in its declaration made. */
  private static final class Pages implements AutoCloseable {
    private Map<String, Integer> lengths;
    private final Map<String, Integer> sizes = new HashMap<>();
    private Map<String, String> titles;
    private long size;

    Pages() {
      this.lengths = new HashMap<>();
      this.titles = new HashMap<>();
    }

    void page(String id, int length) {
      if (size < 100) {
        this.lengths.put(id, length);
        this.sizes.put(id, length);
        this.titles.put(id, id);
        size += this.lengths.get(id) - this.sizes.get(id) + this.titles.get(id).length() % 3 + 1;
      }
    }

    @Override
    public void close() {
      drop(1);
    }

    private void drop(int titles) {
      synchronized (this) {
        this.lengths = null;
        this.sizes.clear();
      }
      size += titles;
    }
  }
}
