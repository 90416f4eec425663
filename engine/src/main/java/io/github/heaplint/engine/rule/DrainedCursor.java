package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.Return;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What comes page by page or row by row is gathered in a list first, which is then passed over
 * once: the work could have been done with each page.
 */
public final class DrainedCursor implements Rule {
  /** Its name. */
  public static final String NAME = "DrainedCursor";

  /** What it finds. */
  public static final String SUMMARY =
      "Pages or rows are gathered in a list that is then passed over once.";

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
    return Severity.WARNING;
  }

  @Override
  public List<Interest> interests(Catalogue catalogue) {
    return List.of(
        Interest.inBodies(Set.of(), inLoops(catalogue.adding(true))),
        Interest.inBodies(catalogue.queryNames().steps(), inLoops(catalogue.adding(false))),
        Interest.inFiles(catalogue.adding(false), catalogue.callbackEnds()));
  }

  private static Set<String> inLoops(Set<String> calls) {
    return calls.stream().map(each -> "for " + each).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    for (BodyFacts in : facts.bodies()) {
      for (Block block : in.body().blocks()) {
        for (Instruction instruction : block.instructions()) {
          if (instruction instanceof Call call && emptyCollection(facts, call)) {
            check(facts, in, call, report);
          }
        }
      }
    }
    new DrainedCallback(facts).check(report);
  }

  /** {@code new ArrayList<>()}, or with a capacity; a set leaves out what it has, or sorts. */
  private static boolean emptyCollection(Facts facts, Call call) {
    return call.def() != null
        && call.callee().constructor()
        && call.callee().settled()
        && call.callee().arguments().stream().allMatch(each -> each.primitive())
        && facts.catalogue().is(Trait.SEQUENCE, call.callee().owner(), facts.types());
  }

  private static void check(Facts facts, BodyFacts in, Call made, Consumer<Finding> report) {
    Analyses analyses = in.analyses();
    Definition list = analyses.chains().definition(made);
    List<Call> fills = new ArrayList<>();
    Usage usage = in.consumptions().of(list, at -> fills(in, at, fills));
    if (fills.size() != 1 || !passedOver(usage) || handedOn(in, usage)) {
      return;
    }
    Call fill = fills.get(0);
    int at = analyses.chains().block(fill);
    List<BitSet> loops =
        analyses.loops().loopsOf(at).stream().filter(each -> !each.get(list.block())).toList();
    if (loops.size() == 1
        && usage.uses().stream().noneMatch(use -> loops.get(0).get(use.block()))
        && !facts.testClass(in.body().owner())) {
      Variable added = fill.arguments().get(0);
      PagedLoop loop = new PagedLoop(facts, in, loops.get(0));
      if (all(in, fill) ? loop.gives(fill, added) : loop.reads(fill, added)) {
        report.accept(finding(fill, all(in, fill), usage, fixes(facts, in, list, fill, usage)));
      }
    }
  }

  /** Whether an instruction adds to the collection that is followed; collects those that do. */
  private static boolean fills(BodyFacts in, Instruction at, List<Call> fills) {
    if (at instanceof Call call && adds(in, call)) {
      if (!fills.contains(call)) {
        fills.add(call);
      }
      return true;
    }
    return false;
  }

  private static boolean adds(BodyFacts in, Call call) {
    return call.receiver() != null
        && call.arguments().size() == 1
        && !call.arguments().contains(call.receiver())
        && in.effects().of(call).stream().anyMatch(Effect.Adds.class::isInstance);
  }

  private static boolean all(BodyFacts in, Call call) {
    return in.effects().of(call).contains(new Effect.Adds(true));
  }

  private static boolean passedOver(Usage usage) {
    Consumption whole = usage.consumption();
    return (whole == Consumption.SINGLE_PASS || whole == Consumption.FOLDED)
        && !usage.sized()
        && usage.uses().stream().filter(use -> use.consumption() != Consumption.VOID).count() == 1;
  }

  /** Whether the pass is the caller's, who gets an iterator once the cursor is closed. */
  private static boolean handedOn(BodyFacts in, Usage usage) {
    DefUseChains chains = in.analyses().chains();
    return usage.uses().stream()
        .map(Usage.Use::at)
        .filter(at -> at.def() != null && in.effects().oneShot(at.def().type()))
        .flatMap(at -> chains.uses(chains.definition(at)).stream())
        .anyMatch(site -> site.instruction() instanceof Return);
  }

  /** The rewrites where a for-each over a local passes over the list. */
  private static List<Fix> fixes(
      Facts facts, BodyFacts in, Definition list, Call fill, Usage usage) {
    Optional<Iterate> walk =
        usage.uses().stream()
            .filter(use -> use.at() instanceof Iterate)
            .map(use -> (Iterate) use.at())
            .findFirst();
    Variable local = fill.receiver();
    return walk.isPresent() && local.kind() == Variable.Kind.LOCAL
        ? facts
            .rewrites()
            .gathered(
                in.analyses(),
                local,
                (Call) list.instruction(),
                fill,
                all(in, fill),
                walk.get(),
                facts.catalogue(),
                callee -> facts.sameClass(callee).map(BodyFacts::analyses))
        : List.of();
  }

  private static Finding finding(Call fill, boolean pages, Usage usage, List<Fix> fixes) {
    String what = pages ? "pages" : "rows";
    return new Finding(
        NAME,
        Severity.WARNING,
        fill.span(),
        "every element of all "
            + what
            + " is gathered in a list (memory grows with their number), but the list is "
            + (usage.consumption() == Consumption.FOLDED
                ? "reduced in one pass"
                : "passed over once"),
        "do the work inside the loop, " + (pages ? "page by page" : "row by row"),
        false,
        fixes);
  }
}
