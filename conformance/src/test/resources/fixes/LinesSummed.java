import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class LinesSummed {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    long sum = 0;
    // What stands above stays.
    for (String line : Files.readAllLines(input)) {
      // And what stands inside.
      sum += line.trim().length();
    } // And behind.
    return sum + " " + byLength(input) + " " + longest(input);
  }

  private static Map<Integer, Integer> byLength(Path input) throws IOException {
    Map<Integer, Integer> counts = new TreeMap<>();
    List<String> lines = Files.readAllLines(input, StandardCharsets.UTF_8);
    for (final String line : lines) {
      counts.merge(line.length() % 7, 1, Integer::sum);
    }
    return counts;
  }

  private static int longest(Path input) throws IOException {
    int longest = 0;
    for (var line : Files.readAllLines(input))
      if (line.length() > longest) longest = line.length();
    return longest;
  }
}
