import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

public class TablesDropped {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    StringBuilder report = new StringBuilder();
    int limit = 3;
    // The first half of the work.
    List<String> first = Files.readAllLines(input);
    Collections.sort(first);
    if (!first.isEmpty()) {
      report.append(first.get(first.size() - 1).length() % limit);
    }
    int lines = first.size();
    // The second half.
    List<String> second = Files.readAllLines(input);
    Collections.reverse(second);
    report.append(' ').append(second.isEmpty() ? "" : second.get(0).length());
    return report.append(lines).append(jump(input) + held(input) + later(input)).toString();
  }

  private static String jump(Path input) throws IOException {
    List<String> first = Files.readAllLines(input);
    Collections.sort(first);
    int blank = 0;
    while (blank < first.size()) {
      if (!first.get(blank).isBlank()) {
        break;
      }
      blank++;
    }
    List<String> second = Files.readAllLines(input);
    Collections.reverse(second);
    return second.isEmpty() ? "none" : second.get(second.size() - 1).length() + "," + blank;
  }

  /** The hidden iterator of the loop holds the lines too, so that null would not let them go. */
  private static String held(Path input) throws IOException {
    List<String> first = Files.readAllLines(input);
    Collections.sort(first);
    int blank = 0;
    for (String line : first) {
      if (!line.isBlank()) {
        break;
      }
      blank++;
    }
    List<String> second = Files.readAllLines(input);
    Collections.reverse(second);
    return second.isEmpty() ? "none" : second.get(second.size() - 1).length() + "," + blank;
  }

  /** The number is given another value later, which needs its declaration. */
  private static String later(Path input) throws IOException {
    StringBuilder report = new StringBuilder();
    List<String> first = Files.readAllLines(input);
    Collections.sort(first);
    int number = first.size();
    report.append(number);
    List<String> second = Files.readAllLines(input);
    Collections.reverse(second);
    number = second.size();
    return report.append(second.isEmpty() ? "none" : second.get(0)).toString();
  }
}
