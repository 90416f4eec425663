package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Effect.Origin.Kind;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.Next;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.provenance.Provenance.Trail;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A loop that takes page after page from a service, or row after row from a reader or cursor. */
final class PagedLoop {
  private final Facts facts;
  private final BodyFacts in;
  private final Analyses analyses;
  private final BitSet loop;

  PagedLoop(Facts facts, BodyFacts in, BitSet loop) {
    this.facts = facts;
    this.in = in;
    this.analyses = in.analyses();
    this.loop = loop;
  }

  /**
   * Whether what {@code fill} adds is a page: a call of this loop made it, and that call was told
   * which page by something that changes from turn to turn and is named for it.
   */
  boolean gives(Call fill, Variable page) {
    for (Call call : makers(fill, page)) {
      for (Variable argument : call.arguments()) {
        if (position(call, argument)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code page} and {@code page++}: a value that changes from turn to turn, and says which. */
  private boolean position(Instruction at, Variable argument) {
    List<Definition> made = analyses.chains().definitions(at, argument);
    if (made.size() == 1 && made.get(0).instruction() instanceof Copy copy) {
      return position(copy, copy.source());
    }
    return carried(at, argument)
        && (facts.catalogue().queryNames().position(argument.name())
            || facts.catalogue().queryNames().page(argument.type())
            || toldPosition(made));
  }

  /** A request that is made anew within the loop with a token that says which page is next. */
  private boolean toldPosition(List<Definition> request) {
    return request.stream()
        .filter(each -> !each.atEntry() && loop.get(each.block()))
        .flatMap(each -> makers(List.of(each)).stream())
        .anyMatch(
            call ->
                !call.arguments().isEmpty()
                    && facts.catalogue().queryNames().position(call.callee().name()));
  }

  /**
   * Whether what {@code fill} adds comes from a reader or cursor outside of memory, one at each
   * turn, and none is left out.
   */
  boolean reads(Call fill, Variable row) {
    return everyTurn(fill)
        && (makers(fill, row).stream()
                .filter(call -> call.receiver() != null && outside(call, call.receiver()))
                .filter(call -> steps(call.receiver()))
                .anyMatch(call -> external(call, call.receiver()))
            || loopOver(fill, row)
                .filter(each -> outside(each, each.source()))
                .filter(each -> external(each, each.source()))
                .isPresent());
  }

  /** The for-each whose element, as it is, is added. */
  private Optional<Iterate> loopOver(Instruction at, Variable element) {
    List<Definition> made = analyses.chains().definitions(at, element);
    if (made.size() != 1 || made.get(0).atEntry()) {
      return Optional.empty();
    }
    Instruction by = made.get(0).instruction();
    if (by instanceof Copy copy) {
      return loopOver(copy, copy.source());
    }
    return by instanceof Next next
        ? analyses.chains().definitions(next, next.iterator()).stream()
            .map(Definition::instruction)
            .filter(Iterate.class::isInstance)
            .map(Iterate.class::cast)
            .findFirst()
        : Optional.empty();
  }

  private boolean external(Instruction step, Variable cursor) {
    Trail trail = in.provenance().of(step, cursor);
    return (trail.from(Kind.EXTERNAL) || closes(cursor))
        && !trail.from(Kind.MEMORY)
        && !trail.from(Kind.RESOURCE)
        && !trail.from(Kind.BOUNDED)
        && !QueryByKey.says(trail)
        && trail.words().stream().noneMatch(facts.catalogue().resourceWords()::in)
        && trail.words().stream().noneMatch(facts.catalogue().smallWords()::in)
        && !facts.catalogue().smallWords().in(in.body().name())
        && !facts
            .catalogue()
            .smallWords()
            .in(in.body().owner().substring(in.body().owner().lastIndexOf('.') + 1));
  }

  /** What has to be closed is no iterator over memory, whoever has opened it. */
  private boolean closes(Variable cursor) {
    return facts.types().isSubtype(cursor.type().name(), "java.lang.AutoCloseable");
  }

  /** Every turn takes one more of the cursor: columns of one row are no rows. */
  private boolean steps(Variable cursor) {
    return in.body().blocks().stream()
        .filter(block -> loop.get(block.id()))
        .flatMap(block -> block.instructions().stream())
        .anyMatch(
            each ->
                each instanceof Call call
                    && cursor.equals(call.receiver())
                    && in.effects().of(call).stream()
                        .anyMatch(
                            effect ->
                                effect instanceof Effect.Traverses pass
                                    && pass.operand().isReceiver()
                                    && pass.consumption() == Consumption.SINGLE_PASS));
  }

  /** A one-shot value that is there before the loop. */
  private boolean outside(Instruction step, Variable cursor) {
    return in.effects().oneShot(cursor.type())
        && analyses.chains().definitions(step, cursor).stream()
            .noneMatch(each -> loop.get(each.block()));
  }

  /** Every turn of the loop that comes back to its start passes the call. */
  private boolean everyTurn(Call fill) {
    int at = analyses.chains().block(fill);
    int header = loop.nextSetBit(0);
    Body body = in.body();
    for (Block block : body.blocks()) {
      if (loop.get(block.id())
          && block.successors().contains(header)
          && !analyses.loops().dominates(at, block.id())) {
        return false;
      }
    }
    return true;
  }

  /** The variable is set before the loop and again within it. */
  private boolean carried(Instruction at, Variable variable) {
    List<Definition> all = analyses.chains().definitions(at, variable);
    return all.stream().anyMatch(each -> loop.get(each.block()))
        && all.stream().anyMatch(each -> !loop.get(each.block()));
  }

  /** The calls of the loop that what is added is made by, and made of. */
  private Set<Call> makers(Call fill, Variable added) {
    return makers(analyses.chains().definitions(fill, added));
  }

  private Set<Call> makers(List<Definition> made) {
    Set<Call> found = new HashSet<>();
    Deque<Definition> pending = new ArrayDeque<>(made);
    Set<Definition> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      Definition definition = pending.pop();
      if (!seen.add(definition) || definition.atEntry() || !loop.get(definition.block())) {
        continue;
      }
      Instruction by = definition.instruction();
      if (by instanceof Call call) {
        found.add(call);
      }
      if (by instanceof Call || by instanceof Copy || by instanceof Cast) {
        for (Variable each : by.uses()) {
          pending.addAll(analyses.chains().definitions(by, each));
        }
      }
    }
    return found;
  }
}
