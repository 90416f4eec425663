package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.ArrayStore;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Caught;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.NewArray;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Instruction.Return;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether anybody can notice that code has run: it is confined when all it changes are variables
 * and objects that this body has made and nobody else knows (an intraprocedural escape analysis in
 * the manner of Choi et al., 1999).
 */
final class Confinement {
  /** How far calls of methods of the same file are followed. */
  private static final int DEEPEST = 2;

  private final Analyses analyses;
  private final Catalogue catalogue;

  private final Function<Callee, Optional<Analyses>> helpers;
  private final int depth;

  /**
   * Looks into a body.
   *
   * @param helpers the body of the same file that a call surely runs
   */
  Confinement(
      Analyses analyses, Catalogue catalogue, Function<Callee, Optional<Analyses>> helpers) {
    this(analyses, catalogue, helpers, 0);
  }

  private Confinement(
      Analyses analyses,
      Catalogue catalogue,
      Function<Callee, Optional<Analyses>> helpers,
      int depth) {
    this.analyses = analyses;
    this.catalogue = catalogue;
    this.helpers = helpers;
    this.depth = depth;
  }

  /**
   * Whether nobody notices that a loop has done a part of its work when the step to its next turn
   * throws.
   *
   * @param loop its blocks
   * @param header the one that takes the step
   * @param start the instruction before the first turn
   */
  boolean confined(BitSet loop, Block header, Instruction start) {
    Scope scope = new Scope(loop, start);
    BitSet changed = new BitSet();
    for (int id = loop.nextSetBit(0); id >= 0; id = loop.nextSetBit(id + 1)) {
      for (Instruction each : block(id).instructions()) {
        if (!quiet(each, scope)) {
          return false;
        }
        if (each.def() != null) {
          changed.set(each.def().id());
        }
      }
    }
    scope.owned.forEach(each -> changed.set(each.id()));
    return !seenByHandlers(header, changed);
  }

  /** Whether a loop can end before its source does. */
  boolean endsEarly(BitSet loop, Block header) {
    for (int id = loop.nextSetBit(0); id >= 0; id = loop.nextSetBit(id + 1)) {
      if (id != header.id() && block(id).successors().stream().anyMatch(next -> !loop.get(next))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a step changes nothing but variables of this body. */
  boolean quiet(Instruction instruction) {
    return quiet(instruction, new Scope(new BitSet(), instruction));
  }

  /**
   * Whether the object that {@code variable} holds at {@code at} was made here, is known to nobody
   * else by then, and is not looked at where an exception from {@code at} is handled.
   */
  boolean discardedOnFailure(Instruction at, Variable variable) {
    Scope scope = new Scope(new BitSet(), at);
    if (!own(at, variable, scope)) {
      return false;
    }
    BitSet owned = new BitSet();
    scope.owned.forEach(each -> owned.set(each.id()));
    return !seenByHandlers(block(analyses.chains().block(at)), owned);
  }

  /** Whether the object that {@code variable} holds is made here, of exactly the declared class. */
  boolean madeHere(Instruction at, Variable variable) {
    List<Definition> origins = origins(at, variable);
    return !origins.isEmpty()
        && origins.stream()
            .allMatch(
                each -> each.instruction() instanceof Call call && call.callee().constructor());
  }

  /**
   * Whether how much an object holds cannot change from where code that captures it is made: the
   * object is made here, is known to nobody else, and nothing is done to it later.
   *
   * @param from where the statement starts that makes the code
   */
  boolean isFixedFrom(int from, Closure closure, Variable captured) {
    List<Definition> origins = origins(closure, captured);
    return !origins.isEmpty()
        && origins.stream()
            .allMatch(
                each ->
                    each.instruction() instanceof NewArray
                        || (fresh(each) && isLeftAlone(each, from, closure)));
  }

  private boolean isLeftAlone(Definition made, int from, Closure closure) {
    return Web.of(made, analyses.chains()).uses().stream()
        .filter(use -> !use.instruction().equals(closure))
        .noneMatch(
            use ->
                tells(use)
                    || use.instruction().span().start() >= from
                    || analyses.paths().reaches(closure, use.instruction()));
  }

  private Block block(int id) {
    return analyses.body().blocks().get(id);
  }

  private boolean seenByHandlers(Block from, BitSet changed) {
    return from.handlers().stream()
        .anyMatch(
            handler ->
                analyses.liveness().atStart(handler).intersects(changed)
                    && closing(handler).map(each -> seenByHandlers(each, changed)).orElse(true));
  }

  /**
   * Where an exception is thrown on that was caught to close a resource, and for nothing else; what
   * follows the one copy of the closing otherwise is not reached then.
   */
  private Optional<Block> closing(int handler) {
    List<Instruction> caught = block(handler).instructions();
    if (caught.size() != 1
        || !(caught.get(0) instanceof Caught any)
        || !any.types().isEmpty()
        || block(handler).successors().size() != 1) {
      return Optional.empty();
    }
    Block close = block(block(handler).successors().get(0));
    if (!close.instructions().stream().allMatch(Instruction.Close.class::isInstance)) {
      return Optional.empty();
    }
    return close.successors().stream()
        .map(this::block)
        .filter(each -> throwsOn(each, any) && each.handlers().equals(close.handlers()))
        .findFirst();
  }

  private static boolean throwsOn(Block block, Caught caught) {
    return block.instructions().size() == 1
        && block.instructions().get(0) instanceof Instruction.Throw thrown
        && thrown.value().equals(caught.def());
  }

  /** The part of the body that is looked at, and the objects it has made for itself. */
  private static final class Scope {
    private final BitSet blocks;
    private final Instruction start;
    private final Set<Variable> owned = new HashSet<>();

    Scope(BitSet blocks, Instruction start) {
      this.blocks = blocks;
      this.start = start;
    }
  }

  private boolean quiet(Instruction instruction, Scope scope) {
    if (instruction instanceof Call call) {
      return quietCall(call)
          || quietHelper(call)
          || (call.receiver() != null
              && !call.callee().constructor()
              && own(call, call.receiver(), scope));
    }
    if (instruction instanceof ArrayStore store) {
      return own(store, store.array(), scope);
    }
    if (instruction instanceof Closure closure) {
      return closure.target() == null
          ? closure.kind() == Closure.Kind.LAMBDA
              && closure.bodies().stream().allMatch(this::quietBody)
          : harmless(closure.target());
    }
    return changesNothing(instruction);
  }

  /** Whether a call runs a method of the file that changes nothing but what it makes for itself. */
  private boolean quietHelper(Call call) {
    return depth < DEEPEST
        && helpers
            .apply(call.callee())
            .map(inside -> new Confinement(inside, catalogue, helpers, depth + 1))
            .filter(Confinement::isQuiet)
            .isPresent();
  }

  /** Whether the whole body can run without anybody noticing, but for what it returns. */
  private boolean isQuiet() {
    Body body = analyses.body();
    if (body.kind() != Body.Kind.METHOD || body.modifiers().contains("synchronized")) {
      return false;
    }
    BitSet all = new BitSet();
    all.set(0, body.blocks().size());
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .allMatch(each -> each instanceof Return || quiet(each, new Scope(all, each)));
  }

  private boolean quietBody(Body body) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .allMatch(
            each ->
                each instanceof Return
                    || (each instanceof Call call ? quietCall(call) : changesNothing(each)));
  }

  private boolean quietCall(Call call) {
    return harmless(call.callee());
  }

  private boolean harmless(Callee callee) {
    return catalogue.value(callee.owner())
        || ((callee.constructor() || callee.isStatic()) && catalogue.plain(callee.owner()));
  }

  private static boolean changesNothing(Instruction instruction) {
    return !(instruction instanceof Instruction.FieldStore
        || instruction instanceof ArrayStore
        || instruction instanceof Instruction.Monitor
        || instruction instanceof Instruction.Close
        || instruction instanceof Instruction.Opaque
        || instruction instanceof Instruction.Throw
        || instruction instanceof Return
        || instruction instanceof Closure
        || instruction instanceof Call);
  }

  private boolean own(Instruction at, Variable variable, Scope scope) {
    List<Definition> origins = origins(at, variable);
    return !origins.isEmpty() && origins.stream().allMatch(each -> own(each, scope));
  }

  private boolean own(Definition made, Scope scope) {
    if (!fresh(made)) {
      return false;
    }
    Web web = Web.of(made, analyses.chains());
    for (UseSite use : web.uses()) {
      boolean inTime =
          scope.blocks.get(use.block())
              || use.instruction().equals(scope.start)
              || analyses.paths().reaches(use.instruction(), scope.start);
      if (inTime && tells(use)) {
        return false;
      }
    }
    web.definitions().forEach(each -> scope.owned.add(each.variable()));
    return true;
  }

  private boolean fresh(Definition made) {
    return made.instruction() instanceof NewArray
        || (made.instruction() instanceof Call call
            && (call.callee().constructor() || call.callee().isStatic())
            && catalogue.plain(call.callee().result()));
  }

  /** Whether a use may let somebody else know the object. */
  private boolean tells(UseSite use) {
    Instruction at = use.instruction();
    if (at instanceof Return) {
      // Who calls a helper gets it once the helper has done its work.
      return depth == 0;
    }
    if (at instanceof Call call) {
      return !use.variable().equals(call.receiver())
          || call.arguments().contains(use.variable())
          || call.callee().constructor();
    }
    if (at instanceof ArrayStore store) {
      return store.value().equals(use.variable());
    }
    return !(at instanceof Iterate
        || at instanceof Instruction.HasNext
        || at instanceof Instruction.Next
        || at instanceof Instruction.ArrayLoad
        || at instanceof Operation
        || at instanceof Instruction.Branch);
  }

  /** Where what a variable holds comes from, copies and casts followed; empty when unknown. */
  private List<Definition> origins(Instruction at, Variable variable) {
    Set<Definition> seen = new HashSet<>();
    Deque<Definition> pending = new ArrayDeque<>(analyses.chains().definitions(at, variable));
    List<Definition> origins = new ArrayList<>();
    while (!pending.isEmpty()) {
      Definition next = pending.pop();
      if (!seen.add(next)) {
        continue;
      }
      if (next.atEntry()) {
        return List.of();
      }
      if (next.instruction() instanceof Copy copy) {
        pending.addAll(analyses.chains().definitions(copy, copy.source()));
      } else if (next.instruction() instanceof Cast cast) {
        pending.addAll(analyses.chains().definitions(cast, cast.source()));
      } else {
        origins.add(next);
      }
    }
    return origins;
  }
}
