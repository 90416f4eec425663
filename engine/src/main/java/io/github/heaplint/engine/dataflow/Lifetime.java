package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.ArrayLoad;
import io.github.heaplint.engine.ir.Instruction.ArrayStore;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.Next;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A value's life in one body: its birth, its last uses, and its drag, the time it is still held
 * though nothing will use it (Röjemo and Runciman, "Lag, drag, void and use", 1996; Shaham,
 * Kolodner and Sagiv, "Heap profiling for space-efficient Java", 2001).
 *
 * @param web everything that may stand for the value
 * @param lastUses uses after which no path uses it again; none for a void value
 * @param drag instructions before which an interpreted frame holds it in a slot although it is
 *     dead; what a call among them allocates comes on top of it
 * @param idle instructions before which nothing in the body needs it, held or not
 * @param roots what else holds it, as far as the body says
 */
public record Lifetime(
    Web web,
    List<UseSite> lastUses,
    List<Instruction> drag,
    List<Instruction> idle,
    Set<Root> roots) {
  public Lifetime {
    lastUses = List.copyOf(lastUses);
    drag = List.copyOf(drag);
    idle = List.copyOf(idle);
    roots = Set.copyOf(roots);
  }

  /** What keeps a value reachable besides the slots of its frame. */
  public enum Root {
    /** A closure that reads it, or the enclosing frame that it is read from. */
    CAPTURED,
    /** A field of an object. */
    FIELD,
    /** An element of an array, or of what a for-each goes over. */
    ELEMENT,
    /** A static field. */
    STATIC
  }

  /** Whether nothing ever uses it (void, in the terms of the field). */
  public boolean isVoid() {
    return web.uses().isEmpty();
  }

  /** The life of the value that {@code web} stands for. */
  public static Lifetime of(Web web, Analyses analyses) {
    return of(web, web, analyses);
  }

  /**
   * The life of a value that more may hold than surely does.
   *
   * @param web everything that may hold the value or a part of it: while one of them is live, the
   *     value is needed
   * @param holders those of them that hold all of it: one of them in a slot holds it
   */
  public static Lifetime of(Web web, Web holders, Analyses analyses) {
    List<Definition> definitions = List.copyOf(web.definitions());
    Solver reaching = new Solver(analyses.body(), new Reaching(definitions));
    List<UseSite> last = new ArrayList<>();
    List<Instruction> drag = new ArrayList<>();
    List<Instruction> idle = new ArrayList<>();
    for (Block block : analyses.body().blocks()) {
      Scan scan = new Scan(block, definitions, holders.definitions(), reaching, analyses);
      web.uses().stream()
          .filter(use -> use.block() == block.id() && !scan.needed[use.index() + 1])
          .forEach(last::add);
      for (int i = 0; i < block.instructions().size(); i++) {
        if (!scan.needed[i]) {
          idle.add(block.instructions().get(i));
          if (scan.held[i]) {
            drag.add(block.instructions().get(i));
          }
        }
      }
    }
    return new Lifetime(web, last, drag, idle, roots(web));
  }

  /**
   * The variables by whose slots an interpreted frame holds a value before an instruction: those of
   * its holders that are not overwritten by then.
   *
   * @param holders everything that surely holds all of it
   */
  public static List<Variable> heldBefore(Instruction at, Web holders, Analyses analyses) {
    List<Definition> definitions = List.copyOf(holders.definitions());
    Reaching reaching = new Reaching(definitions);
    int block = analyses.chains().block(at);
    BitSet carriers = (BitSet) new Solver(analyses.body(), reaching).atStart(block).clone();
    int index = 0;
    for (Instruction each : analyses.body().blocks().get(block).instructions()) {
      if (each == at) {
        break;
      }
      reaching.step(each, carriers);
      index++;
    }
    int before = index;
    return carriers.stream()
        .mapToObj(each -> definitions.get(each).variable())
        .filter(each -> analyses.slots().heldBefore(block, before, each))
        .toList();
  }

  private static Set<Root> roots(Web web) {
    Set<Root> roots = EnumSet.noneOf(Root.class);
    for (Definition definition : web.definitions()) {
      Instruction by = definition.instruction();
      if (definition.variable().kind() == Variable.Kind.CAPTURED) {
        roots.add(Root.CAPTURED);
      } else if (by instanceof FieldLoad load) {
        roots.add(load.field().isStatic() ? Root.STATIC : Root.FIELD);
      } else if (by instanceof ArrayLoad || by instanceof Next) {
        roots.add(Root.ELEMENT);
      }
    }
    for (UseSite use : web.uses()) {
      if (use.instruction() instanceof FieldStore store && store.value().equals(use.variable())) {
        roots.add(store.field().isStatic() ? Root.STATIC : Root.FIELD);
      } else if (use.instruction() instanceof ArrayStore store
          && store.value().equals(use.variable())) {
        roots.add(Root.ELEMENT);
      } else if (use.instruction() instanceof Closure closure
          && closure.captures().contains(use.variable())) {
        roots.add(Root.CAPTURED);
      }
    }
    return roots;
  }

  /** Reaching definitions of one web, by their place in it. */
  private record Reaching(List<Definition> web) implements Solver.Problem {
    @Override
    public Solver.Direction direction() {
      return Solver.Direction.FORWARD;
    }

    @Override
    public BitSet boundary() {
      BitSet facts = new BitSet();
      for (int i = 0; i < web.size(); i++) {
        facts.set(i, web.get(i).atEntry());
      }
      return facts;
    }

    @Override
    public void normal(Block block, BitSet facts) {
      block.instructions().forEach(each -> step(each, facts));
    }

    @Override
    public void exceptional(Block block, BitSet facts) {
      BitSet later = (BitSet) facts.clone();
      for (Instruction each : block.instructions()) {
        step(each, later);
        facts.or(later);
      }
    }

    void step(Instruction instruction, BitSet facts) {
      if (instruction.def() == null) {
        return;
      }
      for (int i = 0; i < web.size(); i++) {
        if (web.get(i).variable().equals(instruction.def())) {
          facts.set(i, web.get(i).instruction() == instruction);
        }
      }
    }
  }

  /** Where in one block the value is needed and where a slot holds it. */
  private static final class Scan {
    private final List<Definition> web;

    /** Whether the value is needed before the instruction at the index, or at the end. */
    private final boolean[] needed;

    /** Whether a slot holds it before the instruction at the index. */
    private final boolean[] held;

    Scan(
        Block block,
        List<Definition> web,
        Set<Definition> holders,
        Solver reaching,
        Analyses analyses) {
      this.web = web;
      int size = block.instructions().size();
      needed = new boolean[size + 1];
      held = new boolean[size];
      BitSet[] carriers = new BitSet[size + 1];
      Reaching steps = new Reaching(web);
      carriers[0] = (BitSet) reaching.atStart(block.id()).clone();
      for (int i = 0; i < size; i++) {
        carriers[i + 1] = (BitSet) carriers[i].clone();
        steps.step(block.instructions().get(i), carriers[i + 1]);
      }
      SlotRetention slots = analyses.slots();
      slots.forwards(
          block,
          (i, empty) ->
              held[i] =
                  any(
                      carriers[i],
                      each -> holders.contains(each) && slots.held(each.variable(), empty)));
      analyses
          .liveness()
          .backwards(
              block,
              (i, live) -> needed[i] = any(carriers[i], each -> live.get(each.variable().id())));
    }

    private boolean any(BitSet carriers, Predicate<Definition> test) {
      return carriers.stream().anyMatch(i -> test.test(web.get(i)));
    }
  }
}
