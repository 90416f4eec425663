package io.github.heaplint.cli.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.heaplint.cli.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program in one source file. It is compiled first, for {@code java App.java} compiles within the
 * virtual machine that would be measured, and leaves its compiler there.
 */
public final class SingleFile {
  private SingleFile() {}

  /**
   * Compiles the file into the folder and returns the command that runs it.
   *
   * @param classPath what the file may refer to besides the JDK
   * @throws Refusal if this Java has no compiler or the file does not compile
   */
  public static JavaCommand compile(Path file, Path folder, Path classPath, List<String> arguments)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Refusal(
          "%s cannot be compiled: %s has no compiler; run heaplint on a JDK"
              .formatted(file, System.getProperty("java.home")));
    }
    if (!Files.isRegularFile(file)) {
      throw new Refusal(file + " is not there");
    }
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      List<String> options =
          List.of("-g", "-proc:none", "-d", folder.toString(), "-cp", classPath.toString());
      if (!compiler
          .getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
          .call()) {
        throw new Refusal(file + " does not compile:\n" + messages.toString().strip());
      }
    }
    List<String> program =
        Stream.concat(Stream.of(mainClass(file, folder)), arguments.stream()).toList();
    return new JavaCommand(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        List.of("-cp", folder.toString()),
        program);
  }

  /** The class with the file's name, in whatever package it declares. */
  private static String mainClass(Path file, Path folder) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.java$", ".class");
    try (Stream<Path> classes = Files.walk(folder)) {
      return classes
          .filter(each -> each.getFileName().toString().equals(name))
          .map(each -> folder.relativize(each).toString())
          .map(each -> each.substring(0, each.length() - ".class".length()))
          .map(each -> each.replace(folder.getFileSystem().getSeparator(), "."))
          .findFirst()
          .orElseThrow(() -> new Refusal("%s declares no class of its own name".formatted(file)));
    }
  }
}
