package io.github.heaplint.profiler.probe;

import java.util.BitSet;
import java.util.List;

/**
 * A method with probes. Two loaders' classes of one name have two methods: identity is equality.
 */
public final class ProfiledMethod {
  private final String className;
  private final String name;
  private final String descriptor;
  private final String sourceFile;
  private final List<Integer> lines;
  private final BitSet busy;
  private final BitSet working;

  /**
   * Describes a method.
   *
   * @param className binary name, with dots between packages
   * @param name as in the class file: {@code <init>} for a constructor
   * @param descriptor as in the class file
   * @param sourceFile name of the source file without its folder, or the empty string
   * @param lines numbers of the lines that have code, ascending; an index into this list is a
   *     <i>row</i>
   * @param busy rows on which objects may be created or let go
   * @param working rows that call or create something: while they do, what is dead is a burden
   */
  public ProfiledMethod(
      String className,
      String name,
      String descriptor,
      String sourceFile,
      List<Integer> lines,
      BitSet busy,
      BitSet working) {
    this.className = className;
    this.name = name;
    this.descriptor = descriptor;
    this.sourceFile = sourceFile;
    this.lines = List.copyOf(lines);
    this.busy = (BitSet) busy.clone();
    this.working = (BitSet) working.clone();
  }

  String className() {
    return className;
  }

  String name() {
    return name;
  }

  String descriptor() {
    return descriptor;
  }

  String sourceFile() {
    return sourceFile;
  }

  /** Numbers of the lines that have code, ascending. */
  public List<Integer> lines() {
    return lines;
  }

  boolean isBusy(int row) {
    return busy.get(row);
  }

  boolean isWorking(int row) {
    return working.get(row);
  }
}
