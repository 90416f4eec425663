import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Somebody sees what has been done when the input fails half-way, so a person has to look. */
public class LinesSeen {
  private long total;

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    LinesSeen seen = new LinesSeen();
    seen.add(input);
    StringBuilder all = new StringBuilder();
    for (Supplier<String> each : seen.later(input, new ArrayList<>())) {
      all.append(each.get().length()).append(',');
    }
    return seen.total + " " + seen.has(input, "x") + " " + all + " " + seen.caught(input);
  }

  private void add(Path input) throws IOException {
    for (String line : Files.readAllLines(input)) {
      total += line.length();
    }
  }

  private boolean has(Path input, String what) throws IOException {
    for (String line : Files.readAllLines(input)) {
      if (line.contains(what)) {
        return true;
      }
    }
    return false;
  }

  private List<Supplier<String>> later(Path input, List<Supplier<String>> to) throws IOException {
    for (String line : Files.readAllLines(input)) {
      to.add(() -> line);
    }
    return to;
  }

  private int caught(Path input) {
    int count = 0;
    try {
      for (String line : Files.readAllLines(input)) {
        count += line.isEmpty() ? 0 : 1;
      }
    } catch (IOException e) {
      count = -count - 1;
    }
    return count;
  }
}
