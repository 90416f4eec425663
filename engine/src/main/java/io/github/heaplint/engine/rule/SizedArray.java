package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Consumptions;
import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.NewArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The array that is made as long as a source, to be filled from it: {@code new byte[length]}. */
final class SizedArray {
  private static final int MOST_STEPS = 4;

  private SizedArray() {}

  /**
   * How the array that {@code length} sizes is used but for what fills it; empty when it sizes
   * none, or nobody fills it.
   */
  static Optional<Usage> usage(Analyses analyses, CallEffects effects, Call length) {
    Definition number = analyses.chains().definition(length);
    Definition array = number == null ? null : sized(analyses.chains(), number, MOST_STEPS);
    if (array == null) {
      return Optional.empty();
    }
    List<Instruction> fills = new ArrayList<>();
    Usage usage =
        new Consumptions(analyses, effects)
            .of(
                array,
                at -> {
                  boolean fill = at instanceof Call call && fills(effects, call, array);
                  if (fill) {
                    fills.add(at);
                  }
                  return fill;
                });
    return fills.isEmpty() ? Optional.empty() : Optional.of(usage);
  }

  /** Through a cast, and a variable or two. */
  private static Definition sized(DefUseChains chains, Definition number, int steps) {
    for (UseSite site : chains.uses(number)) {
      Instruction at = site.instruction();
      if (at instanceof NewArray && chains.definition(at) != null) {
        return chains.definition(at);
      }
      if (steps > 0 && (at instanceof Cast || at instanceof Copy)) {
        Definition array = sized(chains, chains.definition(at), steps - 1);
        if (array != null) {
          return array;
        }
      }
    }
    return null;
  }

  /** {@code in.read(array)}: something that is passed over puts its next part there. */
  private static boolean fills(CallEffects effects, Call call, Definition array) {
    return IntStream.range(0, call.arguments().size())
        .filter(i -> call.arguments().get(i).type().equals(array.variable().type()))
        .anyMatch(
            i ->
                effects.of(call).stream()
                    .anyMatch(
                        effect ->
                            effect instanceof Effect.Traverses pass
                                && pass.consumption() == Consumption.SINGLE_PASS
                                && !pass.operand().covers(i)));
  }
}
