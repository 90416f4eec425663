package drainedcursor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

class Loops {
  interface Client {
    Page list(String token);

    List<String> fetch(int offset, int limit);
  }

  static class Page {
    List<String> items;
    String next;

    List<String> items() {
      return items;
    }

    String next() {
      return next;
    }
  }

  private Client client;

  void inMemory(Iterator<String> names) {
    List<String> all = new ArrayList<>();
    while (names.hasNext()) {
      all.add(names.next());
    }
    for (String each : all) {
      System.out.println(each);
    }
  }

  void ofText(String text) throws IOException {
    List<String> all = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new StringReader(text));
    String line;
    while ((line = reader.readLine()) != null) {
      all.add(line);
    }
    for (String each : all) {
      System.out.println(each);
    }
  }

  void chosen(BufferedReader reader) throws IOException {
    List<String> all = new ArrayList<>();
    String line;
    while ((line = reader.readLine()) != null) {
      if (line.startsWith("#")) {
        all.add(line);
      }
    }
    for (String each : all) {
      System.out.println(each);
    }
  }

  void pages() {
    List<String> all = new ArrayList<>();
    String token = null;
    do {
      Page page = client.list(token);
      // BUG: Diagnostic contains: [DrainedCursor]
      all.addAll(page.items());
      token = page.next();
    } while (token != null);
    for (String each : all) {
      System.out.println(each);
    }
  }

  void offsets() {
    List<String> all = new ArrayList<>();
    int offset = 0;
    while (true) {
      List<String> batch = client.fetch(offset, 100);
      if (batch.isEmpty()) {
        break;
      }
      // BUG: Diagnostic contains: [DrainedCursor]
      all.addAll(batch);
      offset += batch.size();
    }
    all.forEach(System.out::println);
  }

  void lines(Path path) throws IOException {
    List<String> all = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      String line;
      while ((line = reader.readLine()) != null) {
        // BUG: Diagnostic contains: [DrainedCursor]
        all.add(line);
      }
    }
    for (String each : all) {
      System.out.println(each);
    }
  }

  void ofAReader(BufferedReader reader) throws IOException {
    List<String> all = new ArrayList<>();
    String line;
    while ((line = reader.readLine()) != null) {
      // BUG: Diagnostic contains: [DrainedCursor]
      all.add(line);
    }
    for (String each : all) {
      System.out.println(each);
    }
  }

  int folded(BufferedReader reader) throws IOException {
    List<String> all = new ArrayList<>();
    String line;
    while ((line = reader.readLine()) != null) {
      // BUG: Diagnostic contains: [DrainedCursor]
      all.add(line);
    }
    return longest(all);
  }

  private static int longest(List<String> rows) {
    int longest = 0;
    for (String row : rows) {
      longest = Math.max(longest, row.length());
    }
    return longest;
  }
}
