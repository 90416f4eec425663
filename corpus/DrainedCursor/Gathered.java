package drainedcursor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class Gathered {
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

  List<String> returned() {
    List<String> all = new ArrayList<>();
    String token = null;
    do {
      Page page = client.list(token);
      all.addAll(page.items());
      token = page.next();
    } while (token != null);
    return all;
  }

  void distinct(Path path) throws IOException {
    Set<String> all = new LinkedHashSet<>();
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      for (String line; (line = reader.readLine()) != null; ) {
        all.add(line);
      }
    }
    for (String each : all) {
      System.out.println(each);
    }
  }

  /** The reader is closed before the caller asks for the first. */
  Iterator<String> handedOn(Path path) throws IOException {
    List<String> all = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      for (String line; (line = reader.readLine()) != null; ) {
        all.add(line);
      }
    }
    return all.iterator();
  }

  void flattened(Map<String, List<String>> groups) {
    List<String> all = new ArrayList<>();
    for (List<String> group : groups.values()) {
      all.addAll(group);
    }
    for (String each : all) {
      System.out.println(each);
    }
  }

  void indexed(List<List<String>> parts) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      all.addAll(parts.get(i));
    }
    for (String each : all) {
      System.out.println(each);
    }
  }

  void sorted() {
    List<String> all = new ArrayList<>();
    String token = null;
    do {
      Page page = client.list(token);
      all.addAll(page.items());
      token = page.next();
    } while (token != null);
    all.sort(null);
    for (String each : all) {
      System.out.println(each);
    }
  }

  void sized() {
    List<String> all = new ArrayList<>();
    String token = null;
    do {
      Page page = client.list(token);
      all.addAll(page.items());
      token = page.next();
    } while (token != null);
    System.out.println(all.size());
    for (String each : all) {
      System.out.println(each);
    }
  }

  void worked() {
    String token = null;
    do {
      Page page = client.list(token);
      for (String each : page.items()) {
        System.out.println(each);
      }
      token = page.next();
    } while (token != null);
  }

  void chosen(Path path) throws IOException {
    List<String> chosen = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("x")) {
          chosen.add(line);
        }
      }
    }
    for (String line : chosen) {
      System.out.println(line);
    }
  }

  void inMemory(String text) throws IOException {
    List<String> all = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new StringReader(text));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      all.add(line);
    }
    for (String line : all) {
      System.out.println(line);
    }
  }

  void hosts(Path hosts) throws IOException {
    List<String> all = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(hosts)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        all.add(line);
      }
    }
    for (String line : all) {
      System.out.println(line);
    }
  }
}
