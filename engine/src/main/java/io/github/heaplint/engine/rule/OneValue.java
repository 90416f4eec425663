package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage.Use;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Type;
import java.util.List;

/**
 * Whether of all that is read only the first line is looked at, and that for one number or id: then
 * it is all there is.
 */
final class OneValue {
  private final Facts facts;
  private final Load load;

  OneValue(Facts facts, Load load) {
    this.facts = facts;
    this.load = load;
  }

  boolean isRead() {
    List<Use> heads = load.usage().uses(Consumption.FIRST_ONLY);
    return load.usage().consumption() == Consumption.FIRST_ONLY
        && !heads.isEmpty()
        && heads.stream().allMatch(head -> parsed(head.at()));
  }

  /** Whether all that becomes of the value made here is to be read as a number or an id. */
  private boolean parsed(Instruction made) {
    DefUseChains chains = load.in().analyses().chains();
    Definition value = chains.definition(made);
    List<UseSite> uses = value == null ? List.of() : chains.uses(value);
    return !uses.isEmpty() && uses.stream().allMatch(this::parses);
  }

  private boolean parses(UseSite site) {
    Instruction at = site.instruction();
    if (at instanceof Copy || at instanceof Cast) {
      return parsed(at);
    }
    if (!(at instanceof Call call)) {
      return false;
    }
    Type result = call.callee().result();
    // As of a trimmed line.
    boolean text = result.settled() && result.name().equals(site.variable().type().name());
    return site.variable().equals(call.receiver())
        ? (text || number(result)) && parsed(call)
        : call.receiver() == null && !text && (number(result) || number(call.callee().owner()));
  }

  private boolean number(Type type) {
    return type.dimensions() == 0
        && (type.primitive() || facts.catalogue().is(Trait.SCALAR, type, facts.types()));
  }
}
