import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What goes out of one map stays in the other. */
public class EntryRemoved {
  private final Map<String, Integer> open = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<Integer, String> other = new HashMap<>();

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    EntryRemoved entries = new EntryRemoved();
    long sum = 0;
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      for (String line; (line = reader.readLine()) != null; ) {
        String id = "line " + number++;
        entries.arrived(id, number, number + line);
        sum += entries.text(id) + entries.left(id);
      }
    }
    return sum + " " + entries.open.size();
  }

  private void arrived(String id, int number, String text) {
    open.put(id, number);
    texts.put(id, text);
    if (number < 10) {
      order.add(id);
      other.put(number, id);
    }
  }

  private int text(String id) {
    return texts.get(id).length() + (order.contains(id) ? 1 : 0) + other.getOrDefault(1, "").length();
  }

  private int left(String id) {
    Integer number = open.remove(id);
    return number;
  }
}
