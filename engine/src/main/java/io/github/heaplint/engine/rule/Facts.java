package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Siblings;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.ClassFacts;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Mark;
import io.github.heaplint.engine.fix.Exchange;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.fix.Fixes;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of one unit; analyses are made on first use and shared by the rules. */
public final class Facts {
  private final Unit unit;
  private final Types types;
  private final Catalogue catalogue;
  private final List<BodyFacts> bodies = new ArrayList<>();
  private final Map<Signature, List<BodyFacts>> methods = new HashMap<>();
  private final List<Code> code = new ArrayList<>();
  private final Wrappers wrappers;
  private List<Load> loads;
  private List<Wrapper> own;
  private Wrappers known;
  private final Fixes fixes;
  private ClassFacts classes;

  /** What tells the methods of a unit apart without knowing parameter types. */
  private record Signature(String owner, String name, int arity) {}

  /** Gathers facts about {@code unit}, of which no other file is known. */
  public Facts(Unit unit, Types types, Catalogue catalogue) {
    this(unit, types, catalogue, Wrappers.NONE);
  }

  /**
   * Gathers facts about {@code unit}.
   *
   * @param wrappers what methods of the project's other files load for their callers
   */
  public Facts(Unit unit, Types types, Catalogue catalogue, Wrappers wrappers) {
    this.wrappers = wrappers;
    this.unit = unit;
    this.types = declaredIn(unit).or(types);
    this.catalogue = catalogue;
    this.fixes = new Fixes(unit);
    unit.bodies().forEach(body -> add(body, null));
  }

  /** The unit at hand. */
  public Unit unit() {
    return unit;
  }

  /** What is known of types, the unit's own among them. */
  public Types types() {
    return types;
  }

  /** What is known of APIs. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** What types offer beside the queries that are called. */
  Siblings siblings() {
    return new Siblings(catalogue, types);
  }

  /** Whether a class has test methods: its data is mostly made by itself, a few rows long. */
  boolean testClass(String owner) {
    return bodies.stream()
        .map(BodyFacts::body)
        .filter(each -> each.owner().equals(owner))
        .anyMatch(
            each ->
                each.annotations().stream().anyMatch(mark -> catalogue.marks(Trait.TEST, mark)));
  }

  /** Every body of the unit, those of closures after the one around them. */
  public List<BodyFacts> bodies() {
    return List.copyOf(bodies);
  }

  /** The unit's methods that load something for their callers. */
  List<Wrapper> wrappers() {
    if (own == null) {
      own = new WrapperSearch(unit, catalogue).in(bodies);
    }
    return own;
  }

  private List<Effect> wrapped(Callee callee) {
    if (known == null) {
      known = Wrappers.of(wrappers()).or(wrappers);
    }
    return known.of(callee);
  }

  /** Every call that brings a whole data set into memory and is reported by {@code rule}. */
  public List<Load> loads(String rule) {
    if (loads == null) {
      loads = findLoads();
    }
    return loads.stream().filter(load -> load.what().rule().equals(rule)).toList();
  }

  /** How the code of a load can be rewritten, best first. */
  public List<Fix> fixes(Load load) {
    return fixes.of(
        new Exchange(
            unit,
            types,
            catalogue,
            load.in().analyses(),
            load.call(),
            load.what(),
            load.usage(),
            callee -> sameClass(callee).map(BodyFacts::analyses)));
  }

  /**
   * How code can let go of a value that a local holds past its last use, best first.
   *
   * @param in the body that holds it
   * @param made the call that makes the value, null when it comes from elsewhere
   * @param during the step that loads another value meanwhile
   */
  public List<Fix> fixes(BodyFacts in, Call made, Variable holder, Instruction during) {
    return fixes.ofDrag(types, in.analyses(), made, holder, during);
  }

  /** Rewrites of the unit's code. */
  Fixes rewrites() {
    return fixes;
  }

  /** What the unit's code does to the fields of its classes. */
  public ClassFacts classes() {
    if (classes == null) {
      classes = new ClassFacts(unit.declarations(), code);
    }
    return classes;
  }

  private static Types declaredIn(Unit unit) {
    Map<String, Declaration> own = new HashMap<>();
    unit.declarations().forEach(each -> own.putIfAbsent(each.name(), each));
    return name -> Optional.ofNullable(own.get(name));
  }

  private void add(Body body, Code around) {
    BodyFacts facts =
        new BodyFacts(body, catalogue, types, this::sameClass, this::sameFile, this::wrapped);
    bodies.add(facts);
    Code own = new Code(facts.analyses(), facts.catalogued(), around);
    code.add(own);
    methods
        .computeIfAbsent(
            new Signature(body.owner(), body.name(), body.parameters().size()),
            unused -> new ArrayList<>())
        .add(facts);
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Closure closure) {
          closure.bodies().forEach(each -> add(each, own.member()));
        }
      }
    }
  }

  /** The body a call runs, when no override and no overload can be meant. */
  Optional<BodyFacts> sameClass(Callee callee) {
    return sameFile(callee)
        .filter(
            named -> {
              List<String> modifiers = named.body().modifiers();
              return modifiers.contains("private")
                  || modifiers.contains("static")
                  || modifiers.contains("final");
            });
  }

  /** The body a call names, when no overload can be meant; an override may run in its place. */
  Optional<BodyFacts> sameFile(Callee callee) {
    List<BodyFacts> named =
        methods.getOrDefault(
            new Signature(callee.owner().name(), callee.name(), callee.arity()), List.of());
    return named.size() == 1 && callee.settled() ? Optional.of(named.get(0)) : Optional.empty();
  }

  private List<Load> findLoads() {
    List<Load> found = new ArrayList<>();
    for (BodyFacts in : bodies) {
      for (Block block : in.body().blocks()) {
        for (Instruction instruction : block.instructions()) {
          if (instruction instanceof Call call && !call.callee().result().is("void")) {
            for (Effect effect : in.effects().of(call)) {
              if (effect instanceof Effect.Materialises what && !toBounded(in, call)) {
                Optional<Usage> usage =
                    call.callee().result().primitive()
                        ? SizedArray.usage(in.analyses(), in.taking(), call)
                        : Optional.of(usage(in, call));
                usage.ifPresent(each -> found.add(new Load(in, call, what, each)));
              }
            }
          }
        }
      }
    }
    return found;
  }

  /** Whether the result goes where the user says that everything stays small. */
  private static boolean toBounded(BodyFacts in, Call call) {
    Definition result = in.analyses().chains().definition(call);
    return result != null
        && in.analyses().chains().uses(result).stream()
            .map(UseSite::instruction)
            .anyMatch(
                use ->
                    use instanceof Copy copy
                        ? Mark.BOUNDED.in(copy.def().annotations())
                        : use instanceof FieldStore store && in.effects().bounded(store.field()));
  }

  private Usage usage(BodyFacts in, Call call) {
    Definition result = in.analyses().chains().definition(call);
    if (result == null) {
      return new Usage(Consumption.VOID, List.of(), false);
    }
    Usage usage = in.consumptions().of(result);
    if (usage.onlyReturned() && in.body().modifiers().contains("private")) {
      return byCallers(in).orElse(usage);
    }
    return usage;
  }

  /** How all callers of a private method together use its result; empty if any is unknown. */
  private Optional<Usage> byCallers(BodyFacts callee) {
    Usage most = null;
    for (BodyFacts caller : bodies) {
      for (Block block : caller.body().blocks()) {
        for (Instruction instruction : block.instructions()) {
          if (instruction instanceof Call call
              && sameClass(call.callee()).filter(each -> each == callee).isPresent()) {
            Definition result = caller.analyses().chains().definition(call);
            Usage usage =
                result == null
                    ? new Usage(Consumption.VOID, List.of(), false)
                    : caller.consumptions().of(result);
            if (most == null || usage.consumption().compareTo(most.consumption()) > 0) {
              most = usage;
            }
          } else if (instruction instanceof Closure closure
              && closure.target() != null
              && sameName(closure.target(), callee.body())) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.ofNullable(most);
  }

  private static boolean sameName(Callee target, Body body) {
    Type owner = target.owner();
    return target.name().equals(body.name())
        && (!owner.settled() || owner.name().equals(body.owner()));
  }
}
