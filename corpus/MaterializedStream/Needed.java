package materializedstream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class Needed {
  private List<String> kept;

  List<String> returned(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return lines.collect(Collectors.toList());
    }
  }

  void stored(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      kept = lines.toList();
    }
  }

  void inMemory(List<String> names) {
    for (String name : names.stream().filter(each -> !each.isEmpty()).toList()) {
      System.out.println(name);
    }
    for (String name : names.stream().map(String::trim).collect(Collectors.toList())) {
      System.out.println(name);
    }
  }

  void inMemoryLines(String text) {
    for (String line : new BufferedReader(new StringReader(text)).lines().toList()) {
      System.out.println(line);
    }
  }

  void unknown(Stream<String> stream) {
    for (String each : stream.toList()) {
      System.out.println(each);
    }
  }

  private static final List<String> SUPPORTED_STATUS = List.of("on", "off");

  boolean known(String status) {
    List<String> same = SUPPORTED_STATUS.stream().filter(status::equals).toList();
    return !same.isEmpty();
  }

  int distinct(Stream<String> stream) {
    Set<String> all = stream.collect(Collectors.toSet());
    return all.size();
  }

  void sizeAndPass(Stream<String> stream) {
    List<String> all = stream.toList();
    System.out.println(all.size());
    all.forEach(System.out::println);
  }

  void sorted(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      List<String> all = new ArrayList<>(lines.collect(Collectors.toList()));
      all.sort(null);
      all.forEach(System.out::println);
    }
  }

  void config(Path configuration) throws IOException {
    try (Stream<String> lines = Files.lines(configuration)) {
      for (String line : lines.toList()) {
        System.out.println(line);
      }
    }
  }

  long counted(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return lines.count();
    }
  }
}
