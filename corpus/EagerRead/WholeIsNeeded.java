package eagerread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sorted, indexed, searched, or passed over more than once. */
class WholeIsNeeded {
  /** A stream does not say how long it is. */
  void lengthFirst(java.io.InputStream in, java.io.DataOutputStream out) throws IOException {
    byte[] body = in.readAllBytes();
    out.writeInt(body.length);
    out.write(body);
  }

  void shownAsOneList(Path orders) throws IOException {
    System.out.println(Files.readAllLines(orders));
  }

  void collectedInto(Path orders, List<String> all) throws IOException {
    List<String> lines = Files.readAllLines(orders).stream().collect(Collectors.toList());
    all.addAll(lines);
  }

  void sorted(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    Collections.sort(lines);
    for (String line : lines) {
      System.out.println(line);
    }
  }

  void sortedInPlace(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    lines.sort(Comparator.naturalOrder());
    lines.forEach(System.out::println);
  }

  void sortedAsStream(Path orders) throws IOException {
    Files.readAllLines(orders).stream().sorted().forEach(System.out::println);
  }

  void reversed(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    Collections.reverse(lines);
    lines.forEach(System.out::println);
  }

  void backwards(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    for (int i = lines.size() - 1; i >= 0; i--) {
      System.out.println(lines.get(i));
    }
  }

  String last(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    return lines.get(lines.size() - 1);
  }

  String byIndex(Path orders, int number) throws IOException {
    return Files.readAllLines(orders).get(number);
  }

  void neighbours(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    for (int i = 0; i + 1 < lines.size(); i++) {
      System.out.println(lines.get(i) + lines.get(i + 1));
    }
  }

  int twoLoops(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    int widest = 0;
    for (String line : lines) {
      widest = Math.max(widest, line.length());
    }
    for (String line : lines) {
      System.out.println(" ".repeat(widest - line.length()) + line);
    }
    return widest;
  }

  void nestedLoop(Path orders, List<String> names) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    for (String name : names) {
      for (String line : lines) {
        if (line.startsWith(name)) {
          System.out.println(line);
        }
      }
    }
  }

  boolean membership(Path orders, List<String> names) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    for (String name : names) {
      if (lines.contains(name)) {
        return true;
      }
    }
    return false;
  }

  boolean textSearch(Path orders) throws IOException {
    String text = Files.readString(orders);
    return text.contains("total") && text.indexOf("total") < text.lastIndexOf("sum");
  }

  void pattern(Path orders) throws IOException {
    Matcher matcher = Pattern.compile("a.*?b", Pattern.DOTALL).matcher(Files.readString(orders));
    while (matcher.find()) {
      System.out.println(matcher.group());
    }
  }

  boolean equal(Path left, Path right) throws IOException {
    return Arrays.equals(Files.readAllBytes(left), Files.readAllBytes(right));
  }

  Map<String, String> index(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < lines.size(); i += 2) {
      byName.put(lines.get(i), lines.get(i + 1));
    }
    return byName;
  }

  int bytesByOffset(Path image, int offset) throws IOException {
    byte[] bytes = Files.readAllBytes(image);
    return bytes[offset] << 8 | bytes[offset + 1];
  }

  void headAndBody(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    String head = lines.get(0);
    for (String line : lines.subList(1, lines.size())) {
      System.out.println(head + line);
    }
  }

  void changed(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    lines.removeIf(String::isBlank);
    lines.add("end");
    Files.write(orders, lines);
  }
}
