package io.github.heaplint.engine.consumption;

import static io.github.heaplint.engine.consumption.Consumption.ESCAPING;
import static io.github.heaplint.engine.consumption.Consumption.FIRST_ONLY;
import static io.github.heaplint.engine.consumption.Consumption.FOLDED;
import static io.github.heaplint.engine.consumption.Consumption.MULTI_PASS;
import static io.github.heaplint.engine.consumption.Consumption.RANDOM_ACCESS;
import static io.github.heaplint.engine.consumption.Consumption.SINGLE_PASS;
import static io.github.heaplint.engine.consumption.Consumption.SIZE_ONLY;
import static io.github.heaplint.engine.consumption.Consumption.SUNK;
import static io.github.heaplint.engine.consumption.Consumption.VOID;

import io.github.heaplint.engine.consumption.Usage.Use;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.ArrayLoad;
import io.github.heaplint.engine.ir.Instruction.ArrayStore;
import io.github.heaplint.engine.ir.Instruction.Branch;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Close;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.HasNext;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.Monitor;
import io.github.heaplint.engine.ir.Instruction.Next;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Instruction.Return;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds how a value is used: follows it through copies, views and wrappers (the webs of Muchnick,
 * "Advanced Compiler Design and Implementation", 16.3.3, extended through calls whose result stands
 * for their operand) and judges what is done with it at each end.
 */
public final class Consumptions {
  private final Analyses analyses;
  private final CallEffects effects;
  private final ForwardIndex forwardIndex;
  private final Head head;

  /** Judges values of the body that {@code analyses} is about. */
  public Consumptions(Analyses analyses, CallEffects effects) {
    this.analyses = analyses;
    this.effects = effects;
    this.forwardIndex = new ForwardIndex(analyses);
    this.head = new Head(analyses, forwardIndex);
  }

  /** How the value that {@code start} defines is used. */
  public Usage of(Definition start) {
    return of(start, unused -> false);
  }

  /** How the value that {@code start} defines is used but for some instructions. */
  public Usage of(Definition start, Predicate<Instruction> besides) {
    Trace trace = new Trace();
    trace.follow(start);
    List<Use> uses = trace.uses.stream().filter(use -> !besides.test(use.at())).toList();
    return new Usage(whole(uses), uses, sized(uses));
  }

  /** Several uses amount to the most demanding one, or to several passes. */
  private Consumption whole(List<Use> uses) {
    Consumption most =
        uses.stream().map(Use::consumption).max(Comparator.naturalOrder()).orElse(VOID);
    if (!most.chunkable()) {
      return most;
    }
    if (most == FIRST_ONLY && uses.stream().anyMatch(use -> countIsNeeded(use, uses))) {
      return MULTI_PASS;
    }
    List<Use> passes = uses.stream().filter(use -> isPass(use.consumption())).toList();
    for (Use pass : passes) {
      for (Use later : uses) {
        boolean again = isPass(later.consumption()) || later.consumption() == FIRST_ONLY;
        if (again && !later.equals(pass) && analyses.paths().reaches(pass.at(), later.at())) {
          return MULTI_PASS;
        }
      }
    }
    return most;
  }

  /** Whether a size is more than a condition: it is passed on, as in {@code assertEquals(1, n)}. */
  private boolean countIsNeeded(Use use, List<Use> uses) {
    Definition number = analyses.chains().definition(use.at());
    return use.consumption() == SIZE_ONLY
        && number != null
        && analyses.chains().uses(number).stream()
            .anyMatch(
                site ->
                    site.instruction() instanceof Return
                        || (site.instruction() instanceof Call call && !endsHead(call, uses)));
  }

  /** Whether all that comes of a call says how far the beginning of the value goes: a minimum. */
  private boolean endsHead(Call call, List<Use> uses) {
    Definition end = analyses.chains().definition(call);
    return end != null
        && analyses.chains().uses(end).stream()
            .allMatch(
                site ->
                    uses.stream()
                        .anyMatch(
                            use ->
                                use.consumption() == FIRST_ONLY && use.at() == site.instruction()));
  }

  private static boolean isPass(Consumption consumption) {
    return consumption == SINGLE_PASS || consumption == FOLDED || consumption == SUNK;
  }

  private static boolean sized(List<Use> uses) {
    return uses.stream().anyMatch(use -> use.consumption() == SIZE_ONLY)
        && uses.stream().anyMatch(use -> isPass(use.consumption()));
  }

  /** One walk over everything that stands for the value. */
  private final class Trace {
    private final List<Use> uses = new ArrayList<>();
    private final Deque<Definition> pending = new ArrayDeque<>();
    private final Set<Definition> seen = new HashSet<>();
    private final Map<Definition, Consumption> passed = new HashMap<>();
    private final List<UseSite> ofHead = new ArrayList<>();

    void follow(Definition start) {
      goOn(start);
      while (!pending.isEmpty()) {
        Definition definition = pending.pop();
        for (UseSite site : analyses.chains().uses(definition)) {
          if (ofHead(definition, site)) {
            ofHead.add(site);
          } else {
            judge(definition, site);
          }
        }
      }
      if (uses.stream().noneMatch(use -> use.consumption() == SIZE_ONLY)) {
        // What is cut for another reason than its length may be needed whole.
        ofHead.forEach(site -> use(ESCAPING, site));
      }
    }

    /** What sees the value or its beginning sees it cut to a length. */
    private boolean ofHead(Definition definition, UseSite site) {
      List<Definition> seen = analyses.chains().definitions(site.instruction(), site.variable());
      return seen.size() == 2
          && seen.stream()
              .anyMatch(each -> !each.equals(definition) && head.cutOf(each, definition));
    }

    private void goOn(Definition definition) {
      if (seen.add(definition)) {
        pending.push(definition);
      }
    }

    private void judge(Definition definition, UseSite site) {
      Instruction at = site.instruction();
      if (at instanceof Copy || at instanceof Cast) {
        goOn(analyses.chains().definition(at));
      } else if (at instanceof Iterate) {
        pass(SINGLE_PASS, definition, site);
      } else if (at instanceof HasNext
          || at instanceof Next
          || at instanceof Monitor
          || at instanceof Close
          || at instanceof Branch) {
        return;
      } else if (at instanceof Call call) {
        call(call, definition, site);
      } else if (at instanceof Closure made && !made.captures().contains(definition.variable())) {
        subclass(made, definition, site);
      } else if (at instanceof ArrayLoad load) {
        arrayLoad(load, definition, site);
      } else if (at instanceof Operation operation) {
        operation(operation, site);
      } else if (at instanceof ArrayStore store && store.array().equals(definition.variable())) {
        use(RANDOM_ACCESS, site);
      } else if (at instanceof Return) {
        uses.add(new Use(ESCAPING, at, site.block(), true, false));
      } else {
        use(ESCAPING, site);
      }
    }

    private void operation(Operation operation, UseSite site) {
      switch (operation.operator()) {
        case "length" -> use(SIZE_ONLY, site);
        case "==", "!=", "instanceof" -> {}
        default -> use(ESCAPING, site);
      }
    }

    private void arrayLoad(ArrayLoad load, Definition definition, UseSite site) {
      if (!load.array().equals(definition.variable())) {
        use(ESCAPING, site);
      } else if (head.holds(load)) {
        use(FIRST_ONLY, site);
      } else if (forwardIndex.forward(load, load.index(), definition)) {
        use(head.endsAtFixedPlace(load) ? FIRST_ONLY : SINGLE_PASS, site);
      } else {
        use(RANDOM_ACCESS, site);
      }
    }

    private void call(Call call, Definition definition, UseSite site) {
      List<Effect> known = effects.of(call);
      boolean asReceiver = definition.variable().equals(call.receiver());
      boolean judged = asReceiver && operand(call, -1, known, definition, site);
      boolean asArgument = false;
      for (int i = 0; i < call.arguments().size(); i++) {
        if (call.arguments().get(i).equals(definition.variable())) {
          asArgument = true;
          judged |= operand(call, i, known, definition, site);
        }
      }
      if (!judged && (asReceiver || asArgument)) {
        // Whoever is handed a reader over data in memory could as well read the source.
        if (asArgument && effects.oneShot(definition.variable().type())) {
          pass(SINGLE_PASS, definition, site);
        } else {
          use(ESCAPING, site);
        }
      }
    }

    /** An anonymous class is handed what its super class is constructed with. */
    private void subclass(Closure made, Definition definition, UseSite site) {
      Callee constructor =
          new Callee(
              made.type(),
              Callee.CONSTRUCTOR,
              made.arguments().stream().map(Variable::type).toList(),
              made.type(),
              false);
      Call call = new Call(null, constructor, null, made.arguments(), made.span(), made.span());
      int position = made.arguments().indexOf(definition.variable());
      Effect.Sinks sink = position < 0 ? null : sink(call, position);
      if (sink != null) {
        pass(SUNK, definition, site, sink.later());
      } else {
        use(ESCAPING, site);
      }
    }

    private Effect.Sinks sink(Call call, int position) {
      for (Effect effect : effects.of(call)) {
        if (effect instanceof Effect.Sinks sinks && sinks.operand().covers(position)) {
          return sinks;
        }
      }
      return null;
    }

    /** Judges one operand by what is known of the call; false when nothing is. */
    private boolean operand(
        Call call, int position, List<Effect> known, Definition definition, UseSite site) {
      boolean judged = false;
      for (Effect effect : known) {
        if (effect instanceof Effect.Traverses traverses && traverses.operand().covers(position)) {
          traverse(traverses.consumption(), call, definition, site);
          judged = true;
        } else if (effect instanceof Effect.PassesThrough passes
            && passes.operand().covers(position)) {
          passThrough(call, definition, site);
          judged = true;
        } else if (effect instanceof Effect.Sinks sinks && sinks.operand().covers(position)) {
          pass(SUNK, definition, site, sinks.later());
          judged = true;
        } else if (effect instanceof Effect.Borrows borrows && borrows.operand().covers(position)) {
          use(VOID, site);
          judged = true;
        } else if (effect instanceof Effect.Retains retains && retains.operand().covers(position)) {
          use(ESCAPING, site);
          judged = true;
        } else if (effect instanceof Effect.Materialises load
            && load.source().covers(position)
            && effects.oneShot(definition.variable().type())) {
          // Whoever reads a reader over data in memory whole could as well read the source.
          pass(SINGLE_PASS, definition, site);
          judged = true;
        }
      }
      return judged;
    }

    private void traverse(Consumption consumption, Call call, Definition definition, UseSite site) {
      if (consumption == RANDOM_ACCESS && head.cuts(call, definition)) {
        use(FIRST_ONLY, site);
        return;
      }
      if (consumption == RANDOM_ACCESS && call.arguments().size() == 1) {
        Variable index = call.arguments().get(0);
        if (forwardIndex.first(call, index)) {
          use(FIRST_ONLY, site);
          return;
        }
        if (forwardIndex.forward(call, index, definition)) {
          use(SINGLE_PASS, site);
          return;
        }
      }
      if (isPass(consumption) || consumption == FIRST_ONLY) {
        pass(consumption, definition, site);
      } else {
        use(consumption, site);
      }
    }

    private void passThrough(Call call, Definition definition, UseSite site) {
      if (again(definition, site) && !nextPart(call, definition)) {
        use(MULTI_PASS, site);
      } else if (call.def() != null) {
        goOn(analyses.chains().definition(call));
      } else if (call.callee().constructor()) {
        use(VOID, site);
      }
    }

    /** Whether every turn takes the next part of the value: sheet after sheet of a workbook. */
    private boolean nextPart(Call call, Definition definition) {
      return call.arguments().size() == 1
          && forwardIndex.forward(call, call.arguments().get(0), definition);
    }

    /** A pass is one more for every turn of a loop that does not load anew. */
    private void pass(Consumption consumption, Definition definition, UseSite site) {
      pass(consumption, definition, site, false);
    }

    private void pass(Consumption consumption, Definition definition, UseSite site, boolean later) {
      if (!once(definition)) {
        use(again(definition, site) ? MULTI_PASS : consumption, site, later);
        return;
      }
      // All steps of an iterator, reader, stream or buffer together are one pass.
      Consumption before = passed.get(definition);
      if (before == null || consumption.compareTo(before) > 0) {
        passed.put(definition, consumption);
        use(consumption, site);
      }
    }

    private boolean again(Definition definition, UseSite site) {
      return !once(definition)
          && analyses.loops().inLoopRelativeTo(site.block(), definition.block());
    }

    private boolean once(Definition definition) {
      return effects.oneShot(definition.variable().type())
          || effects.cursor(definition.variable().type());
    }

    private void use(Consumption consumption, UseSite site) {
      use(consumption, site, false);
    }

    private void use(Consumption consumption, UseSite site, boolean later) {
      Use use = new Use(consumption, site.instruction(), site.block(), false, later);
      if (!uses.contains(use)) {
        uses.add(use);
      }
    }
  }
}
