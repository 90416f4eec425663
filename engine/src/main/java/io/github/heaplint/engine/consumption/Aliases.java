package io.github.heaplint.engine.consumption;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.ArrayLoad;
import io.github.heaplint.engine.ir.Instruction.ArrayStore;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.NewArray;
import io.github.heaplint.engine.ir.Instruction.Next;
import io.github.heaplint.engine.ir.Instruction.Opaque;
import io.github.heaplint.engine.ir.Instruction.Return;
import io.github.heaplint.engine.ir.Instruction.Throw;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds everything in a body that may hold a value or a part of it: copies, views, elements, and
 * the objects it may have been put into (a flow-insensitive escape analysis over def-use chains,
 * after Choi and others, "Escape Analysis for Java", 1999). What is not known of a call is taken
 * for the worst, so that a value said to be out of use is.
 */
public final class Aliases {
  /** How deep calls of methods of the same class are looked into. */
  private static final int DEEPEST = 3;

  private final Analyses analyses;
  private final CallEffects effects;
  private final Function<Callee, Optional<SummaryEffects.Target>> targets;
  private final int depth;

  /**
   * Looks at the body that {@code analyses} is about.
   *
   * @param effects what is known of calls apart from summaries
   * @param targets the body a call runs, where it stands in the same file
   */
  public Aliases(
      Analyses analyses,
      CallEffects effects,
      Function<Callee, Optional<SummaryEffects.Target>> targets) {
    this(analyses, effects, targets, 0);
  }

  private Aliases(
      Analyses analyses,
      CallEffects effects,
      Function<Callee, Optional<SummaryEffects.Target>> targets,
      int depth) {
    this.analyses = analyses;
    this.effects = effects;
    this.targets = targets;
    this.depth = depth;
  }

  /**
   * Where a value may get to.
   *
   * @param web everything in the body that may hold it or a part of it, and all that is done with
   *     that
   * @param escapes whether something that outlives the body may hold it
   * @param returned whether the body may return it
   */
  public record Reach(Web web, boolean escapes, boolean returned) {}

  /** What surely holds all of the value that {@code birth} makes. */
  public Web holders(Definition birth) {
    return Web.of(birth, analyses.chains(), this::isView);
  }

  /** What may hold the value that {@code birth} makes, or a part of it. */
  public Reach of(Definition birth) {
    Walk walk = new Walk();
    walk.add(birth);
    walk.run();
    return new Reach(new Web(birth, walk.seen, walk.uses), walk.escapes, walk.returned);
  }

  private boolean isView(UseSite site) {
    if (site.instruction() instanceof Call call) {
      return effects.of(call).stream().anyMatch(effect -> isView(effect, call, site.variable()));
    }
    return site.instruction() instanceof Closure
        || (site.instruction() instanceof NewArray made && made.initialised());
  }

  private boolean isView(Effect effect, Call call, Variable variable) {
    if (effect instanceof Effect.PassesThrough passes) {
      return !passes.copies() && covers(passes.operand(), call, variable);
    }
    if (effect instanceof Effect.Retains retains) {
      return retains.inResult() && covers(retains.operand(), call, variable);
    }
    // An iterator holds what it goes over, to its end and beyond.
    return effect instanceof Effect.Traverses traverses
        && traverses.operand().isReceiver()
        && variable.equals(call.receiver())
        && call.def() != null
        && effects.oneShot(call.def().type());
  }

  private static boolean covers(Operand operand, Call call, Variable variable) {
    if (operand.isReceiver()) {
      return variable.equals(call.receiver());
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (operand.covers(i) && call.arguments().get(i).equals(variable)) {
        return true;
      }
    }
    return false;
  }

  /** One walk over everything that may hold the value. */
  private final class Walk {
    private final Set<Definition> seen = new LinkedHashSet<>();
    private final Set<Definition> filled = new HashSet<>();
    private final Deque<Definition> pending = new ArrayDeque<>();
    private final List<UseSite> uses = new ArrayList<>();
    private boolean escapes;
    private boolean returned;

    void add(Definition definition) {
      if (definition != null && seen.add(definition)) {
        pending.add(definition);
      }
    }

    void run() {
      while (!pending.isEmpty() && !escapes) {
        Definition definition = pending.pop();
        for (UseSite site : analyses.chains().uses(definition)) {
          uses.add(site);
          follow(definition.variable(), site.instruction());
        }
      }
    }

    private void follow(Variable from, Instruction at) {
      if (at instanceof Copy
          || at instanceof Cast
          || at instanceof Iterate
          || at instanceof FieldLoad
          || (at instanceof NewArray made && made.initialised())) {
        result(from, at);
      } else if (at instanceof Next
          || (at instanceof ArrayLoad load && load.array().equals(from))) {
        element(at);
      } else if (at instanceof ArrayStore store && store.value().equals(from)) {
        into(at, store.array());
      } else if (at instanceof ArrayStore store && store.array().equals(from)) {
        // The store may let go of what is asked for.
        escapes |= !store.value().type().primitive();
      } else if (at instanceof FieldStore store && store.value().equals(from)) {
        if (store.receiver() == null) {
          escapes = true;
        } else {
          into(at, store.receiver());
        }
      } else if (at instanceof Closure closure) {
        add(analyses.chains().definition(closure));
        escapes |= closure.def() == null;
        captures(closure, from);
      } else if (at instanceof Call call) {
        call(call, from);
      } else if (at instanceof Return) {
        returned = true;
      } else if (at instanceof Throw || at instanceof Opaque) {
        escapes = true;
      }
    }

    /** What an instruction makes of the value holds it, unless its type cannot. */
    private void result(Variable from, Instruction at) {
      Variable made = at.def();
      if (made != null && !made.type().primitive() && (scalar(from) || !scalar(made))) {
        add(analyses.chains().definition(at));
      }
    }

    /** Elements are a part of the value, whatever their type: lines are mostly strings. */
    private void element(Instruction at) {
      if (at.def() != null && !at.def().type().primitive()) {
        add(analyses.chains().definition(at));
      }
    }

    private boolean scalar(Variable variable) {
      return effects.scalar(variable.type());
    }

    /** The value may be put into the object that a variable refers to, and into what that is of. */
    private void into(Instruction at, Variable container) {
      if (holdsNothing(container.type())) {
        return;
      }
      for (Definition definition : analyses.chains().definitions(at, container)) {
        if (!filled.add(definition)) {
          continue;
        }
        add(definition);
        Instruction by = definition.instruction();
        if (by instanceof Copy copy) {
          into(copy, copy.source());
        } else if (by instanceof Cast cast) {
          into(cast, cast.source());
        } else if (by instanceof Call call) {
          if (call.receiver() != null && !call.callee().constructor()) {
            into(call, call.receiver());
          }
        } else if (!(by instanceof NewArray || by instanceof Closure || by instanceof Constant)) {
          escapes = true;
        }
      }
    }

    private boolean holdsNothing(Type type) {
      Type element = new Type(type.name(), type.arguments(), 0, type.certainty());
      return effects.scalar(element) || effects.location(type) || effects.outlet(type);
    }

    private void call(Call call, Variable from) {
      if (from.equals(call.receiver())) {
        operand(call, -1, from);
      }
      for (int i = 0; i < call.arguments().size(); i++) {
        if (call.arguments().get(i).equals(from)) {
          operand(call, i, from);
        }
      }
      // What is handed code may run it on the value's elements.
      for (Variable argument : call.arguments()) {
        for (Definition definition : analyses.chains().definitions(call, argument)) {
          if (definition.instruction() instanceof Closure closure) {
            captures(closure, from);
          }
        }
      }
    }

    private void captures(Closure closure, Variable from) {
      closure.uses().stream()
          .filter(each -> !each.equals(from))
          .forEach(each -> into(closure, each));
    }

    private void operand(Call call, int position, Variable from) {
      boolean judged = false;
      for (Effect effect : effects.of(call)) {
        if (effect instanceof Effect.Traverses traverses && traverses.operand().covers(position)) {
          judged = true;
          if (position < 0 || traverses.gathers()) {
            element(call);
          }
        } else if (effect instanceof Effect.PassesThrough passes
            && passes.operand().covers(position)) {
          judged = true;
          result(from, call);
        } else if (effect instanceof Effect.Retains retains && retains.operand().covers(position)) {
          judged = true;
          kept(call, from);
        } else if (effect instanceof Effect.Releases && position < 0) {
          // What it still holds is small.
          escapes = true;
        } else {
          judged |=
              (effect instanceof Effect.Sinks sinks && sinks.operand().covers(position))
                  || (effect instanceof Effect.Borrows borrows
                      && borrows.operand().covers(position));
        }
      }
      if (!judged) {
        unknown(call, position, from);
      }
    }

    private void kept(Call call, Variable from) {
      result(from, call);
      if (call.receiver() != null) {
        into(call, call.receiver());
      } else {
        escapes |= call.def() == null;
      }
    }

    private void unknown(Call call, int position, Variable from) {
      Optional<SummaryEffects.Target> target =
          position >= 0 && depth < DEEPEST ? targets.apply(call.callee()) : Optional.empty();
      if (target.isPresent()) {
        intoBody(target.get(), call, position, from);
        return;
      }
      result(from, call);
      if (position < 0) {
        return;
      }
      if (call.callee().constructor()) {
        escapes |= call.receiver() != null;
      } else if (call.receiver() != null) {
        into(call, call.receiver());
      } else {
        call.arguments().stream()
            .filter(each -> !each.equals(from))
            .forEach(each -> into(call, each));
      }
    }

    private void intoBody(SummaryEffects.Target target, Call call, int position, Variable from) {
      Analyses callee = target.analyses();
      if (position >= callee.body().parameters().size()) {
        escapes = true;
        return;
      }
      Variable parameter = callee.body().parameters().get(position);
      Reach reach =
          new Aliases(callee, target.effects(), targets, depth + 1)
              .of(callee.chains().entry(parameter));
      escapes |= reach.escapes();
      if (reach.returned()) {
        result(from, call);
      }
    }
  }
}
