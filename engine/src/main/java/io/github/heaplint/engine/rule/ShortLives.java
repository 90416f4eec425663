package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.source.Declaration;

/**
 * Classes whose objects go when the method that makes them returns: the class is private in its
 * file, or nested in another and not shown, and all that is done to what its constructors give is
 * to call it and to read its fields. What its own methods do with {@code this} is not asked: a
 * visitor hands itself around.
 */
final class ShortLives {
  private final Facts facts;

  ShortLives(Facts facts) {
    this.facts = facts;
  }

  /** Whether every object of a class dies in the method that makes it, and there are some. */
  boolean has(Declaration owner) {
    if (!owner.modifiers().contains("private") && !facts.classes().inside(owner)) {
      return false;
    }
    boolean made = false;
    for (BodyFacts in : facts.bodies()) {
      for (Block block : in.body().blocks()) {
        for (Instruction at : block.instructions()) {
          if (makes(at, owner)) {
            made = true;
            if (!dies(in.analyses().chains(), at)) {
              return false;
            }
          }
        }
      }
    }
    return made;
  }

  /** A constructor is called, of the class or of an anonymous one below it, or is referred to. */
  private boolean makes(Instruction at, Declaration owner) {
    if (at instanceof Call call) {
      return call.callee().constructor()
          && call.def() != null
          && facts.types().isSubtype(call.callee().owner().name(), owner.name());
    }
    return at instanceof Closure closure
        && (closure.type().is(owner.name())
            || (closure.target() != null && closure.target().owner().is(owner.name())));
  }

  private static boolean dies(DefUseChains chains, Instruction made) {
    Definition birth = chains.definition(made);
    return made instanceof Call
        && birth != null
        && Web.of(birth, chains).uses().stream().allMatch(ShortLives::harmless);
  }

  private static boolean harmless(UseSite site) {
    Instruction at = site.instruction();
    return at instanceof Copy
        || at instanceof Cast
        || at instanceof FieldLoad
        || (at instanceof Call call
            && site.variable().equals(call.receiver())
            && !call.arguments().contains(site.variable()));
  }
}
