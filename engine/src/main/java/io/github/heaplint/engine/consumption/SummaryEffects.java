package io.github.heaplint.engine.consumption;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.effect.AddedEffects;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Adds to what is known of calls a summary of methods of the same class, one level deep: how the
 * callee uses each parameter (summary-based interprocedural analysis; Sharir and Pnueli, 1981).
 */
public final class SummaryEffects extends AddedEffects {
  private final Function<Callee, Optional<Target>> targets;
  private final Map<Target, List<Effect>> summaries = new HashMap<>();

  /** A method that can be looked into. */
  public record Target(Analyses analyses, CallEffects effects) {}

  /**
   * Asks {@code known} first.
   *
   * @param targets the one body a call can mean, if that is certain
   */
  public SummaryEffects(CallEffects known, Function<Callee, Optional<Target>> targets) {
    super(known);
    this.targets = targets;
  }

  @Override
  protected List<Effect> added(Call call) {
    return targets
        .apply(call.callee())
        .map(target -> summaries.computeIfAbsent(target, this::summarise))
        .orElse(List.of());
  }

  private List<Effect> summarise(Target target) {
    List<Effect> effects = new ArrayList<>();
    List<Variable> parameters = target.analyses.body().parameters();
    Consumptions consumptions = new Consumptions(target.analyses, target.effects);
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).type().primitive()) {
        Usage usage = consumptions.of(target.analyses.chains().entry(parameters.get(i)));
        effects.add(effect(usage, Operand.argument(i)));
      }
    }
    return effects;
  }

  private static Effect effect(Usage usage, Operand operand) {
    if (usage.consumption() == Consumption.VOID) {
      return new Effect.Borrows(operand);
    }
    if (usage.consumption() != Consumption.ESCAPING) {
      return new Effect.Traverses(operand, usage.consumption());
    }
    return usage.onlyReturned()
        ? new Effect.PassesThrough(operand, false)
        : new Effect.Retains(operand);
  }
}
