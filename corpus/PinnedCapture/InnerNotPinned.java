package pinnedcapture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** What is kept holds nothing large that it does not need. */
class Summary {
  private static final List<Runnable> HOOKS = new ArrayList<>();

  private final List<Runnable> own = new ArrayList<>();
  private final String title;
  private final List<String> lines;

  Summary(Path file) throws IOException {
    title = file.toString();
    lines = Files.readAllLines(file);
  }

  void itself() {
    HOOKS.add(() -> System.out.println(title + lines.size()));
  }

  void throughMethods() {
    HOOKS.add(() -> System.out.println(title + text()));
  }

  private String text() {
    return String.join(",", lines);
  }

  void handedAround() {
    HOOKS.add(() -> System.out.println(title + this));
  }

  void scalarFirst() {
    String copy = title;
    HOOKS.add(() -> System.out.println(copy));
  }

  void nested() {
    HOOKS.add(new Hook(title));
  }

  void asLongAsItself() {
    own.add(() -> System.out.println(title));
  }

  void runsNow(List<Runnable> tasks) {
    Runnable run = () -> System.out.println(title);
    run.run();
    own.forEach(Runnable::run);
  }

  static class Hook implements Runnable {
    private final String title;

    Hook(String title) {
      this.title = title;
    }

    @Override
    public void run() {
      System.out.println(title);
    }
  }

  static void runAll() {
    HOOKS.forEach(Runnable::run);
  }
}

/** The large field is let go of. */
class Shed {
  private static final List<Runnable> HOOKS = new ArrayList<>();

  private final String title;
  private List<String> lines;

  Shed(Path file) throws IOException {
    title = file.toString();
    lines = Files.readAllLines(file);
  }

  void shed() {
    System.out.println(lines.size());
    lines = null;
    HOOKS.add(() -> System.out.println(title));
  }

  static void runAll() {
    HOOKS.forEach(Runnable::run);
  }
}

/** Let go of at the end, kept elsewhere, or of an object without an end. */
class Replays {
  static class LetsGo implements AutoCloseable {
    private Iterator<String> left;

    void open(Path file) throws IOException {
      List<String> lines = Files.readAllLines(file);
      Collections.sort(lines);
      left = lines.iterator();
    }

    String next() {
      return left.hasNext() ? left.next() : null;
    }

    @Override
    public void close() {
      left = null;
    }
  }

  static class KeepsAll implements AutoCloseable {
    private List<String> all;
    private Iterator<String> left;

    void open(Path file) throws IOException {
      List<String> lines = Files.readAllLines(file);
      all = lines;
      left = lines.iterator();
    }

    String next() {
      return left.hasNext() ? left.next() : all.get(0);
    }

    @Override
    public void close() {
      System.out.println("closed");
    }
  }

  static class Endless {
    private Iterator<String> left;

    void load(Path file) throws IOException {
      List<String> lines = Files.readAllLines(file);
      Collections.sort(lines);
      left = lines.iterator();
    }

    String next() {
      return left.hasNext() ? left.next() : null;
    }
  }
}
