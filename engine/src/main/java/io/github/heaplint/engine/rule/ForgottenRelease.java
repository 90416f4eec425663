package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.effect.ClassFacts;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Declaration;
import java.util.Comparator;
import java.util.List;
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
  public void check(Facts facts, Consumer<Finding> report) {
    ClassFacts classes = facts.classes();
    for (Declaration owner : facts.unit().declarations()) {
      List<HeldField> containers = Containers.of(facts, owner);
      if (containers.size() > 1) {
        for (Code end : classes.members(owner)) {
          if (end.body().kind() == Body.Kind.METHOD
              && facts.catalogue().lifecycles().ends(end.body().name())) {
            check(facts, end, containers, report);
          }
        }
      }
    }
  }

  private static void check(
      Facts facts, Code end, List<HeldField> containers, Consumer<Finding> report) {
    Set<Code> extent = facts.classes().extent(end);
    List<HeldField> released =
        containers.stream()
            .filter(each -> each.grows() && used(each, extent, FieldUse::releases))
            .toList();
    for (HeldField each : containers) {
      List<HeldField> peers =
          released.stream().filter(other -> each.growsWith(other) && each.mirrors(other)).toList();
      if (!peers.isEmpty()
          && Containers.ownData(facts, each)
          && !used(each, extent, use -> use.kind() != FieldUse.Kind.READ)) {
        report.accept(finding(facts, end, each, released));
      }
    }
  }

  private static boolean used(HeldField field, Set<Code> extent, Predicate<FieldUse> how) {
    return field.uses().stream().anyMatch(use -> extent.contains(use.member()) && how.test(use));
  }

  private static Finding finding(Facts facts, Code end, HeldField field, List<HeldField> released) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    String method = end.body().name() + "()";
    boolean reset = lifecycles.resets(end.body().name());
    String siblings =
        released.stream().map(HeldField::name).sorted().collect(Collectors.joining(", "));
    return new Finding(
        NAME,
        released.size() > 1 && field.isPrivate() ? Severity.WARNING : Severity.NOTE,
        lastRelease(facts, end, released),
        method
            + " lets go of "
            + siblings
            + " but not of "
            + field.name()
            + ", which grows with "
            + (released.size() > 1 ? "them" : "it")
            + ": what it holds stays as long as the "
            + field.owner().simpleName()
            + (reset ? ", which is used on" : " is reachable"),
        field.name() + ".clear() in " + method,
        false,
        List.of());
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
