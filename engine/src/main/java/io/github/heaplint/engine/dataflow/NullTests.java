package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Branch;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;

/** Where a test against {@code null} says that a value is not there. */
public final class NullTests {
  private final DefUseChains chains;

  /** Reads the tests of the body that {@code chains} are about. */
  public NullTests(DefUseChains chains) {
    this.chains = chains;
  }

  /** Whether control goes from a block to a successor only where the value of a web is null. */
  public boolean absent(Web web, Block block, int successor) {
    List<Instruction> instructions = block.instructions();
    if (instructions.isEmpty()
        || !(instructions.get(instructions.size() - 1) instanceof Branch branch)
        || block.successors().size() != 2) {
      return false;
    }
    List<Definition> conditions = chains.definitions(branch, branch.condition());
    return conditions.size() == 1
        && conditions.get(0).instruction() instanceof Operation test
        && comparesWithNull(test, web)
        && successor == block.successors().get(test.operator().equals("==") ? 0 : 1)
        && (test.operator().equals("==") || test.operator().equals("!="));
  }

  private boolean comparesWithNull(Operation test, Web web) {
    return test.uses().size() == 2
        && ((is(test, 0, web) && isNull(test, test.uses().get(1)))
            || (is(test, 1, web) && isNull(test, test.uses().get(0))));
  }

  private boolean is(Operation test, int operand, Web web) {
    return chains.definitions(test, test.uses().get(operand)).stream()
        .anyMatch(web.definitions()::contains);
  }

  private boolean isNull(Operation test, Variable variable) {
    List<Definition> definitions = chains.definitions(test, variable);
    return definitions.size() == 1
        && definitions.get(0).instruction() instanceof Constant constant
        && constant.value().equals(Literal.NULL);
  }
}
