package io.github.heaplint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs the command in this process, on files below a folder. */
final class Heaplint {
  private final Path folder;

  Heaplint(Path folder) {
    this.folder = folder;
  }

  /** What a run left behind. */
  record Run(int exit, String out, String err) {
    /** Every finding of a text report, as {@code line rule}. */
    List<String> findings() {
      return Pattern.compile("(?m)^.+?:(\\d+):\\d+: (?:warning|note): .* \\[(\\w+)]\\R")
          .matcher(out)
          .results()
          .map(each -> each.group(1) + " " + each.group(2))
          .toList();
    }
  }

  /** Writes a file below the folder. */
  Path file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Writes a class with one finding, on line 5 of the file. */
  Path finding(String name) {
    return file(name, withFinding(name));
  }

  /** A class with one finding, on line 5. */
  static String withFinding(String name) {
    String simple = Path.of(name).getFileName().toString().replace(".java", "");
    return """
        import java.nio.file.*;

        class %s {
          void print(Path orders) throws Exception {
            for (String line : Files.readAllLines(orders)) {
              System.out.println(line);
            }
          }
        }
        """
        .formatted(simple);
  }

  /** Runs {@code heaplint check} with options, on paths below the folder. */
  Run check(List<String> options, Path... paths) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(options);
    for (Path each : paths) {
      arguments.add(each.toString());
    }
    return run(arguments.toArray(String[]::new));
  }

  /** Runs {@code heaplint check} without options. */
  Run check(Path... paths) {
    return check(List.of(), paths);
  }

  /** Runs the command. */
  static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new Run(exit, out.toString(), err.toString());
  }
}
