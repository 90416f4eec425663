import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Nothing here can be rewritten without loss. */
public class LeftAlone {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    int sum = 0;
    outer:
    for (String line : Files.readAllLines(input)) {
      for (char c : line.toCharArray()) {
        if (c == 'x') {
          continue outer;
        }
        sum++;
      }
    }
    for (String line : /* why the whole */ Files.readAllLines(input)) {
      sum += line.length();
    }
    // @formatter:off
    for (String line : Files.readAllLines(input)) {
      sum   +=   line.length();
    }
    // @formatter:on
    List<String> lines = Files.readAllLines(input);
    if (sum >= 0) {
      for (String line : lines) {
        sum += line.length();
      }
    }
    for (String line : List.copyOf(Files.readAllLines(input))) {
      sum += line.length();
    }
    return "" + sum + beside(input);
  }

  /** The declaration is another variable's, too. */
  private static int beside(Path input) throws IOException {
    List<String> none, lines = Files.readAllLines(input);
    int sum = 0;
    for (String line : lines) {
      sum += line.length();
    }
    none = List.of();
    return sum + none.size();
  }

  interface Sink {
    void accept(OutputStream out, Path from) throws IOException;
  }

  static final Sink LAMBDA = (out, from) -> out.write(Files.readAllBytes(from));
}
