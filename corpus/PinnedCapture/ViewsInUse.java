package pinnedcapture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Views that hold nothing that would go otherwise. */
class ViewsInUse {
  private static final Pattern VERSION = Pattern.compile("version=(\\S+)");

  private List<String> all;
  private List<String> preview;
  private String version;

  void copied(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    System.out.println(lines.size());
    preview = new ArrayList<>(lines.subList(0, 20));
  }

  void allIsKept(Path log) throws IOException {
    all = Files.readAllLines(log);
    preview = all.subList(0, 20);
  }

  void allIsKeptLater(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    preview = lines.subList(0, 20);
    all = lines;
  }

  void mostOfIt(Path log, int from) throws IOException {
    List<String> lines = Files.readAllLines(log);
    System.out.println(lines.size());
    preview = lines.subList(from, lines.size());
  }

  void small(List<String> rows) {
    preview = rows.subList(0, 20);
  }

  void used(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    System.out.println(lines.size());
    for (String line : lines.subList(0, 20)) {
      System.out.println(line);
    }
  }

  void found(Path log) throws IOException {
    Matcher matcher = VERSION.matcher(Files.readString(log));
    if (matcher.find()) {
      version = matcher.group(1);
    }
  }

  void elements(ExecutorService pool, List<String> rows) {
    pool.submit(() -> rows.forEach(System.out::println));
  }

  void theNumber(ExecutorService pool, List<String> rows) {
    int count = rows.size();
    pool.submit(() -> System.out.println(count));
  }
}
