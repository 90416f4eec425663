package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.FieldUse.Kind;
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
import io.github.heaplint.engine.ir.Instruction.NewArray;
import io.github.heaplint.engine.ir.Instruction.Opaque;
import io.github.heaplint.engine.ir.Instruction.Return;
import io.github.heaplint.engine.ir.Instruction.Throw;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Follows what a field holds, from where it is loaded, through copies, views and private helpers of
 * the same file, and says what is done to it.
 */
final class FieldTrace {
  private static final int DEEPEST = 3;

  private final Code code;
  private final Function<Callee, Code> helpers;
  private final int depth;
  private Instruction access;

  FieldTrace(Code code, Function<Callee, Code> helpers) {
    this(code, helpers, 0);
  }

  private FieldTrace(Code code, Function<Callee, Code> helpers, int depth) {
    this.code = code;
    this.helpers = helpers;
    this.depth = depth;
  }

  /** What one load or store of a field does, with what becomes of the loaded value. */
  List<FieldUse> of(Instruction accessed) {
    access = accessed;
    if (access instanceof FieldStore store) {
      return List.of(use(stored(store), store, own(store.receiver())));
    }
    FieldLoad load = (FieldLoad) access;
    return follow(code.analyses().chains().definition(load), own(load.receiver()));
  }

  private static boolean own(Variable receiver) {
    return receiver == null
        || receiver.kind() == Variable.Kind.THIS
        || (receiver.kind() == Variable.Kind.CAPTURED && receiver.name().equals("this"));
  }

  private FieldUse use(Kind kind, Instruction at, boolean own) {
    return new FieldUse(kind, code, access, at, own);
  }

  private Kind stored(FieldStore store) {
    Instruction origin = origin(store, store.value());
    if (origin instanceof Constant constant && constant.value().kind() == Literal.Kind.NULL) {
      return Kind.NULL;
    }
    boolean empty =
        origin instanceof Call call
            && call.receiver() == null
            && call.arguments().stream().allMatch(each -> each.type().primitive());
    if (empty || (origin instanceof NewArray array && !array.initialised())) {
      return Kind.RENEW;
    }
    return origin == null || origin instanceof FieldLoad || origin instanceof ArrayLoad
        ? Kind.TAKE
        : Kind.ASSIGN;
  }

  /** The one instruction that makes a value, copies left out; null when there are several. */
  private Instruction origin(Instruction use, Variable used) {
    Instruction at = use;
    Variable variable = used;
    while (true) {
      List<Definition> definitions = code.analyses().chains().definitions(at, variable);
      if (definitions.size() != 1 || definitions.get(0).atEntry()) {
        return null;
      }
      at = definitions.get(0).instruction();
      if (at instanceof Copy copy) {
        variable = copy.source();
      } else if (at instanceof Cast cast) {
        variable = cast.source();
      } else {
        return at;
      }
    }
  }

  private List<FieldUse> follow(Definition start, boolean own) {
    List<FieldUse> uses = new ArrayList<>();
    Set<Definition> seen = new HashSet<>(List.of(start));
    Deque<Definition> pending = new ArrayDeque<>(seen);
    while (!pending.isEmpty()) {
      Definition definition = pending.pop();
      for (UseSite site : code.analyses().chains().uses(definition)) {
        Instruction at = site.instruction();
        boolean passes = at instanceof Copy || at instanceof Cast;
        if (at instanceof Call call) {
          passes = call(call, definition.variable(), own, uses);
        } else if (!passes) {
          uses.add(use(kind(at, definition.variable()), at, own));
        }
        Definition next = passes ? code.analyses().chains().definition(at) : null;
        if (next != null && seen.add(next)) {
          pending.push(next);
        }
      }
    }
    return uses;
  }

  private static Kind kind(Instruction at, Variable variable) {
    if (at instanceof Return) {
      return Kind.RETURN;
    }
    if (at instanceof ArrayStore store) {
      return store.value().equals(variable) ? Kind.ESCAPE : Kind.GROW;
    }
    if (at instanceof ArrayLoad load) {
      return load.array().equals(variable) ? Kind.READ : Kind.ESCAPE;
    }
    if (at instanceof FieldStore store) {
      return store.value().equals(variable) ? Kind.ESCAPE : Kind.READ;
    }
    boolean escapes =
        at instanceof Closure
            || at instanceof Throw
            || at instanceof Opaque
            || at instanceof NewArray;
    return escapes ? Kind.ESCAPE : Kind.READ;
  }

  /** Judges a call; true when its result stands for the value. */
  private boolean call(Call call, Variable variable, boolean own, List<FieldUse> uses) {
    boolean passes = false;
    if (variable.equals(call.receiver())) {
      passes = operand(call, -1, own, uses);
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (call.arguments().get(i).equals(variable)) {
        passes |= operand(call, i, own, uses);
      }
    }
    return passes;
  }

  private boolean operand(Call call, int position, boolean own, List<FieldUse> uses) {
    Kind kind = null;
    boolean passes = false;
    for (Effect effect : code.effects().of(call)) {
      if (effect instanceof Effect.Alters alters
          && alters.operand().covers(position)
          && kind != Kind.EMPTY) {
        kind =
            switch (alters.change()) {
              case GROWS -> Kind.GROW;
              case SHRINKS -> Kind.SHRINK;
              case EMPTIES -> Kind.EMPTY;
            };
      } else if (effect instanceof Effect.Views views && views.operand().covers(position)) {
        passes = true;
      } else if (effect instanceof Effect.PassesThrough through
          && through.operand().covers(position)) {
        passes |= !through.copies();
        kind = kind == null ? Kind.READ : kind;
      } else if (reads(effect, position)) {
        kind = kind == null ? Kind.READ : kind;
      } else if (effect instanceof Effect.Retains retains && retains.operand().covers(position)) {
        kind = kind == null ? Kind.ESCAPE : kind;
      }
    }
    if (kind == null && !passes) {
      if (helper(call, position, own, uses)) {
        return false;
      }
      kind = position < 0 ? Kind.READ : Kind.ESCAPE;
    }
    uses.add(use(kind == null ? Kind.READ : kind, call, own));
    return passes;
  }

  private static boolean reads(Effect effect, int position) {
    return (effect instanceof Effect.Traverses traverses && traverses.operand().covers(position))
        || (effect instanceof Effect.Sinks sinks && sinks.operand().covers(position))
        || (effect instanceof Effect.TakesElements takes && takes.operand().covers(position))
        || (effect instanceof Effect.Borrows borrows && borrows.operand().covers(position));
  }

  /** Looks into a method of this file that is handed the value; false when it is none. */
  private boolean helper(Call call, int position, boolean own, List<FieldUse> uses) {
    Code target = position < 0 || depth == DEEPEST ? null : helpers.apply(call.callee());
    if (target == null || position >= target.body().parameters().size()) {
      return false;
    }
    Variable parameter = target.body().parameters().get(position);
    for (FieldUse each :
        new FieldTrace(target, helpers, depth + 1)
            .follow(target.analyses().chains().entry(parameter), own)) {
      // What a helper does to its parameter is done where it is called.
      Kind kind = each.kind() == Kind.RETURN && call.def() == null ? Kind.READ : each.kind();
      uses.add(use(kind == Kind.RETURN ? Kind.ESCAPE : kind, call, own));
      if (each.at().def() != null) {
        uses.add(use(Kind.READ, call, own));
      }
    }
    return true;
  }
}
