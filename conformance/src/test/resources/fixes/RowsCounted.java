import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rows are loaded to be counted. */
public class RowsCounted {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Rows rows = new Rows(Math.toIntExact(Files.size(input) / 10));
    int number = rows.findAll().size();
    List<String> all = rows.findAll();
    boolean none = all.isEmpty();
    boolean some = rows.findAll().size() > 0;
    return number + " " + none + " " + (!rows.findAll().isEmpty()) + some;
  }

  /** A table that can count. */
  private static final class Rows {
    private final int number;

    Rows(int number) {
      this.number = number;
    }

    List<String> findAll() {
      List<String> all = new ArrayList<>();
      Stream.iterate(0, each -> each + 1).limit(number).forEach(each -> all.add("row " + each));
      return all;
    }

    long count() {
      return number;
    }
  }
}
