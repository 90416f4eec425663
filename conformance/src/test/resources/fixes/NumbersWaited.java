import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** Numbers that cannot be read before the next value is loaded. */
public class NumbersWaited {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    return emptied(input) + grown(input) + guarded(input) + repeated(input) + named(input);
  }

  /** It is emptied meanwhile: another number. */
  private static String emptied(Path input) throws IOException {
    List<String> first = Files.readAllLines(input);
    Collections.sort(first);
    List<String> second = Files.readAllLines(input);
    Collections.reverse(second);
    first.clear();
    return second.isEmpty() ? "none" : second.get(0).length() + first.size() + ",";
  }

  /** It grows while the other one is loaded. */
  private static String grown(Path input) throws IOException {
    List<String> first = Files.readAllLines(input);
    List<String> second = filled(input, first);
    Collections.reverse(second);
    return second.isEmpty() ? "none" : second.get(0).length() + first.size() + ",";
  }

  private static List<String> filled(Path input, List<String> other) throws IOException {
    List<String> lines = Files.readAllLines(input);
    other.addAll(lines);
    return lines;
  }

  /** The first one may be needed whole. */
  private static String guarded(Path input) throws IOException {
    List<String> first = Files.readAllLines(input);
    Collections.sort(first);
    List<String> second = Files.readAllLines(input);
    Collections.reverse(second);
    return second.size() > 3 ? second.get(0).length() + first.size() + "," : first.toString().length() + "";
  }

  /** Loaded once more in every turn, after the number has been read. */
  private static String repeated(Path input) throws IOException {
    List<String> first = Files.readAllLines(input);
    Collections.sort(first);
    int sum = 0;
    for (int turn = 0; turn < 2; turn++) {
      List<String> second = Files.readAllLines(input);
      Collections.reverse(second);
      sum += second.isEmpty() ? 0 : second.get(0).length() + first.size();
    }
    return sum + ",";
  }

  /** The name stands for another value by then. */
  private static String named(Path input) throws IOException {
    List<String> first = Files.readAllLines(input);
    Collections.sort(first);
    List<String> second = Files.readAllLines(input);
    Collections.reverse(second);
    if (second.size() > 3) {
      first = List.of();
    }
    return second.isEmpty() ? "none" : second.get(0).length() + first.size() + ",";
  }
}
