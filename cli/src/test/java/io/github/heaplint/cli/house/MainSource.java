package io.github.heaplint.cli.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file of some module's main code.
 *
 * @param module name of the module's folder
 * @param code the text with comments and the content of literals left out
 * @param literals content of its string literals, escapes as written
 */
record MainSource(String module, Path path, String code, List<String> literals, int lines) {
  private static final Pattern COMMENT_OR_LITERAL =
      Pattern.compile(
          "//[^\\n]*"
              + "|/\\*[\\s\\S]*?\\*/"
              + "|\"\"\"(?<block>[\\s\\S]*?)(?<!\\\\)\"\"\""
              + "|\"(?<string>[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\""
              + "|'(?:[^'\\\\\\n]|\\\\.[^'\\n]*)'");

  /** The main code of every module that has a folder below {@code root}, whoever builds it. */
  static List<MainSource> below(Path root) {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .flatMap(MainSource::ofModule)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<MainSource> ofModule(Path folder) {
    Path code = folder.resolve("src/main/java");
    if (!Files.isDirectory(code)) {
      return Stream.empty();
    }
    try (Stream<Path> tree = Files.walk(code)) {
      return tree
          .filter(path -> path.toString().endsWith(".java"))
          .map(path -> read(folder.getFileName().toString(), path))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static MainSource read(String module, Path path) {
    try {
      return of(module, path, Files.readString(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static MainSource of(String module, Path path, String text) {
    List<String> literals = new ArrayList<>();
    StringBuilder code = new StringBuilder();
    Matcher part = COMMENT_OR_LITERAL.matcher(text);
    while (part.find()) {
      part.appendReplacement(code, "");
      if (part.group("block") != null) {
        literals.add(part.group("block"));
        code.append("\"\"");
      } else if (part.group("string") != null) {
        literals.add(part.group("string"));
        code.append("\"\"");
      }
    }
    part.appendTail(code);
    return new MainSource(
        module, path, code.toString(), List.copyOf(literals), (int) text.lines().count());
  }

  /** The name of the class that the file declares. */
  String className() {
    String file = path.getFileName().toString();
    return file.substring(0, file.length() - ".java".length());
  }

  /** Whether its code names something whose qualified name starts so. */
  boolean mentions(String prefix) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(prefix)).matcher(code).find();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
