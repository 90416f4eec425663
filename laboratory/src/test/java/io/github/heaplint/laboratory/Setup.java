package io.github.heaplint.laboratory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A way to measure all shapes: one virtual machine that runs them one after the other. */
record Setup(Jdk jdk, Compiler compiler, Mode mode, List<String> probes) {
  private static final List<String> WEAK_REFERENCE = List.of("WEAK_REFERENCE");
  private static final List<String> BOTH = List.of("WEAK_REFERENCE", "ALLOCATION");

  /**
   * Serial, because its full collection leaves nothing that is unreachable; a heap with room for
   * one value of the allocation probe; and no inlining of the laboratory itself (see {@code Lab}).
   */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmx24m",
          "-Xmn2m",
          "-XX:CompileCommand=quiet",
          "-XX:CompileCommand=dontinline,io.github.heaplint.laboratory.Lab::*");

  /** What every build measures. */
  static List<Setup> some() {
    Jdk current = Jdk.current();
    return List.of(
        new Setup(current, Compiler.JAVAC, Mode.RUN_ONCE, WEAK_REFERENCE),
        new Setup(current, Compiler.JAVAC, Mode.HOT, WEAK_REFERENCE));
  }

  /** Everything that this machine can measure. */
  static List<Setup> all() throws IOException {
    List<Setup> setups = new ArrayList<>(of(Jdk.current()));
    Optional<Jdk> newer = Jdk.find(25);
    if (newer.isPresent() && Jdk.current().feature() < 25) {
      setups.addAll(of(newer.get()));
    }
    return setups;
  }

  private static List<Setup> of(Jdk jdk) {
    List<Setup> setups = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      setups.add(new Setup(jdk, Compiler.JAVAC, mode, BOTH));
    }
    setups.add(new Setup(jdk, Compiler.ECJ, Mode.RUN_ONCE, BOTH));
    return setups;
  }

  /** The column of {@code docs/retention.md} that says what must come out. */
  String column() {
    return compiler == Compiler.ECJ ? mode.column() + ", ECJ" : mode.column();
  }

  /**
   * Runs the shapes.
   *
   * @param classes where the compiler has put them
   * @return the verdicts, one a probe, by the id of the shape
   */
  Map<String, List<String>> measure(Path classes) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.java());
    command.addAll(OPTIONS);
    command.addAll(mode.options());
    command.addAll(List.of("-cp", classes.toString(), getClass().getPackageName() + ".Experiment"));
    command.add(Integer.toString(mode.warmUp()));
    command.add(String.join(",", probes));
    command.addAll(Shapes.classes(jdk.feature()));
    Map<String, List<String>> verdicts = new LinkedHashMap<>();
    for (String line : Child.run(command)) {
      List<String> fields = List.of(line.split("\t", -1));
      verdicts.put(fields.get(0), fields.subList(1, fields.size()));
    }
    return verdicts;
  }

  @Override
  public String toString() {
    return "Java %d, %s, %s, %s".formatted(jdk.feature(), compiler, mode, probes);
  }
}
