package io.github.heaplint.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that is run and listened to. */
final class Command {
  private static final long MINUTES = 10;

  /** Short programs: compiling them well costs more than it saves. */
  private static final List<String> LIGHTLY =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** What Error Prone wants of the virtual machine. */
  private static final List<String> COMPILER_INTERNALS =
      Stream.concat(
              Stream.of("api", "file", "main", "model", "parser", "processing", "tree", "util")
                  .map(each -> "--add-exports=" + internals(each)),
              Stream.of("code", "comp").map(each -> "--add-opens=" + internals(each)))
          .toList();

  private final Path folder;
  private final List<String> line = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  private Command(Path folder) {
    this.folder = folder;
  }

  /** What a program said on both its outputs, and its exit code. */
  record Said(int exit, String text) {}

  /** A program that runs in a folder. */
  static Command in(Path folder, String program) {
    return new Command(folder).with(program);
  }

  static Command java(Jdk jdk, Path folder) {
    Command command = in(folder, jdk.program("java"));
    command.line.addAll(LIGHTLY);
    return command;
  }

  static Command javac(Jdk jdk, Path folder) {
    Command command = in(folder, jdk.program("javac"));
    LIGHTLY.forEach(each -> command.with("-J" + each));
    return command.with("-encoding", "UTF-8", "-Xmaxwarns", "100000", "-Xmaxerrs", "100000");
  }

  private static String internals(String name) {
    return "jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED";
  }

  Command with(String... arguments) {
    line.addAll(Arrays.asList(arguments));
    return this;
  }

  Command with(List<?> arguments) {
    arguments.forEach(each -> line.add(each.toString()));
    return this;
  }

  Command withEnvironment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Lets the compiler's internals be seen, by {@code java} itself or by a tool's machine. */
  Command withCompilerInternals(String prefix) {
    COMPILER_INTERNALS.forEach(each -> line.add(prefix + each));
    return this;
  }

  /** Runs it to its end. */
  Said run() throws IOException, InterruptedException {
    Path output = Files.createTempFile("heaplint", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
      builder.environment().putAll(environment);
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("no end after " + MINUTES + " minutes: " + line);
      }
      return new Said(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }
}
