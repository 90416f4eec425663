package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.consumption.Usage.Use;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.provenance.Provenance.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Query results, whole tables, listings or key scans collected and then passed over once, counted,
 * tested for emptiness, or cut to their first element.
 */
public final class EagerQuery implements Rule {
  /** Its name. */
  public static final String NAME = "EagerQuery";

  /** What it finds. */
  public static final String SUMMARY =
      "A whole result is collected in memory although its consumer needs it only piece by piece.";

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
    List<Interest> all = new ArrayList<>(catalogue.interests(NAME));
    all.add(Interest.inBodies(Set.of(), catalogue.queryNames().calls()));
    return all;
  }

  /** A test counts the few rows that it has made itself. */
  @Override
  public boolean toldOfTests() {
    return false;
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    for (Load load : facts.loads(NAME)) {
      if (load.what().serves().contains(load.usage().consumption())) {
        Trail trail = load.trail();
        if (!trail.from(Effect.Origin.Kind.BOUNDED)
            && !trail.from(Effect.Origin.Kind.MEMORY)
            && !QueryByKey.says(trail)
            && !QueryByKey.says(load.call().callee().name())
            && !Kept.gathered(load)
            && !ofItself(facts, load)
            && !takenAway(facts, load)
            && !expectsOne(load)
            && !takesOneValue(load)) {
          report.accept(finding(facts, load));
        }
      }
    }
  }

  /** A loop that deletes rows may not read on meanwhile; keys are scanned and deleted at once. */
  private static boolean takenAway(Facts facts, Load load) {
    return !load.what().content().equals("keys") && Kept.takenAway(facts, load);
  }

  /** Whoever wrote the query here as well knows what it gives. */
  private static boolean ofItself(Facts facts, Load load) {
    Variable asked = load.call().receiver();
    return asked != null
        && asked.kind() == Variable.Kind.THIS
        && facts.sameFile(load.call().callee()).isPresent();
  }

  /** Who asks whether there is just one, and takes it, has asked for one. */
  private static boolean expectsOne(Load load) {
    DefUseChains chains = load.in().analyses().chains();
    return load.usage().consumption() == Consumption.FIRST_ONLY
        && load.usage().uses(Consumption.SIZE_ONLY).stream()
            .map(use -> chains.definition(use.at()))
            .filter(Objects::nonNull)
            .flatMap(size -> chains.uses(size).stream())
            .map(UseSite::instruction)
            .anyMatch(at -> at instanceof Operation operation && comparesWithOne(load, operation));
  }

  /** Who takes the first value of the first row alone has asked for one: a number of rows. */
  private static boolean takesOneValue(Load load) {
    DefUseChains chains = load.in().analyses().chains();
    List<Use> heads = load.usage().uses(Consumption.FIRST_ONLY);
    return load.usage().consumption() == Consumption.FIRST_ONLY
        && heads.stream()
            .map(use -> chains.definition(use.at()))
            .allMatch(row -> row != null && isOneValue(load.in().consumptions().of(row)));
  }

  private static boolean isOneValue(Usage row) {
    return row.consumption() == Consumption.FIRST_ONLY
        && row.uses(Consumption.FIRST_ONLY).size() == 1;
  }

  private static boolean comparesWithOne(Load load, Operation operation) {
    return operation.uses().stream()
        .flatMap(each -> load.in().analyses().chains().definitions(operation, each).stream())
        .anyMatch(
            made ->
                made.instruction() instanceof Constant constant
                    && constant.value().text().equals("1"));
  }

  private static Finding finding(Facts facts, Load load) {
    Consumption consumption = load.usage().consumption();
    // A whole table passed over once is often small, unless its owner has thought of parts of it;
    // asking for its size or head never is right.
    boolean sure =
        !load.what().note()
            && !facts.testClass(load.in().body().owner())
            && (consumption == Consumption.SIZE_ONLY
                || consumption == Consumption.FIRST_ONLY
                || !facts.siblings().written(load.call().callee()).isEmpty());
    return new Finding(
        NAME,
        sure ? Severity.WARNING : Severity.NOTE,
        load.call().span(),
        LoadMessage.of(load),
        LoadMessage.suggestion(load),
        load.what().nursery(),
        facts.fixes(load));
  }
}
