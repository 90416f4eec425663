import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the loop calls is in the same file: some of it leaves a trace, some does not. */
public class HelpersCalled {
  private int seen;

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    HelpersCalled helpers = new HelpersCalled();
    return weight(input) + " " + helpers.noticed(input) + " " + helpers.seen + " " + deep(input);
  }

  private static int weight(Path input) throws IOException {
    int sum = 0;
    List<Integer> most = new ArrayList<>();
    for (String line : Files.readAllLines(input)) {
      int weight = weigh(words(line));
      sum += weight;
      if (most.isEmpty() || most.get(0) < weight) {
        most.add(0, weight);
      }
    }
    return sum + most.size();
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String each : line.split(" ")) {
      if (!each.isEmpty()) {
        words.add(each);
      }
    }
    return words;
  }

  private static int weigh(List<String> words) {
    StringBuilder all = new StringBuilder();
    for (String each : words) {
      all.append(each.charAt(0));
    }
    return all.length();
  }

  private int noticed(Path input) throws IOException {
    int sum = 0;
    for (String line : Files.readAllLines(input)) {
      sum += notice(line);
    }
    return sum;
  }

  private int notice(String line) {
    seen++;
    return line.length();
  }

  private static int deep(Path input) throws IOException {
    int sum = 0;
    for (String line : Files.readAllLines(input)) {
      sum += printed(line);
    }
    return sum;
  }

  private static int printed(String line) {
    System.out.print("");
    return line.length();
  }
}
