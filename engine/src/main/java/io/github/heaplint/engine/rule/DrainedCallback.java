package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The form of {@link DrainedCursor} that spans two methods: a callback that only adds what it is
 * given to a list field, and the method called at the end that passes over the list once.
 */
final class DrainedCallback {
  private final Facts facts;

  DrainedCallback(Facts facts) {
    this.facts = facts;
  }

  /** A place where the field is read, and how the value is used there. */
  private record Read(BodyFacts in, Usage usage, List<Call> fills) {}

  void check(Consumer<Finding> report) {
    for (Declaration type : facts.unit().declarations()) {
      List<String> ends = facts.catalogue().callbackEnds(type.name(), facts.types());
      if (!ends.isEmpty()) {
        for (Member field : type.fields()) {
          if (field.modifiers().contains("private") && !field.modifiers().contains("static")) {
            check(type, field, ends, report);
          }
        }
      }
    }
  }

  private void check(Declaration type, Member field, List<String> ends, Consumer<Finding> report) {
    List<Read> reads = new ArrayList<>();
    for (BodyFacts in : facts.bodies()) {
      if (!reads(in, type, field, reads)) {
        return;
      }
    }
    List<Read> fills = reads.stream().filter(each -> !each.fills.isEmpty()).toList();
    List<Read> passes = reads.stream().filter(each -> each.fills.isEmpty()).toList();
    if (fills.size() == 1
        && passes.size() == 1
        && fills.get(0).fills.size() == 1
        && fills.get(0).usage.uses().isEmpty()
        && !ends.contains(fills.get(0).in.body().name())
        && ends.contains(passes.get(0).in.body().name())
        && onePass(passes.get(0).usage)) {
      report.accept(finding(field, fills.get(0).fills.get(0)));
    }
  }

  private static boolean onePass(Usage usage) {
    Consumption whole = usage.consumption();
    return (whole == Consumption.SINGLE_PASS || whole == Consumption.FOLDED) && !usage.sized();
  }

  /** Notes every read of the field; false when something else is done with it. */
  private boolean reads(BodyFacts in, Declaration type, Member field, List<Read> reads) {
    boolean initialiser =
        in.body().kind() == Body.Kind.CONSTRUCTOR
            || in.body().kind() == Body.Kind.INSTANCE_INITIALISER;
    for (Block block : in.body().blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof FieldStore store && is(store.field(), type, field)) {
          if (!initialiser) {
            return false;
          }
        } else if (instruction instanceof FieldLoad load && is(load.field(), type, field)) {
          Definition value = in.analyses().chains().definition(load);
          List<Call> fills = new ArrayList<>();
          Usage usage = in.consumptions().of(value, at -> fills(in, at, fills));
          reads.add(new Read(in, usage, fills));
        } else if (instruction instanceof Closure closure
            && closure.target() != null
            && closure.target().owner().name().equals(type.name())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean is(Field used, Declaration type, Member field) {
    return used.name().equals(field.name())
        && (!used.owner().settled() || used.owner().name().equals(type.name()));
  }

  private static boolean fills(BodyFacts in, Instruction at, List<Call> fills) {
    if (at instanceof Call call
        && call.receiver() != null
        && in.effects().of(call).contains(new Effect.Adds(false))) {
      fills.add(call);
      return true;
    }
    return false;
  }

  private static Finding finding(Member field, Call fill) {
    return new Finding(
        DrainedCursor.NAME,
        Severity.WARNING,
        fill.span(),
        "every row is gathered in the field "
            + field.name()
            + " (memory grows with their number), but the end method passes over it once",
        "do the work in the callback, row by row or in batches of fixed size",
        false,
        List.of());
  }
}
