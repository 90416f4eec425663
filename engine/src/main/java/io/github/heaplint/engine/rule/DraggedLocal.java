package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.consumption.Aliases;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.Lifetime;
import io.github.heaplint.engine.dataflow.NullTests;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Variable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A large value that is past its last use and still in a local slot while another large one is
 * loaded: the case of the two data frames.
 */
public final class DraggedLocal implements Rule {
  /** Its name. */
  public static final String NAME = "DraggedLocal";

  /** What it finds. */
  public static final String SUMMARY =
      "A large value is kept past its last use while another large one is loaded.";

  /** Simple name of the annotation by which users say that something is large. */
  private static final String MARK = "Large";

  private static final Set<String> PRIMITIVES =
      Set.of("byte", "char", "short", "int", "long", "float", "double", "boolean");

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

  /**
   * Both values are loads, of large types, marked, or arrays; these are looked for in programs
   * only.
   */
  @Override
  public List<Interest> interests(Catalogue catalogue) {
    return Stream.of(
            catalogue.interests(EagerRead.NAME).stream(),
            catalogue.interests(EagerQuery.NAME).stream(),
            catalogue.interests(Trait.LARGE).stream(),
            Stream.of(Interest.inBodies(Set.of("main"), PRIMITIVES)),
            Stream.of(Interest.inFiles(Set.of(), Set.of(MARK))))
        .flatMap(each -> each)
        .toList();
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    LargeValues large = new LargeValues(facts);
    RunsOnce once = new RunsOnce(facts);
    boolean tests = facts.bodies().stream().anyMatch(each -> isTest(facts, each));
    for (BodyFacts in : facts.bodies()) {
      // What a test and its helpers load it has mostly made itself, a few lines long.
      if (isTest(facts, in) || (tests && !once.by(in))) {
        continue;
      }
      for (LargeValue value : large.of(in)) {
        if (value.birth() != null) {
          drag(facts, in, value, large)
              .map(drag -> finding(facts, drag, once.by(in)))
              .or(
                  () ->
                      NumberReadLate.of(in, value, large)
                          .map(each -> each.finding(facts, once.by(in))))
              .ifPresent(report);
        }
      }
    }
  }

  private static boolean isTest(Facts facts, BodyFacts in) {
    return in.body().annotations().stream()
        .anyMatch(each -> facts.catalogue().marks(Trait.TEST, each));
  }

  /** The first load, else the first wait, while the value is held for nothing. */
  private static Optional<Drag> drag(
      Facts facts, BodyFacts in, LargeValue value, LargeValues large) {
    Aliases.Reach reach = in.aliases().of(value.birth());
    if (reach.escapes() || reach.web().uses().isEmpty()) {
      return Optional.empty();
    }
    Web holders = in.aliases().holders(value.birth());
    Lifetime life = Lifetime.of(reach.web(), holders, in.analyses());
    List<Instruction> after =
        life.drag().stream()
            .filter(each -> followsNormally(in, value, holders, each))
            .sorted(Comparator.comparingInt(each -> each.span().start()))
            .toList();
    return loading(in, value, life, after, large)
        .or(() -> loadingCallee(facts, in, value, life, large))
        .or(
            () ->
                after.stream()
                    .filter(each -> blocks(in, each))
                    .map(each -> drag(in, value, life, each, null))
                    .findFirst());
  }

  private static Optional<Drag> loading(
      BodyFacts in, LargeValue value, Lifetime life, List<Instruction> after, LargeValues large) {
    return after.stream()
        .flatMap(
            each -> large.loadedBy(in, each).map(it -> drag(in, value, life, each, it)).stream())
        .filter(each -> !Replacement.of(each))
        .findFirst();
  }

  /** A last use that is a call of a body of the unit, which loads after its own last use. */
  private static Optional<Drag> loadingCallee(
      Facts facts, BodyFacts in, LargeValue value, Lifetime life, LargeValues large) {
    for (UseSite last : life.lastUses()) {
      if (last.instruction() instanceof Call call
          && in.aliases().holders(value.birth()).definitions().stream()
              .anyMatch(
                  each ->
                      in.analyses()
                          .slots()
                          .heldBefore(last.block(), last.index(), each.variable()))) {
        Optional<Drag> inCallee =
            callee(facts, call)
                .filter(callee -> callee != in)
                .flatMap(callee -> inCallee(callee, call, last, large));
        if (inCallee.isPresent()) {
          return inCallee.map(each -> drag(in, value, life, call, each.loaded()));
        }
      }
    }
    return Optional.empty();
  }

  /** The body that a call surely runs. */
  private static Optional<BodyFacts> callee(Facts facts, Call call) {
    return call.callee().constructor()
        ? facts.sameFile(call.callee())
        : facts.sameClass(call.callee());
  }

  private static Optional<Drag> inCallee(
      BodyFacts callee, Call call, UseSite last, LargeValues large) {
    int index = call.arguments().indexOf(last.variable());
    if (index < 0 || index >= callee.body().parameters().size()) {
      return Optional.empty();
    }
    Definition given = callee.analyses().chains().entry(callee.body().parameters().get(index));
    Aliases.Reach reach = callee.aliases().of(given);
    if (reach.escapes()) {
      return Optional.empty();
    }
    Lifetime life = Lifetime.of(reach.web(), callee.analyses());
    return loading(callee, new LargeValue(null, given, "", ""), life, life.idle(), large);
  }

  /**
   * After an exception it is not known whether the value was made at all, and where it is null
   * there is none.
   */
  static boolean followsNormally(BodyFacts in, LargeValue value, Web holders, Instruction later) {
    NullTests tests = new NullTests(in.analyses().chains());
    return value.at() == null
        || in.analyses()
            .paths()
            .reachesNormally(
                value.at(), later, (block, next) -> tests.absent(holders, block, next));
  }

  private static Drag drag(
      BodyFacts in, LargeValue value, Lifetime life, Instruction during, LargeValue loaded) {
    return new Drag(in, value, life, holder(in, value, during), during, loaded);
  }

  /** The variable that holds the value; one that the source names if there is one. */
  private static Variable holder(BodyFacts in, LargeValue value, Instruction during) {
    Web holders = in.aliases().holders(value.birth());
    return Lifetime.heldBefore(during, holders, in.analyses()).stream()
        .min(Comparator.comparing(each -> !each.named()))
        .orElse(value.birth().variable());
  }

  private static boolean blocks(BodyFacts in, Instruction instruction) {
    return instruction instanceof Call call
        && in.effects().of(call).stream().anyMatch(Effect.Blocks.class::isInstance);
  }

  private static Finding finding(Facts facts, Drag drag, boolean once) {
    DragMessage message = new DragMessage(facts.unit().source(), drag);
    return new Finding(
        NAME,
        drag.loaded() == null ? Severity.NOTE : Severity.WARNING,
        message.place(),
        message.text(),
        message.repair(),
        !once,
        // Without a name, or in a method of its own, the value is handed on just the same.
        drag.handedOn()
            ? List.of()
            : facts.fixes(
                drag.in(),
                drag.value().at() instanceof Call made ? made : null,
                drag.named(),
                drag.during()));
  }
}
