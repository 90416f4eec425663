package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage.Use;
import io.github.heaplint.engine.dataflow.Loops;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.provenance.Provenance.Trail;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Whether the code around a load shows that its source needs the loaded copy, or is small. */
final class SourceInUse {
  private static final Effect OPENED = new Effect.Origin(Effect.Origin.Kind.EXTERNAL);

  private SourceInUse() {}

  /**
   * Whether the loop over loaded data, or the call that writes it out, touches the source it was
   * loaded from: it may delete, rename or rewrite it, for which the loaded copy is needed.
   */
  static boolean whileConsumed(Load load, Trail trail) {
    Loops loops = load.in().analyses().loops();
    for (Use use : load.usage().uses()) {
      if (use.at() instanceof Call sink
          && !sink.equals(load.call())
          && use.consumption() == Consumption.SUNK
          && !Collections.disjoint(sink.arguments(), trail.slice())) {
        return true;
      }
      if (use.at() instanceof Iterate) {
        for (int next : load.in().body().blocks().get(use.block()).successors()) {
          List<BitSet> around = loops.loopsOf(next);
          if (!around.isEmpty() && touches(load, trail, around.get(around.size() - 1))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Whether a branch that excludes the load opens the same source to read it piece by piece: then
   * somebody has thought of large ones already.
   */
  static boolean streamedElsewhere(Load load, Trail trail) {
    for (Block block : load.in().body().blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Call call
            && !call.equals(load.call())
            && !Collections.disjoint(call.uses(), trail.slice())
            && load.in().effects().of(call).contains(OPENED)
            && !load.in().analyses().paths().reaches(call, load.call())
            && !load.in().analyses().paths().reaches(load.call(), call)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether something is done to the source after the load for the sake of it, not of a result: it
   * may be deleted before what was read is written out.
   */
  static boolean after(Load load, Trail trail) {
    return load.in().body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(
            each ->
                each instanceof Call call
                    && !call.equals(load.call())
                    && forItsEffect(load, call)
                    && !told(load, call)
                    && !Collections.disjoint(call.uses(), trail.slice())
                    && load.in().analyses().paths().reaches(load.call(), call));
  }

  /** A log or console that is told of the source does nothing to it. */
  private static boolean told(Load load, Call call) {
    return call.receiver() != null && load.in().effects().outlet(call.receiver().type());
  }

  private static boolean forItsEffect(Load load, Call call) {
    return call.def() == null
        || load.in()
            .analyses()
            .chains()
            .uses(load.in().analyses().chains().definition(call))
            .isEmpty();
  }

  private static boolean touches(Load load, Trail trail, BitSet loop) {
    List<Block> blocks = load.in().body().blocks();
    for (int id = loop.nextSetBit(0); id >= 0; id = loop.nextSetBit(id + 1)) {
      for (Instruction instruction : blocks.get(id).instructions()) {
        if (instruction instanceof Call call
            && !call.equals(load.call())
            && !told(load, call)
            && !Collections.disjoint(call.uses(), trail.slice())) {
          return true;
        }
      }
    }
    return false;
  }
}
