package io.github.heaplint.cli.profile;

import io.github.heaplint.cli.Refusal;
import io.github.heaplint.meter.LiveHeap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command line of {@code java}, taken apart.
 *
 * @param executable {@code java} or a path to it
 * @param options of the virtual machine, class path included
 * @param program main class, jar or module, and the program's own arguments
 */
public record JavaCommand(String executable, List<String> options, List<String> program) {
  private static final Pattern JAVA = Pattern.compile("javaw?(\\.exe)?");
  private static final Pattern COLLECTOR = Pattern.compile("-XX:[+-]Use\\w+GC");

  /** Options of {@code java} whose value is the next argument. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-cp",
          "-classpath",
          "--class-path",
          "-p",
          "--module-path",
          "--upgrade-module-path",
          "--add-modules",
          "--add-exports",
          "--add-opens",
          "--add-reads",
          "--limit-modules",
          "--enable-native-access");

  /** Copies the lists. */
  public JavaCommand {
    options = List.copyOf(options);
    program = List.copyOf(program);
  }

  /**
   * Reads a command.
   *
   * @throws Refusal if it does not start with {@code java}
   */
  public static JavaCommand of(List<String> words) {
    String executable = words.get(0);
    Path name = Path.of(executable).getFileName();
    if (name == null || !JAVA.matcher(name.toString()).matches()) {
      throw new Refusal(
          "'%s' is neither a java command nor a .java file: write heaplint profile -- java …"
              .formatted(executable));
    }
    int i = 1;
    while (i < words.size() && isOption(words.get(i))) {
      i += WITH_VALUE.contains(words.get(i)) ? 2 : 1;
    }
    int end = Math.min(i, words.size());
    return new JavaCommand(executable, words.subList(1, end), words.subList(end, words.size()));
  }

  private static boolean isOption(String word) {
    boolean program = word.equals("-jar") || word.equals("-m") || word.equals("--module");
    return (word.startsWith("-") && !program) || word.startsWith("@");
  }

  /** Why the heap could not be measured, as far as the command says. */
  public Optional<String> obstacle() {
    return LiveHeap.obstacleIn(options);
  }

  /**
   * The command that runs the same program under the agent.
   *
   * @param agent value of {@code -javaagent}
   * @param compiled whether all code is compiled before its first run
   */
  public List<String> underAgent(String agent, boolean compiled) {
    List<String> words = new ArrayList<>();
    words.add(executable);
    if (options.stream().noneMatch(option -> COLLECTOR.matcher(option).matches())) {
      words.add("-XX:+UseSerialGC");
    }
    // Exact readings: no dead objects left in place, nothing kept by soft references alone.
    words.add("-XX:+IgnoreUnrecognizedVMOptions");
    words.add("-XX:MarkSweepAlwaysCompactCount=1");
    words.add("-XX:SoftRefLRUPolicyMSPerMB=0");
    if (compiled) {
      words.addAll(List.of("-Xcomp", "-XX:TieredStopAtLevel=1"));
    }
    words.addAll(options);
    words.add("-javaagent:" + agent);
    words.addAll(program);
    return words;
  }
}
