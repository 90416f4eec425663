package io.github.heaplint.cli.profile;

import io.github.heaplint.cli.Refusal;
import io.github.heaplint.profiler.instrument.View;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * One run of a program under the agent, with a temporary folder of its own until closed.
 *
 * <p>Whoever ends this process, as with the keyboard, ends the program: then there is still time to
 * tell what it did, until this is closed.
 */
public final class Profiling implements AutoCloseable {
  private final Path folder;
  private final List<String> command;
  private final List<String> methods;
  private final List<String> watched;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean ending;
  private volatile Process running;

  /**
   * Prepares a run.
   *
   * @param command {@code java} and its arguments, or a source file and its arguments
   * @param methods to be profiled besides the annotated ones, as {@code Class#method}
   * @param watched options of the agent that hold for the first look only, as {@code key=value}
   * @throws IOException if no temporary folder can be made
   */
  public Profiling(List<String> command, List<String> methods, List<String> watched)
      throws IOException {
    this.command = List.copyOf(command);
    this.methods = List.copyOf(methods);
    this.watched = List.copyOf(watched);
    folder = Files.createTempDirectory("heaplint-profile");
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "heaplint-profile"));
  }

  /**
   * Runs the program on this process's input and waits for its end.
   *
   * @param output where the program's output goes
   * @return its exit code
   * @throws Refusal if the heap could not be measured
   * @throws IOException if the program cannot be started
   */
  public int run(View view, Redirect output) throws IOException, InterruptedException {
    Path agent = AgentJar.in(folder);
    JavaCommand java = java(agent);
    java.obstacle()
        .ifPresent(
            why -> {
              throw new Refusal("the live heap cannot be measured: " + why);
            });
    StringBuilder options = new StringBuilder();
    options.append(agent).append("=required=true,view=").append(view.text());
    options.append(",out=").append(recording(view));
    methods.forEach(method -> options.append(",method=").append(method));
    if (view != View.RELEASED) {
      watched.forEach(option -> options.append(',').append(option));
    }
    try {
      running =
          new ProcessBuilder(java.underAgent(options.toString(), view == View.COMPILED))
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(output)
              .redirectError(output)
              .start();
    } catch (IOException unstartable) {
      throw new Refusal("the program cannot be started: " + unstartable.getMessage());
    }
    return running.waitFor();
  }

  /** Whether this process is about to end, so that nothing more should be started. */
  public boolean isEnding() {
    return ending;
  }

  private void end() {
    ending = true;
    if (running != null) {
      running.destroy();
    }
    try {
      closed.await();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  /** The file in which the recording is, if the program got so far as to leave one. */
  public Path recording(View view) {
    return folder.resolve(view.text() + ".json");
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } finally {
      closed.countDown();
    }
  }

  private JavaCommand java(Path agent) throws IOException {
    String first = command.get(0);
    return first.endsWith(".java")
        ? SingleFile.compile(
            Path.of(first),
            Files.createDirectories(folder.resolve("classes")),
            agent,
            command.subList(1, command.size()))
        : JavaCommand.of(command);
  }
}
