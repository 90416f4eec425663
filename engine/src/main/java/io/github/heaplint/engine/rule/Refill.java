package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.Optional;

/**
 * A method fills a container anew each time it is called and does not empty it before: because it
 * empties another that it fills along with it, empties its object otherwise, or because its name
 * says so.
 */
final class Refill {
  private final Facts facts;
  private final List<HeldField> containers;

  /**
   * Looks at the containers of one class.
   *
   * @param containers of that class
   */
  Refill(Facts facts, List<HeldField> containers) {
    this.facts = facts;
    this.containers = List.copyOf(containers);
  }

  /**
   * What is found.
   *
   * @param added where the container is filled
   * @param emptied the one that is emptied before, null when the method's name says it all
   */
  record Filling(FieldUse added, HeldField emptied) {}

  /** Where {@code field} is filled anew, if nothing at all makes it smaller. */
  Optional<Filling> of(HeldField field) {
    if (!field.onlyGrows() || !field.has(Kind.READ)) {
      return Optional.empty();
    }
    return field
        .uses(Kind.GROW)
        .filter(use -> !use.initial() && !use.in().isClosure() && use.own())
        .filter(use -> inLoop(use.in(), use.at()))
        .flatMap(use -> filling(field, use).stream())
        .findFirst();
  }

  private Optional<Filling> filling(HeldField field, FieldUse use) {
    Optional<HeldField> emptied =
        containers.stream()
            .filter(each -> !each.name().equals(field.name()))
            .filter(each -> each.isStatic() == field.isStatic())
            .filter(each -> filledBeside(each, use))
            .findFirst();
    if (emptied.isPresent()) {
      return Optional.of(new Filling(use, emptied.get()));
    }
    boolean anew =
        facts.catalogue().lifecycles().sequence(field.declared().type(), facts.types())
            && (facts.catalogue().lifecycles().refills(use.in().body().name())
                || emptiesOthers(use));
    return anew ? Optional.of(new Filling(use, null)) : Optional.empty();
  }

  /**
   * Whether the method first empties its object, or something of its object's that is no container
   * that anybody knows, a panel or a table: it runs again and again, and starts afresh each time.
   */
  private boolean emptiesOthers(FieldUse use) {
    Code in = use.in();
    int filled = in.analyses().chains().block(use.at());
    return !facts.classes().whileMade(use.member())
        && in.body().kind() == Body.Kind.METHOD
        && !facts.catalogue().runsOnce(in.body(), facts.types())
        && in.body().blocks().stream()
            .filter(block -> in.analyses().loops().dominates(block.id(), filled))
            .filter(block -> !in.analyses().paths().after(filled).get(block.id()))
            .flatMap(block -> block.instructions().stream())
            .anyMatch(at -> at instanceof Call call && emptiesOwn(in, call));
  }

  private boolean emptiesOwn(Code in, Call call) {
    return call.receiver() != null
        && call.arguments().isEmpty()
        && call.def() == null
        && facts.catalogue().lifecycles().lessens(call.callee().name())
        && !facts.catalogue().lifecycles().container(call.callee().owner(), facts.types())
        && (call.receiver().kind() == Variable.Kind.THIS
            || new Origins(in.analyses()).of(call, call.receiver()) instanceof FieldLoad);
  }

  /** Whether {@code sibling} is emptied first, once, and then filled by the same loop. */
  private boolean filledBeside(HeldField sibling, FieldUse use) {
    Code in = use.in();
    Analyses analyses = in.analyses();
    return sibling.uses().stream()
        .filter(each -> each.in() == in && each.own())
        .filter(each -> each.kind() == Kind.EMPTY || (each.kind() == Kind.RENEW && made(sibling)))
        .anyMatch(
            release ->
                analyses.paths().reaches(release.at(), use.at())
                    && !analyses.paths().reaches(use.at(), release.at())
                    && sibling
                        .uses(Kind.GROW)
                        .anyMatch(
                            grow ->
                                grow.in() == in
                                    && analyses.paths().reaches(release.at(), grow.at())
                                    && sameLoop(in, grow.at(), use.at())
                                    && !takenFrom(in, use.at(), sibling)));
  }

  /** It was there before, so that a new one takes the place of another. */
  private static boolean made(HeldField field) {
    return field.uses().stream()
        .anyMatch(use -> use.initial() && (use.kind() == Kind.RENEW || use.kind() == Kind.ASSIGN));
  }

  private static boolean inLoop(Code in, Instruction at) {
    return in.analyses().paths().reaches(at, at);
  }

  private static boolean sameLoop(Code in, Instruction one, Instruction other) {
    return in.analyses().paths().reaches(one, other) && in.analyses().paths().reaches(other, one);
  }

  /** What is added all at once is what the other holds: a history of it. */
  private static boolean takenFrom(Code in, Instruction added, HeldField sibling) {
    if (!(added instanceof Call call)) {
      return true;
    }
    for (Variable each : call.arguments()) {
      for (Definition definition : in.analyses().chains().definitions(added, each)) {
        if (definition.instruction() instanceof FieldLoad load
            && load.field().name().equals(sibling.name())) {
          return true;
        }
      }
    }
    return false;
  }
}
