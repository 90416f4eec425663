package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.provenance.Provenance.Trail;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A file, stream, upload, response, workbook or table file read whole although its consumer passes
 * over it once, copies it, looks only at its head or its size, or never looks.
 */
public final class EagerRead implements Rule {
  /** Its name. */
  public static final String NAME = "EagerRead";

  /** What it finds. */
  public static final String SUMMARY =
      "A whole input is read into memory although its consumer needs it only piece by piece.";

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
    return catalogue.interests(NAME);
  }

  /** A test reads to the end what it has made itself, or what lies beside it. */
  @Override
  public boolean toldOfTests() {
    return false;
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    for (Load load : facts.loads(NAME)) {
      if (load.what().serves().contains(load.usage().consumption()) && canBeLarge(facts, load)) {
        report.accept(finding(facts, load));
      }
    }
  }

  private static boolean canBeLarge(Facts facts, Load load) {
    Trail trail = load.trail();
    return !trail.from(Effect.Origin.Kind.RESOURCE)
        && trail.words().stream().noneMatch(facts.catalogue().resourceWords()::in)
        && !trail.from(Effect.Origin.Kind.MEMORY)
        && !trail.from(Effect.Origin.Kind.BOUNDED)
        && !(!ofAnySize(load) && SmallByNature.says(facts, load, trail))
        && !SourceInUse.whileConsumed(load, trail)
        && !SourceInUse.streamedElsewhere(load, trail)
        && !(load.usage().later() && SourceInUse.after(load, trail))
        && !Kept.asTree(facts, load)
        && !Kept.partsNeeded(facts, load)
        && !Kept.gatheredUnchanged(load)
        && !new OneValue(facts, load).isRead()
        && !shownAtOnce(facts, load)
        && !(load.usage().sized() && fromStream(load) && countedBefore(load));
  }

  /** Whoever passes bytes on, or tells their kind, seldom knows how many there are. */
  private static boolean ofAnySize(Load load) {
    Consumption use = load.usage().consumption();
    return load.what().content().equals("bytes")
        && (use == Consumption.SUNK || use == Consumption.FIRST_ONLY);
  }

  /** A list that is printed as it is, on one line, is a glance at something small. */
  private static boolean shownAtOnce(Facts facts, Load load) {
    return load.usage().uses(Consumption.SUNK).stream()
        .anyMatch(
            use ->
                use.at() instanceof Call call
                    && call.receiver() != null
                    && facts.catalogue().is(Trait.OUTLET, call.receiver().type(), facts.types())
                    && call.arguments().stream()
                        .anyMatch(
                            each ->
                                facts
                                    .catalogue()
                                    .lifecycles()
                                    .container(each.type(), facts.types())));
  }

  /** How long a stream is can only be told beforehand by whoever has read all of it. */
  private static boolean countedBefore(Load load) {
    return load.usage().uses(Consumption.SUNK).stream()
        .anyMatch(
            sunk ->
                load.usage().uses(Consumption.SIZE_ONLY).stream()
                    .anyMatch(size -> load.in().analyses().paths().reaches(size.at(), sunk.at())));
  }

  private static Finding finding(Facts facts, Load load) {
    // What is never looked at is often read for its effect: to drain a stream, to see it fail.
    boolean sure =
        !load.what().note()
            && !load.usage().sized()
            && !(load.usage().later() && fromStream(load))
            && load.usage().consumption() != Consumption.VOID
            && !Kept.elements(load)
            && !Kept.gathered(load)
            && LoadMessage.taker(load).isEmpty()
            && !inTest(facts, load);
    return new Finding(
        NAME,
        sure ? Severity.WARNING : Severity.NOTE,
        load.call().span(),
        LoadMessage.of(load),
        LoadMessage.suggestion(load),
        load.what().nursery(),
        facts.fixes(load));
  }

  /** A stream may be closed by the time at which what was read from it is written out. */
  private static boolean fromStream(Load load) {
    Call call = load.call();
    Operand source = load.what().source();
    return (source.isReceiver()
            && call.receiver() != null
            && load.in().effects().oneShot(call.receiver().type()))
        || IntStream.range(0, call.arguments().size())
            .filter(source::covers)
            .anyMatch(i -> load.in().effects().oneShot(call.arguments().get(i).type()));
  }

  /** What a test reads it mostly has made itself, a few lines long. */
  private static boolean inTest(Facts facts, Load load) {
    return load.in().body().annotations().stream()
        .anyMatch(each -> facts.catalogue().marks(Trait.TEST, each));
  }
}
