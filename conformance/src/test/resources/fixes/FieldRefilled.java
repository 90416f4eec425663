import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Filled anew with every page, one of two without being emptied. */
public class FieldRefilled {
  private final List<String> names = new ArrayList<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private int page;

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    FieldRefilled pages = new FieldRefilled();
    long sum = 0;
    List<String> page = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      for (String line; (line = reader.readLine()) != null; ) {
        page.add(line);
        if (page.size() == 50) {
          pages.load(page);
          sum += pages.known();
          page.clear();
        }
      }
    }
    return sum + " " + pages.names.size();
  }

  void load(List<String> rows) {
    names.clear();
    page++;
    try {
      for (String row : rows) {
        if (!row.isEmpty()) {
          names.add(row);
          texts.add(page + row + names.size());
        }
      }
    } finally {
      page++;
    }
  }

  private int known() {
    int known = 0;
    for (int i = 0; i < names.size(); i++) {
      known += texts.contains(page - 1 + names.get(i) + (i + 1)) ? 1 : 0;
    }
    return known;
  }
}
