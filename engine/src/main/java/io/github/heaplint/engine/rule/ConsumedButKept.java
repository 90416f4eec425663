package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Instruction.Branch;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A batch that is passed on when it is full and yet stays in its buffer. */
public final class ConsumedButKept implements Rule {
  /** Its name. */
  public static final String NAME = "ConsumedButKept";

  /** What it finds. */
  public static final String SUMMARY =
      "Elements that have been consumed stay in the collection they were gathered in.";

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
    return List.of(catalogue.filling());
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    for (Declaration owner : facts.unit().declarations()) {
      for (HeldField each : Containers.of(facts, owner)) {
        if (each.confined() && Containers.ownData(facts, each) && stays(each)) {
          consumption(facts, each).ifPresent(use -> report.accept(finding(facts, each, use)));
        }
        if (Containers.ownData(facts, each) && !Containers.inFixture(facts, owner)) {
          new ClosedButKept(facts)
              .of(each)
              .ifPresent(use -> report.accept(closed(facts, each, use)));
          new EndedButKept(facts).of(each).ifPresent(use -> report.accept(ended(facts, each, use)));
        }
      }
    }
  }

  /** Nothing takes anything out of it, and nobody is handed it for more than one call. */
  private static boolean stays(HeldField field) {
    return field.uses().stream()
        .allMatch(
            use ->
                use.initial()
                    || use.kind() == Kind.READ
                    || use.kind() == Kind.GROW
                    || (use.kind() == Kind.ESCAPE && use.at() instanceof Call));
  }

  /** The one place that goes over all of it, once its size has been asked for by those who add. */
  private static Optional<FieldUse> consumption(Facts facts, HeldField field) {
    List<FieldUse> whole = field.uses().stream().filter(ConsumedButKept::takesAll).toList();
    if (whole.isEmpty() || whole.stream().map(FieldUse::member).distinct().count() != 1) {
      return Optional.empty();
    }
    Code consumer = whole.get(0).member();
    boolean onlyAsked =
        field
            .uses(Kind.READ)
            .filter(use -> !use.initial() && !takesAll(use))
            .allMatch(use -> use.at() instanceof Call call && call.callee().result().primitive());
    boolean fills =
        field
            .uses(Kind.GROW)
            // Who fills another object hands that on, full, and makes a new one.
            .filter(use -> !use.initial() && use.own())
            .map(FieldUse::member)
            .anyMatch(
                adder ->
                    asksForSize(field, adder) && facts.classes().extent(adder).contains(consumer));
    return onlyAsked && fills ? Optional.of(whole.get(0)) : Optional.empty();
  }

  private static boolean takesAll(FieldUse use) {
    return !use.initial()
        && (use.at() instanceof Iterate || (use.kind() == Kind.ESCAPE && use.at() instanceof Call));
  }

  /** A branch of the adding method hangs on a comparison with the field's size. */
  private static boolean asksForSize(HeldField field, Code adder) {
    return field
        .uses(Kind.READ)
        .filter(use -> use.in() == adder && use.at().def() != null)
        .map(use -> adder.analyses().chains().definition(use.at()))
        .anyMatch(size -> compared(adder, size));
  }

  private static boolean compared(Code code, Definition size) {
    for (UseSite site : code.analyses().chains().uses(size)) {
      if (site.instruction() instanceof Operation operation
          && List.of(">", ">=", "==").contains(operation.operator())
          && operation.uses().stream().noneMatch(each -> zero(code, operation, each))
          && decides(code, operation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a branch hangs on what is computed here, maybe together with other conditions. */
  private static boolean decides(Code code, Operation operation) {
    Deque<Definition> pending =
        new ArrayDeque<>(List.of(code.analyses().chains().definition(operation)));
    Set<Definition> seen = new HashSet<>(pending);
    while (!pending.isEmpty()) {
      for (UseSite site : code.analyses().chains().uses(pending.pop())) {
        if (site.instruction() instanceof Branch) {
          return true;
        }
        Definition made =
            site.instruction() instanceof Copy
                ? code.analyses().chains().definition(site.instruction())
                : null;
        if (made != null && seen.add(made)) {
          pending.push(made);
        }
      }
    }
    return false;
  }

  /** Whether there is anything is asked before something is filled for the first time. */
  private static boolean zero(Code code, Operation at, Variable operand) {
    return code.analyses().chains().definitions(at, operand).stream()
        .anyMatch(
            each ->
                each.instruction() instanceof Constant constant
                    && constant.value().text().equals("0"));
  }

  /** On trial: many objects are closed when all of them, and the program, come to their end. */
  private static Finding closed(Facts facts, HeldField field, FieldUse use) {
    return new Finding(
        NAME,
        Severity.NOTE,
        use.at().span(),
        "the elements of "
            + field.name()
            + " come to their end here but stay in it as long as the "
            + field.owner().simpleName()
            + " is reachable",
        field.name() + ".clear() afterwards",
        true,
        facts.rewrites().emptied(field, use, facts.types(), facts.catalogue()));
  }

  /** On trial: there may be few keys, or the entry be asked for again once it is over. */
  private static Finding ended(Facts facts, HeldField field, FieldUse use) {
    return new Finding(
        NAME,
        Severity.NOTE,
        use.at().span(),
        "what is looked up in "
            + field.name()
            + " comes to its end here but stays in it as long as the "
            + field.owner().simpleName()
            + " is reachable: nothing is ever taken out",
        "take it out of " + field.name() + " instead of looking it up",
        true,
        facts.rewrites().takenOut(field, use, facts.types(), facts.catalogue()));
  }

  /** Whoever is handed the container itself may empty it; on trial. */
  private static boolean handedOver(FieldUse use) {
    return use.at() instanceof Call;
  }

  private static Finding finding(Facts facts, HeldField field, FieldUse use) {
    return new Finding(
        NAME,
        Severity.NOTE,
        use.at().span(),
        field.name()
            + " of "
            + field.owner().simpleName()
            + " is passed on here when it is full, but what was passed on stays in it and is passed"
            + " on again",
        field.name() + ".clear() afterwards",
        handedOver(use),
        facts.rewrites().emptied(field, use, facts.types(), facts.catalogue()));
  }
}
