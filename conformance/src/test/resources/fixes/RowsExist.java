import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rows are loaded to see whether there is any. */
public class RowsExist {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Rows rows = new Rows(Math.toIntExact(Files.size(input) / 10));
    StringBuilder answers = new StringBuilder();
    if (!rows.findAll().isEmpty()) {
      answers.append("some ");
    }
    boolean none = rows.findAll().isEmpty();
    List<String> all = rows.findAll();
    boolean any = all.size() > 0;
    answers.append(none).append(any ? '+' : '-');
    answers.append(rows.findAll().size() == 0 ? "nothing" : "something");
    answers.append(rows.findAll().size() >= 1 && !none);
    answers.append(0 < rows.findAll().size()).append(rows.findAll().size() > 1);
    return answers.append(rows.findAll().size() + 1 > 0 == any).toString();
  }

  /** A table that can count, and tell whether there is anything in it. */
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

    boolean exists() {
      return number > 0;
    }
  }
}
