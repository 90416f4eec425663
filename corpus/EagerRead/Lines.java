package eagerread;

import com.google.common.io.CharStreams;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;

/** Lines into exactly one forward pass. */
class Lines {
  private final Consumer<String> sink;

  Lines(Consumer<String> sink) {
    this.sink = sink;
  }

  long total(Path orders) throws IOException {
    long total = 0;
    // BUG: Diagnostic contains: [EagerRead]
    for (String line : Files.readAllLines(orders)) {
      total += line.length();
    }
    return total;
  }

  void named(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    List<String> lines = Files.readAllLines(orders, StandardCharsets.ISO_8859_1);
    for (String line : lines) {
      sink.accept(line);
    }
  }

  void renamed(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    List<String> lines = Files.readAllLines(orders);
    Iterable<String> rows = lines;
    for (String row : rows) {
      sink.accept(row);
    }
  }

  void byMethodReference(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    Files.readAllLines(orders).forEach(sink);
  }

  void byIterator(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    Iterator<String> lines = Files.readAllLines(orders).iterator();
    while (lines.hasNext()) {
      sink.accept(lines.next());
    }
  }

  void byIndex(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    List<String> lines = Files.readAllLines(orders);
    for (int i = 0; i < lines.size(); i++) {
      sink.accept(lines.get(i));
    }
  }

  long byStream(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return Files.readAllLines(orders).stream().filter(line -> line.startsWith("x")).count();
  }

  List<String> selected(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return Files.readAllLines(orders).stream()
        .filter(line -> line.startsWith("x"))
        .collect(Collectors.toList());
  }

  List<Integer> converted(Path orders) throws IOException {
    List<Integer> widths = new ArrayList<>();
    // BUG: Diagnostic contains: [EagerRead]
    for (String line : Files.readAllLines(orders)) {
      if (line.isEmpty()) {
        continue;
      }
      widths.add(line.length());
    }
    return widths;
  }

  boolean firstMatch(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return Files.readAllLines(orders).stream().anyMatch(line -> line.startsWith("x"));
  }

  String head(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return Files.readAllLines(orders).get(0);
  }

  int number(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return Files.readAllLines(orders).size();
  }

  void commonsIo(File orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    for (String line : FileUtils.readLines(orders, StandardCharsets.UTF_8)) {
      sink.accept(line);
    }
  }

  void commonsIoStream(InputStream in) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    for (String line : IOUtils.readLines(in, StandardCharsets.UTF_8)) {
      sink.accept(line);
    }
  }

  void guava(InputStream in) throws IOException {
    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    // BUG: Diagnostic contains: [EagerRead]
    for (String line : CharStreams.readLines(reader)) {
      sink.accept(line);
    }
  }

  void guavaFile(File orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    for (String line : com.google.common.io.Files.readLines(orders, StandardCharsets.UTF_8)) {
      sink.accept(line);
    }
  }

  void splitText(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    for (String line : Files.readString(orders).split("\n")) {
      sink.accept(line);
    }
  }

  void linesOfText(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    Files.readString(orders).lines().forEach(sink);
  }

  void everyFile(List<Path> files) throws IOException {
    for (Path file : files) {
      // BUG: Diagnostic contains: [EagerRead]
      for (String line : Files.readAllLines(file)) {
        sink.accept(line);
      }
    }
  }

  void inLambda(List<Path> files) {
    files.forEach(
        file -> {
          try {
            // BUG: Diagnostic contains: [EagerRead]
            for (String line : Files.readAllLines(file)) {
              sink.accept(line);
            }
          } catch (IOException unreadable) {
            sink.accept(unreadable.getMessage());
          }
        });
  }

  void oneHop(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    print(Files.readAllLines(orders));
  }

  private void print(List<String> lines) {
    for (String line : lines) {
      sink.accept(line);
    }
  }

  void callerOfLoader(Path orders) throws IOException {
    for (String line : load(orders)) {
      sink.accept(line);
    }
  }

  private List<String> load(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return Files.readAllLines(orders);
  }

  void toldWhichFile(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    for (String line : Files.readAllLines(orders)) {
      System.out.println(orders);
      System.out.println(line);
    }
  }
}
