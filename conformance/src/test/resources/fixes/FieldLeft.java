import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fields and threads in which methods leave what they worked with. */
public class FieldLeft {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    List<Words> all = List.of(new Words(), new Words(), new Words());
    StringBuilder text = new StringBuilder();
    for (Words each : all) {
      text.append(each.longest(input)).append(' ').append(each.repeated(input)).append(' ');
      text.append(new Writer().write(input)).append(' ');
    }
    return text.toString();
  }

  /** Lives as long as its program. */
  private static final class Words {
    private final List<String> seen = new ArrayList<>();
    private List<String> lines = new ArrayList<>();
    private int limit = 1 << 20;

    int longest(Path input) throws IOException {
      int longest = 0;
      // The newest ones.
      lines = Files.readAllLines(input);
      for (String each : lines) {
        longest = Math.max(longest, each.length());
        if (longest > limit) {
          return limit;
        }
      }
      return lines.isEmpty() ? -1 : longest;
    }

    /** Another method adds to it. */
    int repeated(Path input) throws IOException {
      seen.clear();
      for (String each : Files.readAllLines(input)) {
        add(each);
      }
      int repeated = 0;
      for (String each : seen) {
        repeated += each.isBlank() ? 1 : 0; // or empty
      }
      return repeated;
    }

    private void add(String line) {
      seen.add(line);
    }
  }

  /** Closed, and its threads live on. */
  private static final class Writer implements AutoCloseable {
    private final ThreadLocal<StringBuilder> text = new ThreadLocal<>();
    private final ThreadLocal<List<String>> kept = new ThreadLocal<>();

    int write(Path input) throws IOException {
      text.set(new StringBuilder());
      for (String each : Files.readAllLines(input)) {
        append(each);
      }
      remember(input);
      return text.get().length() + kept.get().size();
    }

    private void append(String line) {
      text.get().append(line.hashCode());
    }

    /** Others come here, too. */
    void remember(Path input) {
      kept.set(new ArrayList<>(List.of(input.toString())));
    }

    @Override
    public void close() {}
  }
}
