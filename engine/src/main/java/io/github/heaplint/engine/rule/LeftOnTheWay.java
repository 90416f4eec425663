package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Branch;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Throw;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A method puts something in a field, works, and takes it out again, but not when the work throws;
 * and nothing else of the file ever takes it out.
 */
final class LeftOnTheWay {
  private final Facts facts;

  LeftOnTheWay(Facts facts) {
    this.facts = facts;
  }

  /**
   * What is found.
   *
   * @param added where something is put
   * @param work what may throw while it is there
   * @param removed where it is taken out when nothing is thrown
   */
  record Way(FieldUse added, Instruction work, FieldUse removed) {}

  /** A container that lives long, or what threads keep. */
  boolean stays(HeldField field) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    Type type = field.declared().type();
    return field.confined()
        && (lifecycles.threadLocal(type)
            ? !facts.catalogue().is(Trait.SCALAR, type.argument(0), facts.types())
            : lifecycles.container(type, facts.types())
                && !lifecycles.buffer(type)
                && Containers.ownContent(facts, field)
                && Containers.longLived(facts, field));
  }

  /** The way on which something stays in {@code field}. */
  Optional<Way> of(HeldField field) {
    boolean threads = facts.catalogue().lifecycles().threadLocal(field.declared().type());
    List<FieldUse> later = field.uses().stream().filter(use -> !use.initial()).toList();
    List<FieldUse> taking = later.stream().filter(LeftOnTheWay::takes).toList();
    boolean own =
        later.stream()
            .allMatch(
                use -> use.kind() == Kind.READ || use.kind() == Kind.GROW || taking.contains(use));
    return own && taking.stream().map(FieldUse::in).distinct().count() == 1
        ? later.stream()
            .filter(use -> !taking.contains(use) && use.in() == taking.get(0).in())
            .filter(use -> use.kind() == Kind.GROW || (threads && puts(use)))
            .flatMap(added -> way(added, taking, threads).stream())
            .findFirst()
        : Optional.empty();
  }

  /** A thread-local is handed one thing only: what it is to hold. */
  private static boolean puts(FieldUse use) {
    return use.at() instanceof Call call && call.receiver() != null && call.arguments().size() == 1;
  }

  /** Whether what is there is taken out: removed, or {@code null} put in its place. */
  private static boolean takes(FieldUse use) {
    return use.kind() == Kind.SHRINK
        || use.kind() == Kind.EMPTY
        || (use.at() instanceof Call call
            && (use.in().effects().of(call).stream().anyMatch(Effect.Releases.class::isInstance)
                || putsNull(use.in(), call)));
  }

  private static boolean putsNull(Code in, Call call) {
    return call.arguments().size() == 1
        && new Origins(in.analyses()).of(call, call.arguments().get(0)) instanceof Constant constant
        && constant.value().kind() == Literal.Kind.NULL;
  }

  private Optional<Way> way(FieldUse added, List<FieldUse> taking, boolean threads) {
    Code in = added.in();
    if (!(added.at() instanceof Call put) || put.arguments().isEmpty()) {
      return Optional.empty();
    }
    return taking.stream()
        .filter(each -> takesOut(in, put, each, threads))
        .findFirst()
        .flatMap(
            removed ->
                Optional.ofNullable(firstWork(in, put, taking))
                    .map(work -> new Way(added, work, removed)));
  }

  /** What is taken out later is what was put: the same key, or what a thread keeps. */
  private static boolean takesOut(Code in, Call put, FieldUse taken, boolean threads) {
    return taken.at() instanceof Call call
        && in.analyses().paths().reaches(put, call)
        // What leaves a queue unnamed may have been put there by others, and what one call leaves
        // in a container that is emptied goes with the next.
        && (named(in, call)
            ? new Origins(in.analyses())
                .same(put, put.arguments().get(0), call, call.arguments().get(0))
            : threads && taken.kind() != Kind.SHRINK);
  }

  private static boolean named(Code in, Call taken) {
    return !taken.arguments().isEmpty() && !putsNull(in, taken);
  }

  /**
   * The first call between that may throw and that no handler is around; null if there is none, or
   * if what was put may stay anyhow.
   */
  private Instruction firstWork(Code in, Call put, List<FieldUse> taking) {
    Block first = in.body().blocks().get(in.analyses().chains().block(put));
    List<Instruction> between = new ArrayList<>();
    BitSet pending = new BitSet();
    int from = first.instructions().indexOf(put) + 1;
    boolean out = scan(first, from, taking, pending, between);
    if (put.def() != null) {
      onlyWhenPut(in, first, taking, pending);
    }
    BitSet seen = new BitSet();
    for (int next = pending.nextSetBit(0); out && next >= 0; next = pending.nextSetBit(0)) {
      pending.clear(next);
      if (!seen.get(next)) {
        seen.set(next);
        Block block = in.body().blocks().get(next);
        // Where a handler takes it out as well, somebody has thought of what may be thrown.
        out =
            block.handlers().stream().noneMatch(each -> leads(in, each, taking))
                && scan(block, 0, taking, pending, between);
      }
    }
    return out ? between.stream().filter(each -> works(in, each)).findFirst().orElse(null) : null;
  }

  /** {@code if (!set.add(id)) return;}: where nothing was put, nothing has to be taken out. */
  private static void onlyWhenPut(Code in, Block put, List<FieldUse> taking, BitSet pending) {
    Instruction last = put.instructions().get(put.instructions().size() - 1);
    if (!(last instanceof Branch)) {
      return;
    }
    for (int next : put.successors()) {
      if (!leads(in, next, taking)) {
        pending.clear(next);
      }
    }
  }

  private static boolean leads(Code in, int block, List<FieldUse> taking) {
    return taking.stream()
        .map(each -> in.analyses().chains().block(each.at()))
        .anyMatch(each -> each == block || in.analyses().paths().after(block).get(each));
  }

  /**
   * Looks at one block up to where things are taken out, and notes where control goes on.
   *
   * @param between gets what may throw out of the method
   * @return whether the method does not end here with the thing still in its place
   */
  private static boolean scan(
      Block block, int from, List<FieldUse> taking, BitSet pending, List<Instruction> between) {
    List<Instruction> all = block.instructions();
    for (Instruction at : all.subList(from, all.size())) {
      if (taking.stream().anyMatch(each -> each.at().equals(at))) {
        return true;
      }
      if (block.handlers().isEmpty()) {
        between.add(at);
      }
    }
    block.successors().forEach(pending::set);
    return !block.successors().isEmpty()
        || (!all.isEmpty() && all.get(all.size() - 1) instanceof Throw);
  }

  /** It throws, or is a call of which nothing says that it does little. */
  private boolean works(Code in, Instruction at) {
    if (!(at instanceof Call call)) {
      return at instanceof Throw;
    }
    Catalogue catalogue = facts.catalogue();
    Type owner = call.callee().owner();
    boolean little =
        call.callee().constructor()
            || catalogue.value(owner)
            || catalogue.plain(owner)
            || catalogue.is(Trait.SCALAR, owner, facts.types())
            || catalogue.is(Trait.OUTLET, owner, facts.types())
            || catalogue.lifecycles().container(owner, facts.types())
            || catalogue.lifecycles().gives(call.callee().name());
    return !little && in.effects().of(call).isEmpty();
  }
}
