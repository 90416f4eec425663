package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.IntConstants;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Mark;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Branch;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.NewArray;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.provenance.Provenance.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the values of a unit that are known to be large: a whole data set by a catalogued load, a
 * type that holds one and was read from somewhere, what the user marks, a big array; and what a
 * method of the same class makes of these and returns.
 */
final class LargeValues {
  /** Less is not worth a method of its own. */
  private static final long LARGE_ARRAY_BYTES = 8 << 20;

  private static final int MIB = 1 << 20;

  private final Facts facts;
  private final IntConstants constants;
  private final IdentityHashMap<Call, Load> loads = new IdentityHashMap<>();
  private final Map<BodyFacts, List<LargeValue>> made = new HashMap<>();
  private final Map<Type, Boolean> large = new HashMap<>();

  LargeValues(Facts facts) {
    this.facts = facts;
    this.constants =
        new IntConstants(
            facts.bodies().stream()
                .filter(each -> each.body().kind() == Body.Kind.STATIC_INITIALISER)
                .map(BodyFacts::analyses)
                .toList());
    Stream.of(EagerRead.NAME, EagerQuery.NAME)
        .flatMap(rule -> facts.loads(rule).stream())
        // A number is not large, whatever is made as long as that.
        .filter(load -> !load.call().callee().result().primitive())
        .forEach(load -> loads.merge(load.call(), load, LargeValues::surer));
  }

  /** Of two rows about one call, for different uses, the one that is not on trial. */
  private static Load surer(Load one, Load other) {
    return one.what().nursery() ? other : one;
  }

  /** The large values that a body is given, makes, or gets from another body of the unit. */
  List<LargeValue> of(BodyFacts in) {
    List<LargeValue> all = new ArrayList<>();
    for (Variable given : in.body().variables()) {
      if (given.kind() == Variable.Kind.THIS || given.kind() == Variable.Kind.PARAMETER) {
        Definition birth = in.analyses().chains().entry(given);
        if (birth != null && (is(given.type()) || Mark.LARGE.in(given.annotations()))) {
          all.add(new LargeValue(null, birth, whole(given.type()), ""));
        }
      }
    }
    all.addAll(made(in));
    for (Block block : in.body().blocks()) {
      for (Instruction each : block.instructions()) {
        if (each instanceof Call call) {
          returned(call)
              .map(value -> value(in, call, value.holds(), value.chunked()))
              .ifPresent(all::add);
        }
      }
    }
    return all;
  }

  /** What an instruction brings into memory, itself or in a body of the unit that it calls. */
  Optional<LargeValue> loadedBy(BodyFacts in, Instruction instruction) {
    Optional<LargeValue> here =
        made(in).stream().filter(value -> value.at() == instruction).findFirst();
    if (here.isPresent() || !(instruction instanceof Call call)) {
      return here;
    }
    return facts
        .sameClass(call.callee())
        .filter(callee -> callee != in)
        .flatMap(callee -> made(callee).stream().findFirst());
  }

  /** The large value that a called body of the unit makes and returns. */
  private Optional<LargeValue> returned(Call call) {
    return facts
        .sameClass(call.callee())
        .flatMap(
            callee ->
                made(callee).stream()
                    .filter(value -> value.birth() != null)
                    .filter(value -> onlyReturned(callee, value))
                    .findFirst());
  }

  /** What a number is in every run; empty when that is not known. */
  OptionalLong number(BodyFacts in, Instruction at, Variable variable) {
    return constants.value(in.analyses(), at, variable);
  }

  private static boolean onlyReturned(BodyFacts in, LargeValue value) {
    return in.aliases().holders(value.birth()).uses().stream()
        .anyMatch(site -> site.instruction() instanceof Instruction.Return);
  }

  private List<LargeValue> made(BodyFacts in) {
    List<LargeValue> found = made.get(in);
    if (found == null) {
      found = new ArrayList<>();
      made.put(in, found);
      for (Block block : in.body().blocks()) {
        for (Instruction each : block.instructions()) {
          if (each instanceof Call call) {
            made(in, call).ifPresent(found::add);
          } else if (each instanceof NewArray array) {
            made(in, array).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private Optional<LargeValue> made(BodyFacts in, Call call) {
    Load load = loads.get(call);
    if (load != null) {
      return load.what().nursery()
              || onlyCounted(load)
              || asksForOne(load)
              || small(load, load.trail())
          ? Optional.empty()
          : Optional.of(value(in, call, load.what().holds(), load.what().chunked()));
    }
    Type result = call.callee().result();
    if (marked(call.callee()) || toMarked(in, call) || (is(result) && readAnew(in, call))) {
      return Optional.of(value(in, call, whole(result), ""));
    }
    return Optional.empty();
  }

  private Optional<LargeValue> made(BodyFacts in, NewArray array) {
    if (array.initialised()) {
      return Optional.empty();
    }
    long bytes = bytesOfElement(array.type());
    for (Variable dimension : array.uses()) {
      OptionalLong size = constants.value(in.analyses(), array, dimension);
      if (size.isEmpty() || size.getAsLong() <= 0 || size.getAsLong() > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      bytes *= size.getAsLong();
    }
    return bytes < LARGE_ARRAY_BYTES
        ? Optional.empty()
        : Optional.of(value(in, array, "an array of " + bytes / MIB + " MiB", ""));
  }

  private static LargeValue value(BodyFacts in, Instruction at, String holds, String chunked) {
    return new LargeValue(at, in.analyses().chains().definition(at), holds, chunked);
  }

  private static long bytesOfElement(Type array) {
    if (array.dimensions() > 1) {
      return bytesOfElement(array.element());
    }
    return switch (array.name()) {
      case "boolean", "byte" -> 1;
      case "short", "char" -> Short.BYTES;
      case "long", "double" -> Long.BYTES;
      default -> Integer.BYTES;
    };
  }

  /** What is wrong to load for its size alone need not be large. */
  private static boolean onlyCounted(Load load) {
    return load.what().serves().equals(Set.of(Consumption.SIZE_ONLY));
  }

  /** Who takes the first row of a query and no other mostly knows that there is but one. */
  private static boolean asksForOne(Load load) {
    List<Usage.Use> uses = load.usage().uses();
    return load.what().rule().equals(EagerQuery.NAME)
        && uses.stream().anyMatch(use -> use.consumption() == Consumption.FIRST_ONLY)
        && uses.stream()
            .allMatch(
                use ->
                    use.consumption().compareTo(Consumption.FIRST_ONLY) <= 0
                        || onlyAsks(load, use));
  }

  /** Whether all that comes of a call that is not known is a condition. */
  private static boolean onlyAsks(Load load, Usage.Use use) {
    DefUseChains chains = load.in().analyses().chains();
    Definition answer = chains.definition(use.at());
    return answer != null
        && Web.of(answer, chains).uses().stream()
            .allMatch(each -> each.instruction() instanceof Branch);
  }

  private boolean small(Load load, Trail trail) {
    return known(trail) || QueryByKey.says(trail) || SmallByNature.says(facts, load, trail);
  }

  private boolean known(Trail trail) {
    return trail.from(Effect.Origin.Kind.RESOURCE)
        || trail.from(Effect.Origin.Kind.MEMORY)
        || trail.from(Effect.Origin.Kind.BOUNDED)
        || trail.words().stream().anyMatch(facts.catalogue().resourceWords()::in);
  }

  /** Whether a value of a large type is read from outside, not taken from another one or empty. */
  private boolean readAnew(BodyFacts in, Call call) {
    boolean derived = call.uses().stream().anyMatch(each -> is(each.type()));
    boolean outside =
        call.arguments().stream()
            .anyMatch(
                each ->
                    in.effects().oneShot(each.type())
                        || (in.effects().location(each.type())
                            && !in.effects().scalar(each.type())));
    if (derived || !outside) {
      return false;
    }
    Trail trail = in.provenance().of(call, Operand.everyArgument());
    return !known(trail) && trail.words().stream().noneMatch(facts.catalogue().smallWords()::in);
  }

  private boolean is(Type type) {
    Boolean known = large.get(type);
    if (known == null) {
      known = find(type);
      large.put(type, known);
    }
    return known;
  }

  private boolean find(Type type) {
    return facts.catalogue().is(Trait.LARGE, type, facts.types())
        || (type.settled()
            && type.dimensions() == 0
            && facts
                .types()
                .declaration(type.name())
                .filter(each -> Mark.LARGE.in(each.annotations()))
                .isPresent());
  }

  private boolean marked(Callee callee) {
    return callee.settled()
        && facts.types().declaration(callee.owner().name()).stream()
            .flatMap(each -> each.methods().stream())
            .filter(each -> each.name().equals(callee.name()))
            .filter(each -> each.parameters().size() == callee.arity())
            .anyMatch(each -> Mark.LARGE.in(each.annotations()));
  }

  /** Whether the result goes to a local that the user says is large. */
  private static boolean toMarked(BodyFacts in, Call call) {
    Definition result = in.analyses().chains().definition(call);
    return result != null
        && in.analyses().chains().uses(result).stream()
            .map(UseSite::instruction)
            .anyMatch(use -> use instanceof Copy copy && Mark.LARGE.in(copy.def().annotations()));
  }

  private static String whole(Type type) {
    String simple = type.name().substring(type.name().lastIndexOf('.') + 1);
    return type.dimensions() > 0 ? "a large array of " + simple : "a whole " + simple;
  }
}
