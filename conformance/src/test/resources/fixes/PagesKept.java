import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathered and passed over once, where the work cannot go to the place of the fetching as it is. */
public class PagesKept {
  public static String run(Path input) throws IOException {
    return left(input)
        + caught(input)
        + distinct(input)
        + emptied(input)
        + sharedName(input)
        + fetchedTwice(input)
        + returning(input)
        + commented(input);
  }

  /** Who leaves the loop over the rows would leave that over the reader. */
  private static String left(Path input) throws IOException {
    List<String> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      String line;
      while ((line = reader.readLine()) != null) {
        rows.add(line);
      }
    }
    int before = 0;
    for (String row : rows) {
      if (row.isEmpty()) {
        break;
      }
      before++;
    }
    return before + ",";
  }

  /** What the work throws would be caught as well. */
  private static String caught(Path input) {
    List<String> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      String line;
      while ((line = reader.readLine()) != null) {
        rows.add(line);
      }
    } catch (IOException unreadable) {
      return "unreadable";
    }
    int sum = 0;
    for (String row : rows) {
      sum += row.length();
    }
    return sum + ",";
  }

  /** A set leaves out what comes twice. */
  private static String distinct(Path input) throws IOException {
    Set<String> rows = new LinkedHashSet<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      String line;
      while ((line = reader.readLine()) != null) {
        rows.add(line);
      }
    }
    int sum = 0;
    for (String row : rows) {
      sum += row.length();
    }
    return sum + ",";
  }

  /** The row is changed after it has been added. */
  private static String emptied(Path input) throws IOException {
    List<StringBuilder> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      String line;
      while ((line = reader.readLine()) != null) {
        StringBuilder made = new StringBuilder(line);
        rows.add(made);
        made.append("!");
      }
    }
    int sum = 0;
    for (StringBuilder row : rows) {
      sum += row.length();
    }
    return sum + ",";
  }

  /** The work has a variable of a name that the fetching uses. */
  private static String sharedName(Path input) throws IOException {
    List<String> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      String line;
      while ((line = reader.readLine()) != null) {
        rows.add(line);
      }
    }
    int sum = 0;
    for (String row : rows) {
      String line = row.trim();
      sum += line.length();
    }
    return sum + ",";
  }

  /** The work counts what the fetching counts. */
  private static String fetchedTwice(Path input) throws IOException {
    List<String> rows = new ArrayList<>();
    int lines = 0;
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      String line;
      while ((line = reader.readLine()) != null) {
        rows.add(line);
        lines++;
      }
    }
    int sum = 0;
    for (String row : rows) {
      sum += row.length() * lines;
    }
    return sum + ",";
  }

  /** The fetching may end the method, before which nothing has been worked on. */
  private static String returning(Path input) throws IOException {
    List<String> rows = new ArrayList<>();
    StringBuilder report = new StringBuilder();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      String line;
      while ((line = reader.readLine()) != null) {
        if (line.equals("x")) {
          return report.toString();
        }
        rows.add(line);
      }
    }
    for (String row : rows) {
      report.append(row.length());
    }
    return report + ",";
  }

  /** A comment between the loops has nowhere to go. */
  private static String commented(Path input) throws IOException {
    List<String> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      String line;
      while ((line = reader.readLine()) != null) {
        rows.add(line);
      }
    }
    // All of them.
    int sum = 0;
    for (String row : rows) {
      sum += row.length();
    }
    return sum + ",";
  }
}
