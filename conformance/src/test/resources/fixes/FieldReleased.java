import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fields that hold what is over. */
public class FieldReleased {
  private static final StringBuilder TEXT = new StringBuilder();

  private List<String> lines = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Words words = new Words(Files.readAllBytes(input));
    return words.count("a")
        + " "
        + render(List.of("one", "two"))
        + render(List.of("three"))
        + new FieldReleased().compare(input, input)
        + new FieldReleased().either(input, input)
        + words.count("b");
  }

  int compare(Path first, Path second) throws IOException {
    lines = Files.readAllLines(first);
    int sum = 0;
    for (String each : lines) {
      sum += each.length();
    }
    // The first file is not needed any more.
    List<String> others = Files.readAllLines(second);
    Collections.sort(others);
    return others.isEmpty() ? sum : sum - others.get(0).length();
  }

  /** Where the second file is not read, the first one is read again. */
  int either(Path first, Path second) throws IOException {
    lines = Files.readAllLines(first);
    int sum = lines.hashCode();
    return sum > 0 ? sorted(Files.readAllLines(second)) : lines.size();
  }

  private static int sorted(List<String> rows) {
    Collections.sort(rows);
    return rows.hashCode();
  }

  static synchronized String render(List<String> rows) {
    TEXT.setLength(0); // of the last time
    for (String row : rows) {
      TEXT.append(row);
    }
    return TEXT.toString();
  }

  /** Keeps bytes beside what they say. */
  public static final class Words {
    private final byte[] raw;
    private Map<String, Integer> words;

    Words(byte[] raw) {
      this.raw = raw;
    }

    int count(String word) {
      if (words == null) {
        words = parse(raw);
      }
      return words.getOrDefault(word, 0);
    }

    private static Map<String, Integer> parse(byte[] raw) {
      Map<String, Integer> words = new HashMap<>();
      for (byte each : raw) {
        words.merge(String.valueOf((char) each), 1, Integer::sum);
      }
      return words;
    }
  }
}
