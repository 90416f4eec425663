package io.github.heaplint.laboratory;

import java.util.List;

/** How a virtual machine runs the shapes, and the column of {@code docs/retention.md} for it. */
enum Mode {
  RUN_ONCE("interpreted", 0, ""),
  INTERPRETER_ONLY("interpreted", 0, "-Xint"),
  OTHER_COLLECTOR("interpreted", 0, "-XX:-UseSerialGC -XX:+UseG1GC"),
  HOT("hot", 3000, "-Xbatch -XX:-TieredCompilation -XX:CompileThresholdScaling=0.1"),
  C1("C1", 3000, "-Xbatch -XX:TieredStopAtLevel=1"),
  /** Compiled as in {@link #HOT}, and a debugger could attach. */
  DEBUGGED(
      "debugged",
      3000,
      "-Xbatch -XX:-TieredCompilation -XX:CompileThresholdScaling=0.1"
          + " -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0");

  private final String column;
  private final int warmUp;
  private final String options;

  Mode(String column, int warmUp, String options) {
    this.column = column;
    this.warmUp = warmUp;
    this.options = options;
  }

  String column() {
    return column;
  }

  /** Calls of a shape before it is measured: well over the thresholds of both compilers. */
  int warmUp() {
    return warmUp;
  }

  /** Options of the virtual machine. */
  List<String> options() {
    return options.isEmpty() ? List.of() : List.of(options.split(" ", -1));
  }
}
