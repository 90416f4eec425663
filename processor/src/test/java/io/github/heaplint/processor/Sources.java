package io.github.heaplint.processor;

/** Sources that several tests compile. The line to report is the one with the mark. */
final class Sources {
  static final String RULE = "[EagerRead]";

  static final String EAGER =
      """
      package a;

      import java.io.IOException;
      import java.nio.file.Files;
      import java.nio.file.Path;

      class Eager {
        static long total(Path orders) throws IOException {
          long total = 0;
          for (String line : Files.readAllLines(orders)) {
            total += line.length();
          }
          return total;
        }
      }
      """;

  /** The line of {@link #EAGER} to report. */
  static final int LINE = 10;

  /** The same with a chunked reader. */
  static final String CHUNKED =
      """
      package a;

      import java.io.BufferedReader;
      import java.io.IOException;
      import java.nio.file.Files;
      import java.nio.file.Path;

      class Chunked {
        static long total(Path orders) throws IOException {
          long total = 0;
          try (BufferedReader reader = Files.newBufferedReader(orders)) {
            for (String line; (line = reader.readLine()) != null; ) {
              total += line.length();
            }
          }
          return total;
        }
      }
      """;

  private Sources() {}
}
