package io.github.heaplint.profiler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.heaplint.annotations.ProfileHeap;
import io.github.heaplint.meter.LiveHeap;
import io.github.heaplint.profiler.agent.Agent;
import io.github.heaplint.profiler.recording.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles a target, runs it under the agent in a virtual machine of its own, reads the result. */
final class Child {
  /** Compilers whose line tables, slots and loops differ. */
  enum Compiler {
    JAVAC,
    /** The one of the newest JDK, in a process of its own. */
    NEWEST_JAVAC,
    ECLIPSE;
  }

  private static final List<String> COLLECTOR =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:MarkSweepAlwaysCompactCount=1");

  private final Path directory;

  /** What a run left behind. */
  record Ended(int exitCode, String output, String errors) {}

  Child(Path directory) {
    this.directory = directory;
  }

  static Path source(String target) {
    return Path.of("src/test/resources/targets", target + ".java");
  }

  /** Compiles a target with all debug information, or with the options given besides. */
  Child compile(String target, Compiler compiler, String... options) {
    try {
      return compile(target, Files.readString(source(target)), compiler, options);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compiles the text of a class. */
  Child compile(String className, String text, Compiler compiler, String... options)
      throws IOException {
    Path file = Files.writeString(directory.resolve(className + ".java"), text);
    List<String> arguments = new ArrayList<>(List.of("-g", "-proc:none", "-nowarn"));
    arguments.addAll(List.of("-d", directory.toString(), "-cp", locationOf(ProfileHeap.class)));
    if (compiler == Compiler.ECLIPSE) {
      arguments.addAll(List.of("-source", "17", "-target", "17"));
    }
    arguments.addAll(List.of(options));
    if (compiler == Compiler.NEWEST_JAVAC) {
      newestJavac(arguments, file);
      return this;
    }
    JavaCompiler tool =
        compiler == Compiler.JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    try (var files = tool.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      if (!tool.getTask(null, files, null, arguments, null, files.getJavaFileObjects(file))
          .call()) {
        throw new IllegalStateException(className + " does not compile");
      }
    }
    return this;
  }

  private static void newestJavac(List<String> arguments, Path file) throws IOException {
    Path javac = Jdk.NEWEST.java().orElseThrow().resolveSibling("javac");
    List<String> command = new ArrayList<>(List.of(javac.toString()));
    command.addAll(arguments);
    command.add(file.toString());
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException(file + " does not compile");
      }
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  Recording profile(Path java, String mainClass, String agentOptions, String... jvmOptions)
      throws IOException, InterruptedException {
    List<String> program = List.of("-cp", directory.toString(), mainClass);
    return profile(java, program, agentOptions, jvmOptions);
  }

  /** Runs a program that is named by class path or module path. */
  Recording profile(Path java, List<String> program, String agentOptions, String... jvmOptions)
      throws IOException, InterruptedException {
    Path out = directory.resolve("recording.json");
    Ended ended = run(java, program, "out=" + out + agentOptions, List.of(jvmOptions));
    if (ended.exitCode() != 0 || !ended.errors().isEmpty()) {
      throw new IllegalStateException(ended.toString());
    }
    return new ObjectMapper()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .readValue(out.toFile(), Recording.class);
  }

  /** Runs with the agent, or without it if there are no options for it. */
  Ended run(Path java, String mainClass, String agentOptions, List<String> jvmOptions)
      throws IOException, InterruptedException {
    return run(java, List.of("-cp", directory.toString(), mainClass), agentOptions, jvmOptions);
  }

  private Ended run(Path java, List<String> program, String agentOptions, List<String> jvmOptions)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(
        jvmOptions.stream().anyMatch(each -> each.contains("GC")) ? List.of() : COLLECTOR);
    command.addAll(jvmOptions);
    if (agentOptions != null) {
      command.add("-javaagent:" + agent() + "=" + agentOptions);
    }
    command.addAll(program);
    Path output = directory.resolve("output.txt");
    Path errors = directory.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException(command + " did not end");
    }
    return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
  }

  /** The agent's jar as the build makes it is tested where it is made; this one only points. */
  private Path agent() throws IOException {
    Path jar = directory.resolve("agent.jar");
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", Agent.class.getName());
    attributes.putValue(
        "Class-Path",
        Stream.of(
                Agent.class,
                LiveHeap.class,
                org.objectweb.asm.ClassReader.class,
                org.objectweb.asm.tree.ClassNode.class,
                org.objectweb.asm.tree.analysis.Analyzer.class,
                com.fasterxml.jackson.core.JsonFactory.class)
            .map(Child::locationOf)
            .map(location -> Path.of(location).toUri().toString())
            .collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream written = new JarOutputStream(out, manifest)) {
      written.flush();
    }
    return jar;
  }

  static String locationOf(Class<?> type) {
    URI location = URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString());
    return Path.of(location).toString();
  }
}
