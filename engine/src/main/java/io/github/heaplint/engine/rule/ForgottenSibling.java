package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A method that ends a phase of its object's life lets go of some of its containers and forgets
 * another that grows along with them and is used just as they are.
 */
final class ForgottenSibling {
  private final Facts facts;
  private final List<HeldField> containers;

  /**
   * Looks at the containers of one class.
   *
   * @param containers of that class
   */
  ForgottenSibling(Facts facts, List<HeldField> containers) {
    this.facts = facts;
    this.containers = List.copyOf(containers);
  }

  /** What {@code end} forgets of the containers, if it lets go of others. */
  Optional<Finding> of(Code end) {
    if (containers.size() < 2 || end.body().kind() != Body.Kind.METHOD) {
      return Optional.empty();
    }
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
    return forgotten.isEmpty() ? Optional.empty() : Optional.of(finding(end, forgotten, released));
  }

  private static boolean used(HeldField field, Set<Code> extent, Predicate<FieldUse> how) {
    return field.uses().stream().anyMatch(use -> extent.contains(use.member()) && how.test(use));
  }

  private Finding finding(Code end, List<HeldField> forgotten, List<HeldField> released) {
    String method = end.body().name() + "()";
    Set<Code> extent = facts.classes().extent(end);
    List<FieldUse> releases =
        released.stream()
            .flatMap(each -> each.uses().stream())
            .filter(use -> use.releases() && extent.contains(use.in()))
            .toList();
    String owner = forgotten.get(0).owner().simpleName();
    boolean reset = facts.catalogue().lifecycles().resets(end.body().name());
    boolean sure = released.size() > 1 && forgotten.stream().anyMatch(HeldField::confined);
    return new Finding(
        ForgottenRelease.NAME,
        sure ? Severity.WARNING : Severity.NOTE,
        lastRelease(end, released),
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

  /** Where the last sibling is let go of: the forgotten one belongs next to it. */
  private Span lastRelease(Code end, List<HeldField> released) {
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
                    .filter(at -> at instanceof Call call && lets(call, released))
                    .map(Instruction::span)
                    .max(order))
        .orElse(end.body().span());
  }

  private boolean lets(Call call, List<HeldField> released) {
    return facts.classes().targets(call).stream()
        .map(facts.classes()::extent)
        .anyMatch(
            extent -> released.stream().anyMatch(each -> used(each, extent, FieldUse::releases)));
  }

  /** Fields by their names. */
  static String names(List<HeldField> fields) {
    return fields.stream().map(HeldField::name).sorted().collect(Collectors.joining(", "));
  }
}
