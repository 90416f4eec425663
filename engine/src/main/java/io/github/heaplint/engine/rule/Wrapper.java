package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Callee;

/**
 * A static method that reads what its argument names and returns it whole: its callers load what it
 * loads.
 *
 * @param load what is known of the load inside, with an argument of the method for its source
 */
public record Wrapper(Signature signature, Effect.Materialises load) {
  /** What tells a method apart without knowing parameter types. */
  public record Signature(String owner, String name, int arity) {
    static Signature of(Callee callee) {
      return new Signature(callee.owner().name(), callee.name(), callee.arity());
    }
  }

  /** How calls mention it: {@code Files.readAll(}. */
  public String call() {
    String owner = signature.owner();
    return owner.substring(owner.lastIndexOf('.') + 1) + "." + signature.name() + "(";
  }
}
