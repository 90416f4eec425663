package io.github.heaplint.benchmarks.doors;

import io.github.heaplint.benchmarks.cost.Measured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** javac, alone and with what looks over its shoulder. */
enum Compiler {
  JAVAC("javac") {
    @Override
    List<String> options(Path home) {
      return List.of("-proc:none");
    }
  },
  PROCESSOR("javac with our processor") {
    @Override
    List<String> options(Path home) throws IOException {
      return List.of("-processorpath", jar(home, "processor"), "-Aheaplint.nursery=on");
    }
  },
  ERROR_PRONE("javac with Error Prone") {
    @Override
    List<String> options(Path home) throws IOException {
      return errorProne(others(home), "");
    }
  },
  OUR_CHECKS("the same with our checks") {
    @Override
    List<String> options(Path home) throws IOException {
      return errorProne(
          jar(home, "errorprone-checks") + File.pathSeparator + others(home),
          " -XepOpt:Heaplint:Notes=true -XepOpt:Heaplint:Nursery=true");
    }
  };

  private static final List<String> INTERNALS =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

  /** As builds run javac, but for the collector; Error Prone wants the compiler opened. */
  private static final List<String> MACHINE =
      Stream.concat(
              Stream.of("-XX:+UseSerialGC", "-Xmx3g", "-Xss8m"),
              INTERNALS.stream()
                  .map(each -> "jdk.compiler/com.sun.tools.javac." + each + "=ALL-UNNAMED")
                  .flatMap(each -> Stream.of("--add-exports=" + each, "--add-opens=" + each)))
          .toList();

  private final String title;

  Compiler(String title) {
    this.title = title;
  }

  abstract List<String> options(Path home) throws IOException;

  String title() {
    return title;
  }

  /**
   * Compiles a project.
   *
   * @param home folder of Heaplint, built
   */
  Measured compile(Project project, Path home) throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory("classes");
    Path sources = Files.createTempFile("sources", ".txt");
    try {
      Files.write(sources, project.files().stream().map(each -> "\"" + each + "\"").toList());
      List<String> command = new ArrayList<>(List.of("com.sun.tools.javac.Main"));
      // Not -nowarn: it silences the notes of processors, too.
      command.addAll(List.of("-encoding", "UTF-8", "-d", classes.toString()));
      command.addAll(List.of("-Xmaxwarns", "100000", "-Xmaxerrs", "100000"));
      command.addAll(List.of("-cp", project.classPath()));
      command.addAll(options(home));
      command.add("@" + sources);
      return Measured.run(MACHINE, "", command, "");
    } finally {
      Files.delete(sources);
      delete(classes);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted((one, other) -> other.compareTo(one)).toList();
    }
    for (Path each : deepestFirst) {
      Files.delete(each);
    }
  }

  private static List<String> errorProne(String processors, String options) {
    return List.of(
        "-proc:none",
        "-processorpath",
        processors,
        "-XDcompilePolicy=simple",
        "--should-stop=ifError=FLOW",
        "-Xplugin:ErrorProne -XepAllErrorsAsWarnings" + options);
  }

  /** Error Prone and what it needs: the libraries of this command's class path but our own. */
  private static String others(Path home) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> each.endsWith(".jar") && !Path.of(each).normalize().startsWith(home))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(Path home, String module) throws IOException {
    Path target = home.resolve(module).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              each -> each.getFileName().toString().matches(module + "-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(target + " holds no jar: mvn package"))
          .toString();
    }
  }
}
