package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import java.util.Optional;

/**
 * An entry is looked up by its key to be ended, a request that is completed, a session that is
 * closed, and stays in its map, from which nothing is ever taken.
 */
final class EndedButKept {
  private final Facts facts;

  EndedButKept(Facts facts) {
    this.facts = facts;
  }

  /** Where an entry is looked up for the last time. */
  Optional<FieldUse> of(HeldField field) {
    if (!field.confined()
        || !field.onlyGrows()
        || Containers.few(facts, field.declared().type().argument(0))
        || field.uses().stream().anyMatch(use -> use.at() instanceof Iterate)) {
      return Optional.empty();
    }
    return field
        .uses(Kind.READ)
        .filter(use -> use.own() && use.member().body().kind() == Body.Kind.METHOD)
        .filter(use -> field.uses(Kind.GROW).noneMatch(put -> put.member() == use.member()))
        .filter(this::endsEntry)
        .findFirst();
  }

  private boolean endsEntry(FieldUse use) {
    if (!(use.at() instanceof Call get) || get.arguments().size() != 1 || get.def() == null) {
      return false;
    }
    DefUseChains chains = use.in().analyses().chains();
    Definition entry = chains.definition(get);
    return !get.def().type().primitive()
        && !facts.catalogue().is(Trait.SCALAR, get.def().type(), facts.types())
        && Web.of(entry, chains).uses().stream()
            .anyMatch(
                site ->
                    site.instruction() instanceof Call call
                        && site.variable().equals(call.receiver())
                        && ends(call.callee().name()));
  }

  private boolean ends(String method) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    return (lifecycles.ends(method) && !lifecycles.resets(method)) || lifecycles.completes(method);
  }
}
