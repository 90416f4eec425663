import java.io.IOException;
import java.nio.file.Path;

public class NamesTaken {
  private static final String reader = "reader";

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    int sum = 0;
    for (String line : java.nio.file.Files.readAllLines(input)) {
      sum += line.length() + reader.length();
    }
    int next = 1;
    for (CharSequence line : java.nio.file.Files.readAllLines(input)) sum += line.length() * next;
    return BufferedReader.NAME + sum;
  }

  static final class BufferedReader {
    static final String NAME = "mine";
  }
}
