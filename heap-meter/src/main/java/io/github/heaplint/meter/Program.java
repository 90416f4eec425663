package io.github.heaplint.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A Java program to be measured in a virtual machine of its own.
 *
 * @param mainClass binary name of the class whose {@code main(String[])} is run
 * @param classPath as for {@code java -cp}
 * @param arguments handed to {@code main}
 * @param mode how its code is executed
 * @param options what it needs of its virtual machine besides, such as {@code --add-opens}; none
 *     about its heap
 */
public record Program(
    String mainClass, String classPath, List<String> arguments, Mode mode, List<String> options) {

  /**
   * How the program's code is executed. It matters: an interpreted frame keeps a local variable's
   * value alive until the slot is overwritten or the frame returns, a compiled one until its last
   * use.
   */
  public enum Mode {
    /**
     * The main class's package and those below it are interpreted, libraries are compiled: what
     * production does with code that runs once, such as a job or a batch step, and the worst case.
     */
    INTERPRETED,
    /** All code is compiled before its first run: what production does with hot code. */
    COMPILED,
    /**
     * The main class's package and those below it are compiled when they have been called once,
     * libraries as the virtual machine decides: compiled frames for a program that calls its work
     * twice, where compiling all its libraries first would take hours.
     */
    WARM,
    /** The virtual machine decides, so that two runs may differ. */
    MIXED
  }

  /** Copies the arguments and options. */
  public Program {
    Objects.requireNonNull(mainClass, "mainClass");
    Objects.requireNonNull(classPath, "classPath");
    Objects.requireNonNull(mode, "mode");
    arguments = List.copyOf(arguments);
    options = List.copyOf(options);
  }

  /** A program that needs no options. */
  public Program(String mainClass, String classPath, List<String> arguments, Mode mode) {
    this(mainClass, classPath, arguments, mode, List.of());
  }

  /** The program of a class on this virtual machine's own class path, run interpreted. */
  public static Program of(Class<?> mainClass, String... arguments) {
    return new Program(
        mainClass.getName(),
        System.getProperty("java.class.path"),
        List.of(arguments),
        Mode.INTERPRETED);
  }

  /** The same program in another mode. */
  public Program in(Mode other) {
    return new Program(mainClass, classPath, arguments, other, options);
  }

  /** The options of the virtual machine: its own, and those that make it execute it in its mode. */
  List<String> virtualMachine() {
    List<String> all = new ArrayList<>(options);
    switch (mode) {
      case INTERPRETED -> {
        all.add("-XX:CompileCommand=quiet");
        all.add("-XX:CompileCommand=exclude,%s*::*".formatted(ownPrefix()));
      }
      case COMPILED -> all.addAll(List.of("-Xcomp", "-XX:TieredStopAtLevel=1"));
      case WARM -> {
        all.add("-XX:CompileCommand=quiet");
        all.add("-XX:CompileCommand=CompileThresholdScaling,%s*::*,0.0001".formatted(ownPrefix()));
        all.addAll(List.of("-XX:-BackgroundCompilation", "-XX:TieredStopAtLevel=1"));
      }
      case MIXED -> {
        // As it comes.
      }
    }
    return all;
  }

  private String ownPrefix() {
    int dot = mainClass.lastIndexOf('.');
    return dot < 0 ? mainClass : mainClass.substring(0, dot + 1);
  }
}
