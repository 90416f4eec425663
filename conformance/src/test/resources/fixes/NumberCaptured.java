import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Code that is kept and needs a number only. */
public class NumberCaptured {
  private Supplier<String> label = () -> "none";

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    List<IntSupplier> counts = new ArrayList<>();
    NumberCaptured last = new NumberCaptured();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      for (String line; (line = reader.readLine()) != null; ) {
        counts.add(words(line));
        counts.add(length(line));
        last.name(List.of(line));
      }
    }
    return counts.stream().mapToInt(IntSupplier::getAsInt).sum() + last.label.get() + grown();
  }

  /** Nothing is done to the words any more. */
  private static IntSupplier words(String line) {
    List<String> words = new ArrayList<>();
    for (String each : line.split(" ")) {
      words.add(each);
    }
    return () -> words.size();
  }

  private static IntSupplier length(String line) {
    final char[] characters = new char[line.length()];
    return new IntSupplier() {
      @Override
      public int getAsInt() {
        return characters.length / 2 + characters.length;
      }
    };
  }

  /** The list is somebody else's. */
  private void name(List<String> rows) {
    int rowsSize = 1;
    label = () -> rows.size() + " rows " + rowsSize;
  }

  /** The rows are known within the code that is run for each of them only. */
  static void queue(List<List<String>> all, List<Supplier<Integer>> tasks) {
    all.forEach(rows -> tasks.add(() -> rows.size()));
  }

  private static String grown() {
    return two(1).get();
  }

  /** There are two numbers here, and the list still grows. */
  private static Supplier<String> two(int more) {
    List<Integer> rows = new ArrayList<>();
    Supplier<String> both = () -> rows.isEmpty() ? "none" : "" + rows.size();
    rows.add(more);
    return both;
  }
}
