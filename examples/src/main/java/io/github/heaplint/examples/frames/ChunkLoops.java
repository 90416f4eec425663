package io.github.heaplint.examples.frames;

import io.github.heaplint.annotations.Large;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up a column of a text file chunk by chunk. Form {@code held} holds the previous chunk while
 * the next one is read, the others hold one at a time.
 */
public final class ChunkLoops {
  private static final int LINES = 30_000;

  private ChunkLoops() {}

  /** Prints the sum for the form and the file that the arguments name. */
  public static void main(String[] args) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(Path.of(args[1]))) {
      System.out.println(
          switch (args[0]) {
            case "held" -> held(reader);
            case "nulled" -> nulled(reader);
            case "extracted" -> extracted(reader);
            case "inside" -> inside(reader);
            default -> throw new IllegalArgumentException("form '" + args[0] + "'");
          });
    }
  }

  private static long held(BufferedReader reader) throws IOException {
    long sum = 0;
    List<String> chunk = next(reader);
    while (!chunk.isEmpty()) {
      sum += sum(chunk);
      chunk = next(reader);
    }
    return sum;
  }

  private static long nulled(BufferedReader reader) throws IOException {
    long sum = 0;
    List<String> chunk = next(reader);
    while (!chunk.isEmpty()) {
      sum += sum(chunk);
      chunk = null;
      chunk = next(reader);
    }
    return sum;
  }

  private static long extracted(BufferedReader reader) throws IOException {
    long sum = 0;
    for (long part = nextSum(reader); part > 0; part = nextSum(reader)) {
      sum += part;
    }
    return sum;
  }

  private static long nextSum(BufferedReader reader) throws IOException {
    List<String> chunk = next(reader);
    return sum(chunk);
  }

  private static long inside(BufferedReader reader) throws IOException {
    long sum = 0;
    while (true) {
      List<String> chunk = next(reader);
      if (chunk.isEmpty()) {
        return sum;
      }
      sum += sum(chunk);
    }
  }

  @Large
  private static List<String> next(BufferedReader reader) throws IOException {
    List<String> chunk = new ArrayList<>(LINES);
    String line;
    while (chunk.size() < LINES && (line = reader.readLine()) != null) {
      chunk.add(line);
    }
    return chunk;
  }

  private static long sum(List<String> chunk) {
    long sum = 0;
    for (String line : chunk) {
      sum += Long.parseLong(line.split(";", -1)[3]);
    }
    return sum;
  }
}
