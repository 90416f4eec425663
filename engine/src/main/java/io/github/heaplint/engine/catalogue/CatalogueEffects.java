package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Mark;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Types;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What the catalogue knows of the calls of one body. */
public final class CatalogueEffects implements CallEffects {
  private final Analyses analyses;
  private final Catalogue catalogue;
  private final Types types;
  private final List<Callee> calls;
  private List<String> words;
  private final IdentityHashMap<Call, List<Effect>> known = new IdentityHashMap<>();

  /** Looks up the calls of the body that {@code analyses} is about. */
  public CatalogueEffects(Analyses analyses, Catalogue catalogue, Types types) {
    this.analyses = analyses;
    this.catalogue = catalogue;
    this.types = types;
    this.calls =
        analyses.body().blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .filter(Call.class::isInstance)
            .map(each -> ((Call) each).callee())
            .toList();
  }

  @Override
  public List<Effect> of(Call call) {
    List<Effect> effects = known.get(call);
    if (effects == null) {
      // One row may name a method for its owner and again for a super type.
      effects =
          catalogue.entries(new CallSite(call)).stream().map(Entry::effect).distinct().toList();
      if (effects.isEmpty() && takesOut(call)) {
        effects = List.of(new Effect.Alters(Operand.receiver(), Effect.Alters.Change.SHRINKS));
      }
      known.put(call, effects);
    }
    return effects;
  }

  /** Containers of projects have methods of their own that take something out. */
  private boolean takesOut(Call call) {
    return call.receiver() != null
        && catalogue.lifecycles().lessens(call.callee().name())
        && catalogue.lifecycles().container(call.callee().owner(), types);
  }

  @Override
  public boolean cursor(Type type) {
    return catalogue.is(Trait.CURSOR, type, types);
  }

  @Override
  public boolean oneShot(Type type) {
    return catalogue.oneShot(type, types);
  }

  @Override
  public boolean location(Type type) {
    return catalogue.is(Trait.LOCATION, type, types);
  }

  @Override
  public boolean scalar(Type type) {
    return type.primitive() || catalogue.is(Trait.SCALAR, type, types);
  }

  @Override
  public boolean outlet(Type type) {
    return catalogue.is(Trait.OUTLET, type, types);
  }

  @Override
  public boolean bounded(Field field) {
    return field.owner().settled()
        && types.declaration(field.owner().name()).stream()
            .flatMap(each -> each.fields().stream())
            .filter(each -> each.name().equals(field.name()))
            .anyMatch(each -> Mark.BOUNDED.in(each.annotations()));
  }

  private final class CallSite implements Site {
    private final Call call;

    CallSite(Call call) {
      this.call = call;
    }

    @Override
    public Callee callee() {
      return call.callee();
    }

    @Override
    public List<Callee> calls() {
      return calls;
    }

    @Override
    public List<String> words() {
      if (words == null) {
        words =
            analyses.body().blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .flatMap(each -> word(each).stream())
                .toList();
      }
      return words;
    }

    private static Optional<String> word(Instruction at) {
      if (at instanceof Constant constant && constant.value().kind() == Literal.Kind.STRING) {
        return Optional.of(constant.value().text());
      }
      return at instanceof FieldLoad load ? Optional.of(load.field().name()) : Optional.empty();
    }

    @Override
    public Types types() {
      return types;
    }

    @Override
    public Optional<Callee> argumentCallee(int index) {
      return origin(index) instanceof Call origin ? Optional.of(origin.callee()) : Optional.empty();
    }

    @Override
    public Optional<Literal> argumentConstant(int index) {
      return origin(index) instanceof Constant origin
          ? Optional.of(origin.value())
          : Optional.empty();
    }

    @Override
    public Optional<Integer> lambdaParameters(int index) {
      return origin(index) instanceof Closure closure && closure.kind() == Closure.Kind.LAMBDA
          ? Optional.of(closure.bodies().get(0).parameters().size())
          : Optional.empty();
    }

    /** The one instruction that makes the argument, or null. */
    private Instruction origin(int index) {
      if (index >= call.arguments().size()) {
        return null;
      }
      Instruction at = call;
      Variable variable = call.arguments().get(index);
      while (true) {
        List<Definition> definitions = analyses.chains().definitions(at, variable);
        if (definitions.size() != 1) {
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
  }
}
