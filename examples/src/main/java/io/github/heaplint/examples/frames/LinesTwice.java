package io.github.heaplint.examples.frames;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Adds up two columns of a text file, each from a list of all lines. */
public final class LinesTwice {
  private LinesTwice() {}

  /** Prints what the form finds in the file; the arguments name both. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    System.out.println(
        switch (args[0]) {
          case "held" -> held(file);
          case "block" -> block(file);
          case "nulled" -> nulled(file);
          case "extracted" -> extracted(file);
          case "streamed" -> streamed(file);
          default -> throw new IllegalArgumentException("form '" + args[0] + "'");
        });
  }

  private static String held(Path file) throws IOException {
    List<String> first = Files.readAllLines(file);
    long quantity = sum(first, 3);
    List<String> second = Files.readAllLines(file);
    long cents = sum(second, 4);
    return quantity + " pieces, " + cents + " cents";
  }

  private static String block(Path file) throws IOException {
    long quantity;
    {
      List<String> first = Files.readAllLines(file);
      quantity = sum(first, 3);
    }
    long cents;
    {
      List<String> second = Files.readAllLines(file);
      cents = sum(second, 4);
    }
    return quantity + " pieces, " + cents + " cents";
  }

  private static String nulled(Path file) throws IOException {
    List<String> first = Files.readAllLines(file);
    long quantity = sum(first, 3);
    first = null;
    List<String> second = Files.readAllLines(file);
    long cents = sum(second, 4);
    return quantity + " pieces, " + cents + " cents";
  }

  private static String extracted(Path file) throws IOException {
    long quantity = loadAndSum(file, 3);
    long cents = loadAndSum(file, 4);
    return quantity + " pieces, " + cents + " cents";
  }

  private static long loadAndSum(Path file, int column) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return sum(lines, column);
  }

  private static String streamed(Path file) throws IOException {
    return streamedSum(file, 3) + " pieces, " + streamedSum(file, 4) + " cents";
  }

  private static long streamedSum(Path file, int column) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      long sum = 0;
      for (String line; (line = reader.readLine()) != null; ) {
        sum += number(line, column);
      }
      return sum;
    }
  }

  private static long sum(List<String> lines, int column) {
    long sum = 0;
    for (String line : lines) {
      sum += number(line, column);
    }
    return sum;
  }

  private static long number(String line, int column) {
    return Long.parseLong(line.split(";", -1)[column]);
  }
}
