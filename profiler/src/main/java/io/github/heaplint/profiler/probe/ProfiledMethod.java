package io.github.heaplint.profiler.probe;

import java.util.BitSet;
import java.util.List;

/**
 * A method with probes.
 *
 * @param className binary name, with dots between packages
 * @param name as in the class file: {@code <init>} for a constructor
 * @param descriptor as in the class file
 * @param sourceFile name of the source file without its folder, or the empty string
 * @param lines numbers of the lines that have code, ascending; an index into this list is a
 *     <i>row</i>
 * @param busy rows on which objects may be created or let go
 */
public record ProfiledMethod(
    String className,
    String name,
    String descriptor,
    String sourceFile,
    List<Integer> lines,
    BitSet busy) {
  /** Copies the list. */
  public ProfiledMethod {
    lines = List.copyOf(lines);
    busy = (BitSet) busy.clone();
  }

  @Override
  public BitSet busy() {
    return (BitSet) busy.clone();
  }

  boolean isBusy(int row) {
    return busy.get(row);
  }
}
