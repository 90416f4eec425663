package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.dataflow.Solver;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Operation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields of {@code this} a method may read, itself or through methods of its class, before
 * something gives them a new content: live variables (Aho et al., "Compilers", 2nd ed., 9.2.5) with
 * fields for variables and summaries for calls, solved for all methods of a class together.
 *
 * <p>Emptying a container gives it a new content as an assignment does. Adding to it reads nothing.
 * What a closure reads is live wherever the closure is made; what is read of another object, or
 * from another class, is live everywhere.
 */
public final class FieldLiveness {
  private final ClassFacts facts;
  private final List<HeldField> fields;
  private final IdentityHashMap<Instruction, BitSet> reads = new IdentityHashMap<>();
  private final IdentityHashMap<Instruction, BitSet> writes = new IdentityHashMap<>();
  private final BitSet always = new BitSet();
  private final Map<Code, BitSet> live = new HashMap<>();
  private final Map<Code, BitSet> passed = new HashMap<>();

  /**
   * Solves for the methods of one class.
   *
   * @param members its methods and constructors
   * @param fields its fields
   */
  public FieldLiveness(ClassFacts facts, List<Code> members, List<HeldField> fields) {
    this.facts = facts;
    this.fields = List.copyOf(fields);
    List<Code> own = new ArrayList<>(members);
    for (int i = 0; i < fields.size(); i++) {
      for (FieldUse use : fields.get(i).uses()) {
        place(i, use, fields.get(i).uses(), own);
      }
    }
    own.forEach(each -> live.put(each, new BitSet()));
    own.forEach(each -> passed.put(each, new BitSet()));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Code each : own) {
        changed |= solve(each, new BitSet(), live);
        BitSet all = new BitSet();
        all.set(0, fields.size());
        changed |= solve(each, all, passed);
      }
    }
  }

  /** Whether a field's content from before {@code member} may be read by it. */
  public boolean live(Code member, HeldField field) {
    int index = fields.indexOf(field);
    return always.get(index) || live.getOrDefault(member, new BitSet()).get(index);
  }

  /**
   * Whether what a field holds just before {@code at} may be read by it or by anything after it, in
   * its method or once that has ended.
   *
   * @param again whether the method may be called once more
   */
  public boolean liveBefore(Code member, Instruction at, boolean again, HeldField field) {
    BitSet later = new BitSet();
    live.keySet().stream()
        .filter(each -> each == member ? again : facts.entry(each))
        .forEach(each -> later.or(live.get(each)));
    Block block = member.body().blocks().get(member.analyses().chains().block(at));
    Solver solver = solver(member, later, true);
    BitSet state = (BitSet) solver.atEnd(block.id()).clone();
    // What throws on the way may be handled here, or leave the method.
    block.handlers().forEach(each -> state.or(solver.atStart(each)));
    List<Instruction> all = block.instructions();
    for (int i = all.size() - 1; i >= all.indexOf(at); i--) {
      step(all.get(i), state, true);
    }
    state.or(later);
    int index = fields.indexOf(field);
    return always.get(index) || state.get(index);
  }

  private void place(int field, FieldUse use, List<FieldUse> all, List<Code> own) {
    boolean writes =
        use.kind() == Kind.NULL
            || use.kind() == Kind.RENEW
            || use.kind() == Kind.ASSIGN
            || use.kind() == Kind.TAKE
            || use.kind() == Kind.EMPTY;
    if (adds(use, all)) {
      return;
    }
    if (!use.own() || !own.contains(use.in())) {
      always.set(field);
    } else if (writes) {
      mark(this.writes, use.at(), field);
    } else if (!comparesOnly(use.at())) {
      // What is loaded here may be read there, when the field holds something else.
      mark(this.reads, use.access(), field);
      mark(this.reads, use.at(), field);
    }
  }

  /** Whether it is asked what the field refers to, not what that holds. */
  private static boolean comparesOnly(Instruction at) {
    return at instanceof Operation operation
        && (operation.operator().equals("==") || operation.operator().equals("!="));
  }

  /**
   * Whoever only adds does not look at what is there: it is loaded for nothing else, and nothing is
   * made of what the call says.
   */
  private static boolean adds(FieldUse use, List<FieldUse> all) {
    return use.kind() == Kind.GROW
        && use.at() instanceof Call
        && use.at().def() == null
        // What was not made here somebody else may read.
        && all.stream().noneMatch(each -> each.kind() == Kind.TAKE || each.kind() == Kind.ASSIGN)
        && all.stream()
            .filter(each -> each.access() == use.access())
            .allMatch(each -> each.kind() == Kind.GROW && each.at().def() == null);
  }

  private static void mark(IdentityHashMap<Instruction, BitSet> marks, Instruction at, int field) {
    marks.computeIfAbsent(at, unused -> new BitSet()).set(field);
  }

  /** Solves one method for what is live, or for what is not given a new content on some path. */
  private boolean solve(Code code, BitSet atExit, Map<Code, BitSet> into) {
    BitSet before = into.get(code);
    BitSet now = (BitSet) solver(code, atExit, into == live).atStart(0).clone();
    now.or(before);
    if (now.equals(before)) {
      return false;
    }
    into.put(code, now);
    return true;
  }

  private Solver solver(Code code, BitSet atExit, boolean gens) {
    return new Solver(
        code.body(),
        new Solver.Problem() {
          @Override
          public Solver.Direction direction() {
            return Solver.Direction.BACKWARD;
          }

          @Override
          public BitSet boundary() {
            return atExit;
          }

          @Override
          public void normal(Block block, BitSet facts) {
            List<Instruction> all = block.instructions();
            for (int i = all.size() - 1; i >= 0; i--) {
              step(all.get(i), facts, gens);
            }
          }

          @Override
          public void exceptional(Block block, BitSet facts) {
            BitSet thrown = (BitSet) facts.clone();
            List<Instruction> all = block.instructions();
            for (int i = all.size() - 1; i >= 0; i--) {
              step(all.get(i), facts, gens);
              facts.or(thrown);
            }
          }
        });
  }

  private void step(Instruction at, BitSet state, boolean gens) {
    if (at instanceof Call call) {
      List<Code> targets = facts.targets(call).stream().filter(live::containsKey).toList();
      if (!targets.isEmpty()) {
        BitSet through = new BitSet();
        BitSet read = new BitSet();
        for (Code each : targets) {
          through.or(passed.get(each));
          read.or(live.get(each));
        }
        state.and(through);
        if (gens) {
          state.or(read);
        }
      }
    }
    state.andNot(writes.getOrDefault(at, new BitSet()));
    if (gens) {
      state.or(reads.getOrDefault(at, new BitSet()));
    }
  }
}
