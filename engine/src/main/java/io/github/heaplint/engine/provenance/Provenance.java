package io.github.heaplint.engine.provenance;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Mark;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where the data of a load comes from: walks def-use chains backwards from the operand that
 * is read (a backward slice without control dependence; Weiser, "Program Slicing", 1981).
 */
public final class Provenance {
  /** A longer slice tells nothing more about the source and would cost too much. */
  private static final int MOST_STEPS = 64;

  private static final Effect EXTERNAL = new Effect.Origin(Effect.Origin.Kind.EXTERNAL);
  private static final Effect BOUNDED = new Effect.Origin(Effect.Origin.Kind.BOUNDED);

  private final Analyses analyses;
  private final CallEffects effects;

  /** Traces values of the body that {@code analyses} is about. */
  public Provenance(Analyses analyses, CallEffects effects) {
    this.analyses = analyses;
    this.effects = effects;
  }

  /**
   * What is known of a source.
   *
   * @param kinds sorts of source met on the way, empty when none is known
   * @param words names and string constants met on the way
   * @param slice the variables met on the way that are the source itself or say where it is
   */
  public record Trail(Set<Effect.Origin.Kind> kinds, Set<String> words, Set<Variable> slice) {
    public Trail {
      kinds = Set.copyOf(kinds);
      words = Set.copyOf(words);
      slice = Set.copyOf(slice);
    }

    /** Whether some way to the source is of this kind. */
    public boolean from(Effect.Origin.Kind kind) {
      return kinds.contains(kind);
    }
  }

  /** Traces the operand of {@code call} back to where its data comes from. */
  public Trail of(Call call, Operand operand) {
    Walk walk = new Walk();
    if (operand.isReceiver() && call.receiver() != null) {
      walk.from(call, call.receiver(), true);
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (operand.covers(i)) {
        walk.from(call, call.arguments().get(i), true);
      }
    }
    walk.run();
    return new Trail(walk.kinds, walk.words, walk.slice);
  }

  /** Traces what {@code at} reads of a variable back to where its data comes from. */
  public Trail of(Instruction at, Variable source) {
    Walk walk = new Walk();
    walk.from(at, source, true);
    walk.run();
    return new Trail(walk.kinds, walk.words, walk.slice);
  }

  /**
   * One step back.
   *
   * @param source whether the value still is the data's source, not merely a part of its name
   */
  private record Step(Instruction at, Variable variable, boolean source) {}

  private final class Walk {
    private final EnumSet<Effect.Origin.Kind> kinds = EnumSet.noneOf(Effect.Origin.Kind.class);
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<Variable> slice = new HashSet<>();
    private final Deque<Step> pending = new ArrayDeque<>();
    private final Set<Definition> seen = new HashSet<>();

    void from(Instruction at, Variable variable, boolean source) {
      if (variable.kind() == Variable.Kind.THIS) {
        return;
      }
      if (variable.named()) {
        words.add(variable.name());
      }
      if (Mark.BOUNDED.in(variable.annotations())) {
        kinds.add(Effect.Origin.Kind.BOUNDED);
      }
      if (source || effects.location(variable.type())) {
        slice.add(variable);
      }
      pending.add(new Step(at, variable, source));
    }

    void run() {
      for (int steps = 0; steps < MOST_STEPS && !pending.isEmpty(); steps++) {
        Step step = pending.poll();
        for (Definition definition : analyses.chains().definitions(step.at, step.variable)) {
          if (seen.add(definition)) {
            bounds(definition);
            if (!definition.atEntry()) {
              back(definition.instruction(), step.source);
            }
          }
        }
      }
    }

    /** A call on an object on the way may bound it: {@code query.setMaxResults(1)}. */
    private void bounds(Definition definition) {
      for (UseSite site : analyses.chains().uses(definition)) {
        if (site.instruction() instanceof Call call
            && definition.variable().equals(call.receiver())
            && effects.of(call).contains(BOUNDED)) {
          kinds.add(Effect.Origin.Kind.BOUNDED);
        }
      }
    }

    private void back(Instruction by, boolean source) {
      if (by instanceof Call call) {
        call(call, source);
      } else if (by instanceof Constant constant) {
        words.add(constant.value().text());
      } else {
        if (by instanceof FieldLoad load) {
          words.add(load.field().name());
          if (effects.bounded(load.field())) {
            kinds.add(Effect.Origin.Kind.BOUNDED);
          }
        }
        by.uses().forEach(each -> from(by, each, source));
      }
    }

    private void call(Call call, boolean source) {
      words.add(call.callee().constructor() ? call.callee().owner().name() : call.callee().name());
      List<Integer> through = new ArrayList<>();
      boolean known = false;
      for (Effect effect : effects.of(call)) {
        if (effect instanceof Effect.Origin origin && (source || effect.equals(BOUNDED))) {
          kinds.add(origin.kind());
          // Lines of a reader are read, but the reader may read what is in memory.
          known |= !effect.equals(EXTERNAL);
        } else if (effect instanceof Effect.PassesThrough passes) {
          through.add(passes.operand().position());
        }
      }
      boolean goesOn = source && !known;
      if (call.receiver() != null && (through.isEmpty() || through.contains(-1))) {
        from(call, call.receiver(), goesOn && through.contains(-1));
      }
      for (int i = 0; i < call.arguments().size(); i++) {
        Variable argument = call.arguments().get(i);
        // What merely says how to read, a format or charset, tells nothing of the source.
        if (through.isEmpty() || through.contains(i) || effects.location(argument.type())) {
          from(call, argument, goesOn && through.contains(i));
        }
      }
    }
  }
}
