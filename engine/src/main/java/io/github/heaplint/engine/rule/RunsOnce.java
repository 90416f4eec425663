package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;

/**
 * Whether a body runs once by its shape, or so seldom that the virtual machine interprets it: its
 * declaration says so, or it is private and only called by such bodies, outside loops.
 */
final class RunsOnce {
  /** How far private methods are followed up to the one that calls them all. */
  private static final int FARTHEST = 4;

  private final Facts facts;

  RunsOnce(Facts facts) {
    this.facts = facts;
  }

  boolean by(BodyFacts in) {
    return by(in, 0);
  }

  private boolean by(BodyFacts in, int distance) {
    Body body = in.body();
    if (facts.catalogue().runsOnce(body, facts.types())) {
      return true;
    }
    return distance < FARTHEST
        && body.kind() == Body.Kind.METHOD
        && body.modifiers().contains("private")
        && onlyCalledOnce(in, distance);
  }

  private boolean onlyCalledOnce(BodyFacts callee, int distance) {
    boolean called = false;
    for (BodyFacts caller : facts.bodies()) {
      for (Block block : caller.body().blocks()) {
        for (Instruction each : block.instructions()) {
          if (each instanceof Closure closure
              && closure.target() != null
              && closure.target().name().equals(callee.body().name())) {
            return false;
          }
          if (each instanceof Call call && calls(call, callee)) {
            if (caller == callee
                || !caller.analyses().loops().loopsOf(block.id()).isEmpty()
                || !by(caller, distance + 1)) {
              return false;
            }
            called = true;
          }
        }
      }
    }
    return called;
  }

  private boolean calls(Call call, BodyFacts callee) {
    return facts.sameClass(call.callee()).filter(each -> each == callee).isPresent();
  }
}
