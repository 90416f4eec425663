package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A method that ends a phase of its object's life lets go of some of its containers and forgets
 * another that grows along with them and is used just as they are.
 */
public final class ForgottenRelease implements Rule {
  /** Its name. */
  public static final String NAME = "ForgottenRelease";

  /** What it finds. */
  public static final String SUMMARY =
      "A method that lets go of an object's collections forgets one that grows with them.";

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
    List<Interest> all = new ArrayList<>(catalogue.lifecycles().registering());
    all.add(catalogue.filling());
    all.add(catalogue.lifecycles().ending());
    all.add(Interest.inFiles(Set.of(), catalogue.simpleNames(Trait.THREAD_LOCAL)));
    return all;
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    for (Declaration owner : facts.unit().declarations()) {
      List<Code> members = facts.classes().members(owner);
      List<Code> ends =
          members.stream()
              .filter(each -> facts.catalogue().lifecycles().ends(each.body().name()))
              .toList();
      List<HeldField> containers = Containers.of(facts, owner);
      ForgottenMessage message = new ForgottenMessage(facts, owner);
      if (!Containers.inFixture(facts, owner)) {
        ForgottenSibling siblings = new ForgottenSibling(facts, containers);
        ends.forEach(end -> siblings.of(end).ifPresent(report));
        containers(facts, members, containers, message, report);
      }
      ForgottenReference references = new ForgottenReference(facts, owner);
      for (Code end : ends) {
        references.of(end).forEach(left -> report.accept(message.reference(end, left)));
      }
      new ForgottenShown(facts, owner, members)
          .all()
          .forEach(left -> report.accept(message.shown(left)));
      LeftOnTheWay ways = new LeftOnTheWay(facts);
      for (HeldField each : facts.classes().fields()) {
        if (each.owner().equals(owner) && ways.stays(each)) {
          ways.of(each).map(way -> message.leftOnTheWay(each, way)).ifPresent(report);
        }
      }
      new LeftListening(facts, owner, members)
          .all()
          .forEach(found -> report.accept(message.leftListening(found)));
    }
  }

  /** What is forgotten of the data of single containers. */
  private static void containers(
      Facts facts,
      List<Code> members,
      List<HeldField> containers,
      ForgottenMessage message,
      Consumer<Finding> report) {
    OneWay oneWay = new OneWay(facts, members);
    HalfUndone pairs = new HalfUndone(facts, members);
    Refill refill = new Refill(facts, containers);
    Map<String, List<HalfUndone.Pair>> halves = new LinkedHashMap<>();
    for (HeldField each : containers) {
      if (Containers.ownData(facts, each)) {
        pairs
            .of(each)
            .ifPresent(
                pair ->
                    halves
                        .computeIfAbsent(pair.doing().body().name(), unused -> new ArrayList<>())
                        .add(pair));
        oneWay.of(each).map(way -> message.oneWay(each, way)).ifPresent(report);
        refill.of(each).map(found -> message.filledAnew(each, found)).ifPresent(report);
      }
    }
    halves.values().forEach(each -> report.accept(message.halfUndone(each)));
  }
}
