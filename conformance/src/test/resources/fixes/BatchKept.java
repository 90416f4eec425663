import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Batches that stay after they were passed on. */
public class BatchKept {
  private final List<String> batch = new ArrayList<>();
  private final Consumer<String> sink;

  private BatchKept(Consumer<String> sink) {
    this.sink = sink;
  }

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Set<Integer> lengths = new TreeSet<>();
    BatchKept kept = new BatchKept(line -> lengths.add(line.length() % 100));
    Passed passed = new Passed();
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      for (String line; (line = reader.readLine()) != null && number < 3_000; ) {
        kept.accept(number + " " + line);
        passed.accept(++number);
      }
    }
    kept.flush();
    return lengths + " " + passed.most;
  }

  private void accept(String row) {
    batch.add(row);
    if (batch.size() >= 1_000) {
      flush();
    }
  }

  private void flush() {
    for (String row : batch) {
      sink.accept(row);
    }
  }

  private static final class Passed {
    private final List<Integer> numbers = new ArrayList<>();
    private int most;

    void accept(int number) {
      numbers.add(number);
      if (numbers.size() >= 500) {
        send();
      }
    }

    private void send() {
      passOn(numbers);
    }

    void passOn(List<Integer> all) {
      most = Math.max(most, all.get(all.size() - 1));
    }
  }
}
