package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Instruction.Return;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A lambda or anonymous class that is kept, or waits for its turn, and holds a whole collection of
 * which it needs a size; and a view that holds all of what it shows a part of.
 */
public final class PinnedCapture implements Rule {
  /** Its name. */
  public static final String NAME = "PinnedCapture";

  /** What it finds. */
  public static final String SUMMARY =
      "Code or a view that is kept holds a whole collection or array of which it needs only a part.";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return SUMMARY;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Interest> interests(Catalogue catalogue) {
    return List.of(
        Interest.inBodies(Set.of(), Set.of("-> size()", "-> length", "-> isEmpty()")),
        catalogue.partialViews(),
        catalogue.storedLoads());
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    LargeValues large = new LargeValues(facts);
    facts.unit().declarations().stream()
        .flatMap(owner -> PinnedIterator.in(facts, owner, large).stream())
        .forEach(each -> report.accept(each.finding()));
    for (BodyFacts in : facts.bodies()) {
      PinnedView.in(in, large).forEach(view -> report.accept(view.finding(facts)));
      PinnedOuter.in(facts, in, large).forEach(outer -> report.accept(outer.finding()));
      for (Block block : in.body().blocks()) {
        for (Instruction instruction : block.instructions()) {
          if (instruction instanceof Closure closure
              && closure.def() != null
              && !closure.bodies().isEmpty()
              && (kept(in, closure) || queued(in, closure))) {
            check(facts, in, closure, report);
          }
        }
      }
    }
  }

  private static List<UseSite> uses(BodyFacts in, Closure closure) {
    return in.analyses().chains().uses(in.analyses().chains().definition(closure));
  }

  /** It is returned or stored in a field. */
  private static boolean kept(BodyFacts in, Closure closure) {
    return uses(in, closure).stream()
        .anyMatch(
            site ->
                site.instruction() instanceof Return || site.instruction() instanceof FieldStore);
  }

  /** It is handed to who keeps it until its turn comes. */
  private static boolean queued(BodyFacts in, Closure closure) {
    return uses(in, closure).stream()
        .anyMatch(site -> site.instruction() instanceof Call call && keeps(in, call, site));
  }

  private static boolean keeps(BodyFacts in, Call call, UseSite site) {
    int position = call.arguments().indexOf(site.variable());
    return in.effects().of(call).stream()
        .anyMatch(
            effect ->
                (effect instanceof Effect.Retains kept && kept.operand().covers(position))
                    || (effect instanceof Effect.Adds && position >= 0));
  }

  private static void check(Facts facts, BodyFacts in, Closure closure, Consumer<Finding> report) {
    for (Variable each : closure.captures()) {
      if (large(facts, each.type())
          && closure.bodies().stream().allMatch(body -> onlySize(facts, body, each))) {
        report.accept(
            new Finding(
                NAME,
                Severity.NOTE,
                closure.span(),
                "the code kept here needs only the size of "
                    + each.name()
                    + " and holds all of it as long as it is kept itself",
                "read the size of " + each.name() + " into a local variable before",
                // Its turn may come at once.
                notMadeHere(facts, in, closure, each) || !kept(in, closure),
                facts
                    .rewrites()
                    .numberCaptured(
                        in.analyses(), closure, each, reads(closure, each), facts.catalogue())));
      }
    }
  }

  private static boolean large(Facts facts, Type type) {
    return type.dimensions() > 0
        || facts.catalogue().lifecycles().container(type, facts.types())
        || facts.catalogue().is(Trait.LARGE, type, facts.types());
  }

  /**
   * A collection that was handed in, or taken from somewhere, somebody else holds as well, or may
   * add to meanwhile; on trial.
   */
  private static boolean notMadeHere(
      Facts facts, BodyFacts in, Closure closure, Variable captured) {
    return facts.catalogue().lifecycles().container(captured.type(), facts.types())
        && !(new Origins(in.analyses()).of(closure, captured) instanceof Call made
            && made.receiver() == null);
  }

  private static boolean onlySize(Facts facts, Body body, Variable outer) {
    BodyFacts in = facts.bodies().stream().filter(each -> each.isOf(body)).findFirst().orElse(null);
    if (in == null) {
      return false;
    }
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction.uses().stream().anyMatch(used -> captured(used, outer))
            && !size(in, instruction)) {
          return false;
        }
      }
    }
    return true;
  }

  /** What the code of a closure does to what it captures. */
  private static List<Instruction> reads(Closure closure, Variable outer) {
    return closure.bodies().stream()
        .flatMap(body -> body.blocks().stream())
        .flatMap(block -> block.instructions().stream())
        .filter(each -> each.uses().stream().anyMatch(used -> captured(used, outer)))
        .toList();
  }

  private static boolean captured(Variable used, Variable outer) {
    return used.kind() == Variable.Kind.CAPTURED && used.name().equals(outer.name());
  }

  private static boolean size(BodyFacts in, Instruction at) {
    return (at instanceof Operation operation && operation.operator().equals("length"))
        || (at instanceof Call call
            && in.effects().of(call).stream()
                .anyMatch(
                    effect ->
                        effect instanceof Effect.Traverses pass
                            && pass.operand().isReceiver()
                            && pass.consumption() == Consumption.SIZE_ONLY));
  }
}
