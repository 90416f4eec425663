package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Effect.Origin.Kind;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Close;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.provenance.Provenance.Trail;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a buffer holds nothing but one stream copied into it, whose bytes are then used once:
 * then whoever uses them could have been given the stream.
 */
final class CopiedInput {
  /** What rows say is held where the whole of an input is kept for that. */
  static final String CONTENT = "copy";

  private static final Effect DOWNLOADED = new Effect.Origin(Kind.EXTERNAL);

  private final Facts facts;
  private final Load load;
  private final Analyses analyses;

  CopiedInput(Facts facts, Load load) {
    this.facts = facts;
    this.load = load;
    this.analyses = load.in().analyses();
  }

  boolean isUsedOnce() {
    Variable buffer = load.call().receiver();
    if (buffer == null || load.usage().sized() || load.usage().later() || uses() != 1) {
      return false;
    }
    List<Definition> made = analyses.chains().definitions(load.call(), buffer);
    if (made.size() != 1 || made.get(0).atEntry()) {
      return false;
    }
    List<Call> fills = new ArrayList<>();
    for (UseSite site : analyses.chains().uses(made.get(0))) {
      if (site.instruction() instanceof Call call && !call.equals(load.call())) {
        fills.add(call);
      } else if (!site.instruction().equals(load.call())
          && !(site.instruction() instanceof Close)) {
        return false;
      }
    }
    return fills.size() == 1
        && analyses.paths().reaches(fills.get(0), load.call())
        && !analyses
            .loops()
            .inLoopRelativeTo(analyses.chains().block(load.call()), made.get(0).block())
        && copies(fills.get(0), buffer);
  }

  /** How many uses there are but for those that do not look at the bytes. */
  private long uses() {
    return load.usage().uses().stream()
        .filter(use -> use.consumption() != Consumption.VOID)
        .count();
  }

  /**
   * {@code copy(in, buffer)}, {@code client.download(buffer)}, or {@code buffer.write(part, 0, n)}
   * with what {@code in} has read.
   */
  private boolean copies(Call fill, Variable buffer) {
    if (fill.arguments().contains(buffer)) {
      return load.in().effects().of(fill).contains(DOWNLOADED)
          || load.in().effects().of(fill).stream()
              .filter(Effect.Sinks.class::isInstance)
              .map(effect -> ((Effect.Sinks) effect).operand())
              .anyMatch(operand -> large(fill, operand));
    }
    if (!buffer.equals(fill.receiver()) || fill.arguments().isEmpty()) {
      return false;
    }
    Variable part = fill.arguments().get(0);
    int written = analyses.chains().block(fill);
    return part.type().dimensions() == 1
        && load.in().body().blocks().stream()
            .filter(block -> sameLoop(block, written))
            .flatMap(block -> block.instructions().stream())
            .anyMatch(each -> reads(each, part));
  }

  private boolean sameLoop(Block block, int written) {
    return analyses.loops().loopsOf(written).stream().anyMatch(each -> each.get(block.id()));
  }

  private boolean reads(Instruction instruction, Variable part) {
    return instruction instanceof Call call
        && call.arguments().contains(part)
        && call.receiver() != null
        && large(call, Operand.receiver());
  }

  /** The operand is a stream, and nothing says that what it gives is small or in memory. */
  private boolean large(Call call, Operand operand) {
    Variable stream =
        operand.isReceiver()
            ? call.receiver()
            : call.arguments().stream()
                .filter(each -> operand.covers(call.arguments().indexOf(each)))
                .findFirst()
                .orElse(null);
    if (stream == null || !load.in().effects().oneShot(stream.type())) {
      return false;
    }
    Trail trail = load.in().provenance().of(call, operand);
    return !trail.from(Kind.RESOURCE)
        && !trail.from(Kind.MEMORY)
        && !trail.from(Kind.BOUNDED)
        && trail.words().stream().noneMatch(facts.catalogue().resourceWords()::in)
        && !SmallByNature.says(facts, load, trail);
  }
}
