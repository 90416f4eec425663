package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Branch;

/** Whether a second value takes the place of a first one that turned out empty. */
final class Replacement {
  /** A condition that is more steps away from the value is hardly about it. */
  private static final int FARTHEST = 4;

  private Replacement() {}

  /**
   * Whether the second value is loaded because the first one turned out empty, or not to be the
   * right one: a test of the first decides, and nothing is done with it after.
   */
  static boolean of(Drag drag) {
    Analyses analyses = drag.in().analyses();
    int load = analyses.chains().block(drag.during());
    for (Block block : drag.in().body().blocks()) {
      Instruction last =
          block.instructions().isEmpty()
              ? null
              : block.instructions().get(block.instructions().size() - 1);
      if (last instanceof Branch branch
          && analyses.paths().reaches(branch, drag.during())
          && analyses.loops().dominates(block.id(), load)
          && block.successors().stream().anyMatch(each -> !leadsTo(analyses, each, load))
          && asks(drag, branch)
          && drag.life().web().uses().stream()
              .map(UseSite::instruction)
              .noneMatch(
                  use ->
                      analyses.paths().reaches(branch, use)
                          && analyses.paths().reaches(use, drag.during()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsTo(Analyses analyses, int from, int to) {
    return from == to || analyses.paths().after(from).get(to);
  }

  /** Whether a branch depends on the value. */
  private static boolean asks(Drag drag, Branch branch) {
    return drag.in().analyses().chains().definitions(branch, branch.condition()).stream()
        .map(Definition::instruction)
        .anyMatch(condition -> condition != null && dependsOn(drag, condition, 0));
  }

  private static boolean dependsOn(Drag drag, Instruction instruction, int depth) {
    if (drag.life().web().uses().stream().anyMatch(use -> use.instruction() == instruction)) {
      return true;
    }
    return depth < FARTHEST
        && instruction.uses().stream()
            .flatMap(each -> drag.in().analyses().chains().definitions(instruction, each).stream())
            .map(Definition::instruction)
            .anyMatch(each -> each != null && dependsOn(drag, each, depth + 1));
  }
}
