import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

public class NumberReadLate {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    return counted(input) + halves(input);
  }

  /** Only how many there were is asked for at the end. */
  private static String counted(Path input) throws IOException {
    StringBuilder report = new StringBuilder();
    List<String> first = Files.readAllLines(input);
    Collections.sort(first);
    report.append(first.isEmpty() ? 0 : first.get(first.size() - 1).length());
    List<String> second = Files.readAllLines(input);
    Collections.reverse(second);
    report.append(second.size() - first.size());
    // The name is taken.
    int firstSize = report.length();
    report.append(first.isEmpty() ? second.size() : firstSize + first.size());
    return report.toString();
  }

  /** An array, and a number that is read in the very statement. */
  private static String halves(Path input) throws IOException {
    byte[] first = Files.readAllBytes(input);
    int middle = first.length == 0 ? 0 : first[first.length / 2];
    byte[] second = Files.readAllBytes(input);
    if (second.length == 0) {
      return "none";
    }
    int other = second[second.length / 2] + first.length;
    return middle + "," + other;
  }
}
