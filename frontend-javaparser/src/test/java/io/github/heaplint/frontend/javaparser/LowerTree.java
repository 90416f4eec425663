package io.github.heaplint.frontend.javaparser;

import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.text.BodyText;
import io.github.heaplint.engine.ir.text.MalformedBodyException;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Lowers every Java file below a folder and prints the problems, the bodies whose text form does
 * not read back as them, and the time: {@code LowerTree FOLDER...}. For trying the front end on
 * real code.
 */
final class LowerTree {
  private static final long STACK_BYTES = 64L << 20;

  private LowerTree() {}

  /** Runs it. */
  public static void main(String[] folders) throws InterruptedException {
    Thread deep = new Thread(null, () -> run(List.of(folders)), "lower", STACK_BYTES);
    deep.start();
    deep.join();
  }

  private static void run(List<String> folders) {
    ConcurrentLinkedQueue<Problem> problems = new ConcurrentLinkedQueue<>();
    AtomicLong files = new AtomicLong();
    AtomicLong bodies = new AtomicLong();
    AtomicLong characters = new AtomicLong();
    AtomicLong nanos = new AtomicLong();
    JavaParserFrontEnd frontEnd = new JavaParserFrontEnd();
    SourceIndex index = new SourceIndex(new DiskFiles(), new JdkTypes());
    for (String folder : folders) {
      try (Stream<Path> tree = Files.walk(Path.of(folder))) {
        tree.filter(each -> each.toString().endsWith(".java") && Files.isRegularFile(each))
            .forEach(
                path -> {
                  String text = read(path);
                  long before = System.nanoTime();
                  Source source = new Source(path.toString(), text);
                  Unit unit = frontEnd.lower(source, index.typesFor(source));
                  nanos.addAndGet(System.nanoTime() - before);
                  long millis = (System.nanoTime() - before) / 1_000_000;
                  if (millis > 2_000) {
                    System.out.println("slow " + millis + " ms " + path);
                  }
                  problems.addAll(unit.problems());
                  unit.bodies().forEach(body -> problems.addAll(lost(body, path)));
                  files.incrementAndGet();
                  bodies.addAndGet(unit.bodies().size());
                  characters.addAndGet(text.length());
                });
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    double seconds = nanos.get() / 1e9;
    problems.forEach(System.out::println);
    System.out.printf(
        "%d files, %d bodies, %.1f MB, %d problems, %.1f s, %.2f ms a file%n",
        files.get(),
        bodies.get(),
        characters.get() / 1e6,
        problems.size(),
        seconds,
        seconds * 1000 / Math.max(1, files.get()));
  }

  private static List<Problem> lost(Body body, Path path) {
    String text = BodyText.print(body);
    try {
      Body read = BodyText.parse(text);
      if (read.equals(body) && BodyText.print(read).equals(text)) {
        return List.of();
      }
      return List.of(new Problem(path.toString(), 0, "reads back differently\n" + text));
    } catch (MalformedBodyException refused) {
      return List.of(new Problem(path.toString(), 0, refused.getMessage() + "\n" + text));
    }
  }

  private static String read(Path path) {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
