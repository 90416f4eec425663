package io.github.heaplint.profiler.agent;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps methods from being compiled, for a frame that is interpreted holds what a compiled one lets
 * go, and a table must not change its view half-way. Uses a compiler directive (JEP 165), which,
 * unlike the option {@code CompileCommand}, can be given when a class is loaded.
 */
final class InterpretedMethods {
  private InterpretedMethods() {}

  /**
   * Adds methods.
   *
   * @param methods as {@code com/acme/Job.run}
   * @throws IOException if the virtual machine does not take the directive
   */
  static void add(Set<String> methods) throws IOException {
    String match =
        methods.stream().map(method -> '"' + method + '"').collect(Collectors.joining(", "));
    Path file = Files.createTempFile("heaplint", ".directives");
    try {
      Files.writeString(
          file, "[{match: [" + match + "], c1: {Exclude: true}, c2: {Exclude: true}}]");
      Object answer =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "compilerDirectivesAdd",
                  new Object[] {new String[] {file.toString()}},
                  new String[] {String[].class.getName()});
      if (!String.valueOf(answer).contains("directives added")) {
        throw new IOException(String.valueOf(answer).strip());
      }
    } catch (JMException refused) {
      throw new IOException(refused);
    } finally {
      Files.delete(file);
    }
  }
}
