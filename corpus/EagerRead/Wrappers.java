package eagerread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

class Wrappers {
  static class Io {
    static List<String> lines(Path path) {
      try {
        return Files.readAllLines(path);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    static String text(Path path) throws IOException {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }

    static List<String> sorted(Path path) throws IOException {
      List<String> lines = Files.readAllLines(path);
      Collections.sort(lines);
      return lines;
    }

    static List<String> twice(Path path) throws IOException {
      List<String> lines = Files.readAllLines(path);
      lines.addAll(lines);
      return lines;
    }

    static List<String> overloaded(Path path) throws IOException {
      return Files.readAllLines(path);
    }

    static List<String> overloaded(String text) {
      return List.of(text);
    }

    static List<String> settings(Path config) throws IOException {
      return Files.readAllLines(config);
    }
  }

  void needsThem(Path path) {
    List<String> lines = Io.lines(path);
    Collections.sort(lines);
    System.out.println(lines);
  }

  void sorted(Path path) throws IOException {
    for (String line : Io.sorted(path)) {
      System.out.println(line);
    }
  }

  void twice(Path path) throws IOException {
    for (String line : Io.twice(path)) {
      System.out.println(line);
    }
  }

  void overloaded(Path path) throws IOException {
    for (String line : Io.overloaded(path)) {
      System.out.println(line);
    }
  }

  void settings(Path path) throws IOException {
    for (String line : Io.settings(path)) {
      System.out.println(line);
    }
  }

  void passesOver(Path path) {
    // BUG: Diagnostic contains: [EagerRead]
    for (String line : Io.lines(path)) {
      System.out.println(line);
    }
  }

  boolean startsWell(Path path, String text) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return Io.text(path).length() > 100;
  }
}
