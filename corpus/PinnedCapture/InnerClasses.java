package pinnedcapture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** What is kept for good holds the object around it. */
class Report {
  private static final List<Runnable> HOOKS = new ArrayList<>();
  private static Runnable last;

  private final String title;
  private final List<String> lines;

  Report(Path file) throws IOException {
    title = file.toString();
    lines = Files.readAllLines(file);
  }

  int size() {
    return lines.size();
  }

  void hook() {
    // BUG: Diagnostic contains: [PinnedCapture]
    HOOKS.add(() -> System.out.println(title));
  }

  void anonymous() {
    // BUG: Diagnostic contains: [PinnedCapture]
    last = new Runnable() {
      @Override
      public void run() {
        System.out.println(title);
      }
    };
  }

  void inner() {
    // BUG: Diagnostic contains: [PinnedCapture]
    HOOKS.add(new Hook());
  }

  class Hook implements Runnable {
    @Override
    public void run() {
      System.out.println(title);
    }
  }

  static void runAll() {
    HOOKS.forEach(Runnable::run);
    last.run();
  }
}

/** An iterator stays when it has come to its end. */
class Replay implements AutoCloseable {
  private Iterator<String> left;

  void open(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Collections.sort(lines);
    // BUG: Diagnostic contains: [PinnedCapture]
    left = lines.iterator();
  }

  String next() {
    return left.hasNext() ? left.next() : null;
  }

  @Override
  public void close() {
    System.out.println("closed");
  }
}
