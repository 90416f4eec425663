import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class PagesGathered {
  /** Gives the lines of a file page by page. */
  private static final class Client {
    private final Path input;

    Client(Path input) {
      this.input = input;
    }

    Page list(String token) throws IOException {
      Page page = new Page();
      int skip = token == null ? 0 : Integer.parseInt(token);
      try (BufferedReader reader = Files.newBufferedReader(input)) {
        for (int i = 0; i < skip; i++) {
          reader.readLine();
        }
        while (page.items.size() < 1000) {
          String line = reader.readLine();
          if (line == null) {
            return page;
          }
          page.items.add(line);
        }
      }
      page.next = "" + (skip + page.items.size());
      return page;
    }
  }

  private static final class Page {
    final List<String> items = new ArrayList<>();
    String next;

    List<String> items() {
      return items;
    }

    String next() {
      return next;
    }
  }

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Client client = new Client(input);
    return summed(client) + "," + longest(client) + "," + words(input) + "," + single(input);
  }

  private static long summed(Client client) throws IOException {
    List<String> all = new ArrayList<>();
    String token = null;
    do {
      Page page = client.list(token);
      all.addAll(page.items());
      token = page.next();
    } while (token != null);
    long sum = 0;
    for (String each : all) {
      // Blank ones do not count.
      if (each.isBlank()) {
        continue;
      }
      sum += each.length();
    }
    return sum;
  }

  private static int longest(Client client) throws IOException {
    int longest = 0;
    List<String> all = new ArrayList<>();
    String token = null;
    while (true) {
      Page page = client.list(token);
      all.addAll(page.items());
      token = page.next();
      if (token == null) {
        break;
      }
    }
    for (String each : all) if (each.length() > longest) longest = each.length();
    return longest;
  }

  private static int words(Path input) throws IOException {
    List<String> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      String line;
      while ((line = reader.readLine()) != null) {
        rows.add(line.repeat(4));
      }
    }
    int count = 0;
    for (String row : rows) {
      int length = row.length();
      count += row.split(" ").length + length;
    }
    return count;
  }

  private static int single(Path input) throws IOException {
    int blank = 0;
    List<String> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(line);
      }
    }
    for (String row : rows) blank += row.isBlank() ? 1 : 0;
    return blank;
  }
}
