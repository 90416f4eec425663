package io.github.heaplint.engine.consumption;

import io.github.heaplint.engine.ir.Instruction;
import java.util.List;

/**
 * How one value is used by the code after it.
 *
 * @param consumption the whole of its uses
 * @param uses every use, in no particular order
 * @param sized whether its size is asked for besides a pass over it
 */
public record Usage(Consumption consumption, List<Use> uses, boolean sized) {
  public Usage {
    uses = List.copyOf(uses);
  }

  /**
   * One use.
   *
   * @param at the instruction that uses the value, in the body the value is made in
   * @param block the block of {@code at}
   * @param kept whether {@code at} merely returns the value to the caller
   * @param later whether the value is written out after the body has ended, by whoever got it
   */
  public record Use(
      Consumption consumption, Instruction at, int block, boolean kept, boolean later) {}

  /** Whether the value is written out after the body has ended, by whoever got it. */
  public boolean later() {
    return uses.stream().anyMatch(Use::later);
  }

  /** The uses of one sort. */
  public List<Use> uses(Consumption sort) {
    return uses.stream().filter(use -> use.consumption() == sort).toList();
  }

  /** Whether all that is done with the value is to return it. */
  public boolean onlyReturned() {
    return consumption == Consumption.ESCAPING
        && uses.stream().allMatch(use -> use.kept() || use.consumption() == Consumption.VOID);
  }
}
