package materializedstream;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class Collected {
  int size(List<String> names) {
    // BUG: Diagnostic contains: [MaterializedStream]
    return names.stream().filter(each -> !each.isEmpty()).collect(Collectors.toList()).size();
  }

  boolean empty(Stream<String> names) {
    // BUG: Diagnostic contains: [MaterializedStream]
    return names.filter(each -> !each.isEmpty()).toList().isEmpty();
  }

  void onePass(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      // BUG: Diagnostic contains: [MaterializedStream]
      for (String line : lines.filter(each -> !each.isEmpty()).toList()) {
        System.out.println(line);
      }
    }
  }

  void onePassOfReader(Path path) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      // BUG: Diagnostic contains: [MaterializedStream]
      List<String> all = reader.lines().collect(Collectors.toList());
      all.forEach(System.out::println);
    }
  }
}
