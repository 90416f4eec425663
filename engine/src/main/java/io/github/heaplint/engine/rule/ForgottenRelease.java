package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.effect.ClassFacts;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
    ClassFacts classes = facts.classes();
    for (Declaration owner : facts.unit().declarations()) {
      List<HeldField> containers = Containers.of(facts, owner);
      List<Code> members = classes.members(owner);
      if (containers.size() > 1) {
        for (Code end : members) {
          if (end.body().kind() == Body.Kind.METHOD
              && facts.catalogue().lifecycles().ends(end.body().name())) {
            check(facts, end, containers, report);
          }
        }
      }
      ForgottenReference references = new ForgottenReference(facts, owner);
      for (Code end : members) {
        if (facts.catalogue().lifecycles().ends(end.body().name())) {
          references.of(end).forEach(left -> report.accept(forgotten(end, left)));
        }
      }
      LeftOnTheWay ways = new LeftOnTheWay(facts);
      for (HeldField each : facts.classes().fields()) {
        if (each.owner().equals(owner) && stays(facts, each)) {
          ways.of(each).ifPresent(way -> report.accept(leftOnTheWay(facts, each, way)));
        }
      }
      OneWay oneWay = new OneWay(facts, members);
      HalfUndone pairs = new HalfUndone(facts, members);
      Refill refill = new Refill(facts, containers);
      Map<String, List<HalfUndone.Pair>> halves = new LinkedHashMap<>();
      for (HeldField each : containers) {
        if (Containers.ownData(facts, each) && !Containers.inFixture(facts, owner)) {
          pairs
              .of(each)
              .ifPresent(
                  pair ->
                      halves
                          .computeIfAbsent(pair.doing().body().name(), unused -> new ArrayList<>())
                          .add(pair));
          oneWay.of(each).ifPresent(way -> report.accept(oneWay(each, way)));
          refill.of(each).map(found -> refilled(facts, each, found)).ifPresent(report);
        }
      }
      halves.values().forEach(each -> report.accept(halfUndone(owner, each)));
      new LeftListening(facts, owner, members)
          .all()
          .forEach(found -> report.accept(leftListening(owner, found)));
    }
  }

  /** A container that lives long, or what threads keep. */
  private static boolean stays(Facts facts, HeldField field) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    Type type = field.declared().type();
    return field.isPrivate()
        && (lifecycles.threadLocal(type)
            ? !facts.catalogue().is(Trait.SCALAR, type.argument(0), facts.types())
            : lifecycles.container(type, facts.types())
                && !lifecycles.buffer(type)
                && Containers.ownContent(facts, field)
                && Containers.longLived(facts, field));
  }

  private static Finding leftOnTheWay(Facts facts, HeldField field, LeftOnTheWay.Way way) {
    int line = facts.unit().source().line(way.removed().at().span().start());
    int work = facts.unit().source().line(way.work().span().start());
    return onTrial(
        way.added().at().span(),
        "what is put in "
            + field.name()
            + " here is taken out in line "
            + line
            + ", but not when line "
            + work
            + " throws: then it stays "
            + (field.isStatic() ? "for good" : "as long as the " + field.owner().simpleName()),
        "take it out in a finally block");
  }

  private static Finding oneWay(HeldField field, OneWay.Way way) {
    String other = way.other().body().name() + "()";
    return onTrial(
        way.removed().at().span(),
        way.removed().member().body().name()
            + "() takes an entry out of "
            + field.name()
            + ", "
            + other
            + " does not: then it stays as long as the "
            + field.owner().simpleName()
            + " is reachable",
        "remove it in " + other);
  }

  private static Finding forgotten(Code end, ForgottenReference.Left left) {
    String method = end.body().name() + "()";
    return note(
        left.set().at().span(),
        method
            + " sets "
            + left.sibling().name()
            + " to null but not "
            + left.forgotten().name()
            + ", which is set along with it: what it refers to stays as long as the "
            + left.forgotten().owner().simpleName()
            + " is reachable",
        left.forgotten().name() + " = null in " + method);
  }

  private static Finding halfUndone(Declaration owner, List<HalfUndone.Pair> found) {
    HalfUndone.Pair first = found.get(0);
    String undoing = first.undoing().body().name() + "()";
    String fields = names(found.stream().map(HalfUndone.Pair::field).toList());
    return note(
        first.added().at().span(),
        "what "
            + first.doing().body().name()
            + "() adds to "
            + fields
            + " stays there when "
            + undoing
            + " takes back the rest, as long as the "
            + owner.simpleName()
            + " is reachable",
        "remove it from " + fields + " in " + undoing);
  }

  /** On trial: a helper that is called from many places may yet run once. */
  private static Finding refilled(Facts facts, HeldField field, Refill.Filling found) {
    String method = found.added().in().body().name() + "()";
    String why =
        found.emptied() == null
            ? " is filled anew by every "
            : " is filled along with "
                + found.emptied().name()
                + ", but not emptied before, by every ";
    return new Finding(
        NAME,
        Severity.NOTE,
        found.added().at().span(),
        field.name()
            + why
            + method
            + ": what it held before stays as long as the "
            + field.owner().simpleName()
            + " is reachable",
        field.name() + ".clear() before the loop",
        true,
        facts.rewrites().emptiedBefore(field, found.added(), facts.types(), facts.catalogue()));
  }

  private static Finding leftListening(Declaration owner, LeftListening.Registration found) {
    return note(
        found.added().span(),
        found.added().callee().name()
            + " has something that lives as long as the program hold this "
            + owner.simpleName()
            + ", and nothing takes it out again, although "
            + found.end().body().name()
            + "() ends it",
        "take it out in " + found.end().body().name() + "()");
  }

  private static Finding note(Span at, String message, String better) {
    return new Finding(NAME, Severity.NOTE, at, message, better, false, List.of());
  }

  /** Of a form that was met too rarely in real code to be told unasked. */
  private static Finding onTrial(Span at, String message, String better) {
    return new Finding(NAME, Severity.NOTE, at, message, better, true, List.of());
  }

  private static void check(
      Facts facts, Code end, List<HeldField> containers, Consumer<Finding> report) {
    Set<Code> extent = facts.classes().extent(end);
    List<HeldField> released =
        containers.stream()
            .filter(each -> each.grows() && used(each, extent, FieldUse::releases))
            .toList();
    List<HeldField> forgotten =
        containers.stream()
            .filter(each -> Containers.ownData(facts, each))
            .filter(each -> !used(each, extent, use -> use.kind() != FieldUse.Kind.READ))
            .filter(
                each ->
                    released.stream()
                        .anyMatch(other -> each.growsWith(other) && each.mirrors(other)))
            .toList();
    if (!forgotten.isEmpty()) {
      report.accept(finding(facts, end, forgotten, released));
    }
  }

  private static boolean used(HeldField field, Set<Code> extent, Predicate<FieldUse> how) {
    return field.uses().stream().anyMatch(use -> extent.contains(use.member()) && how.test(use));
  }

  private static Finding finding(
      Facts facts, Code end, List<HeldField> forgotten, List<HeldField> released) {
    String method = end.body().name() + "()";
    Set<Code> extent = facts.classes().extent(end);
    List<FieldUse> releases =
        released.stream()
            .flatMap(each -> each.uses().stream())
            .filter(use -> use.releases() && extent.contains(use.in()))
            .toList();
    String owner = forgotten.get(0).owner().simpleName();
    boolean reset = facts.catalogue().lifecycles().resets(end.body().name());
    boolean sure = released.size() > 1 && forgotten.stream().anyMatch(HeldField::isPrivate);
    return new Finding(
        NAME,
        sure ? Severity.WARNING : Severity.NOTE,
        lastRelease(facts, end, released),
        method
            + " lets go of "
            + names(released)
            + " but not of "
            + names(forgotten)
            + ", which grows along: what it holds stays as long as the "
            + owner
            + (reset ? ", which is used on" : " is reachable"),
        forgotten.get(0).name() + ".clear() in " + method,
        // What ends with one collection emptied mostly goes as a whole.
        !sure && !reset,
        facts.rewrites().emptied(forgotten, releases, facts.types(), facts.catalogue()));
  }

  private static String names(List<HeldField> fields) {
    return fields.stream().map(HeldField::name).sorted().collect(Collectors.joining(", "));
  }

  /** Where the last sibling is let go of: the forgotten one belongs next to it. */
  private static Span lastRelease(Facts facts, Code end, List<HeldField> released) {
    Comparator<Span> order = Comparator.comparingInt(Span::start);
    return released.stream()
        .flatMap(each -> each.uses().stream())
        .filter(use -> use.releases() && use.in() == end)
        .map(use -> use.at().span())
        .max(order)
        .or(
            () ->
                end.body().blocks().stream()
                    .flatMap(block -> block.instructions().stream())
                    .filter(at -> at instanceof Call call && lets(facts, call, released))
                    .map(Instruction::span)
                    .max(order))
        .orElse(end.body().span());
  }

  private static boolean lets(Facts facts, Call call, List<HeldField> released) {
    return facts.classes().targets(call).stream()
        .map(facts.classes()::extent)
        .anyMatch(
            extent -> released.stream().anyMatch(each -> used(each, extent, FieldUse::releases)));
  }
}
