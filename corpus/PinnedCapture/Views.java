package pinnedcapture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Views that are kept, and what they are views of is not. */
class Views {
  private static final int SHOWN = 20;
  private static final Pattern VERSION = Pattern.compile("version=(\\S+)");

  private List<String> preview;
  private Matcher version;

  void firstLines(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    System.out.println(lines.size());
    // BUG: Diagnostic contains: [PinnedCapture]
    preview = lines.subList(0, SHOWN);
  }

  List<String> header(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    System.out.println(lines.size());
    // BUG: Diagnostic contains: [PinnedCapture]
    List<String> header = lines.subList(0, 3);
    return header;
  }

  void found(Path log) throws IOException {
    // BUG: Diagnostic contains: [PinnedCapture]
    Matcher matcher = VERSION.matcher(Files.readString(log));
    if (matcher.find()) {
      version = matcher;
    }
  }
}

/** Code that waits for its turn. */
class Queued {
  private final Queue<Runnable> tasks = new ArrayDeque<>();

  void submitted(ExecutorService pool, List<String> rows) {
    // BUG: Diagnostic contains: [PinnedCapture]
    pool.submit(() -> System.out.println(rows.size()));
  }

  void queued(byte[] bytes) {
    // BUG: Diagnostic contains: [PinnedCapture]
    tasks.add(() -> System.out.println(bytes.length));
  }

  void next() {
    tasks.remove().run();
  }
}
