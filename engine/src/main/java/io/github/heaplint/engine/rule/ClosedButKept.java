package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.Next;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A method that ends its object closes every element of a container and keeps them all. */
final class ClosedButKept {
  private final Facts facts;

  ClosedButKept(Facts facts) {
    this.facts = facts;
  }

  /** Where the elements are closed, if nothing empties the container. */
  Optional<FieldUse> of(HeldField field) {
    if (!field.only(Kind.READ, Kind.GROW, Kind.SHRINK)
        || !field.confined()
        || new ShortLives(facts).has(field.owner())) {
      return Optional.empty();
    }
    return field
        .uses(Kind.READ)
        .filter(use -> field.uses(Kind.SHRINK).noneMatch(out -> out.member() == use.member()))
        .filter(use -> use.member().body().kind() == Body.Kind.METHOD)
        .filter(use -> facts.catalogue().lifecycles().ends(use.member().body().name()))
        .filter(use -> !facts.catalogue().lifecycles().endsForGood(use.member().body().name()))
        .filter(this::closesElements)
        .findFirst();
  }

  private boolean closesElements(FieldUse use) {
    if (use.at() instanceof Iterate each) {
      return closed(use.in(), each);
    }
    return use.at() instanceof Call call
        && call.arguments().size() == 1
        && call.def() == null
        && use.in().analyses().chains().definitions(call, call.arguments().get(0)).stream()
            .anyMatch(made -> closes(made.instruction()));
  }

  private boolean closes(Instruction made) {
    return made instanceof Closure closure
        && closure.target() != null
        && ends(closure.target().name())
        && closure.receiver() == null;
  }

  private boolean closed(Code in, Iterate loop) {
    Deque<Definition> pending = new ArrayDeque<>(List.of(in.analyses().chains().definition(loop)));
    Set<Definition> seen = new HashSet<>(pending);
    while (!pending.isEmpty()) {
      Definition next = pending.pop();
      for (UseSite site : in.analyses().chains().uses(next)) {
        Instruction at = site.instruction();
        if (at instanceof Call call
            && next.variable().equals(call.receiver())
            && call.arguments().isEmpty()
            && ends(call.callee().name())) {
          return true;
        }
        boolean passes = at instanceof Next || at instanceof Copy || at instanceof Cast;
        Definition made = passes ? in.analyses().chains().definition(at) : null;
        if (made != null && seen.add(made)) {
          pending.push(made);
        }
      }
    }
    return false;
  }

  private boolean ends(String method) {
    return facts.catalogue().lifecycles().ends(method)
        && !facts.catalogue().lifecycles().resets(method);
  }
}
