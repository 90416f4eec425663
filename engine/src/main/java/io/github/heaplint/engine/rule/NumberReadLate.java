package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.consumption.Aliases;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.dataflow.Lifetime;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Variable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A large value that is needed while another one is loaded for a number of it alone, its size,
 * which could have been read before.
 *
 * @param drag what is held, and while what is loaded
 * @param local the variable that the number is read from
 * @param reads what reads the number after that
 */
record NumberReadLate(Drag drag, Variable local, List<Instruction> reads) {
  /** The first load during which {@code value} waits to be counted. */
  static Optional<NumberReadLate> of(BodyFacts in, LargeValue value, LargeValues large) {
    if (value.at() == null || value.birth() == null) {
      return Optional.empty();
    }
    Aliases.Reach reach = in.aliases().of(value.birth());
    if (reach.escapes() || reach.returned()) {
      return Optional.empty();
    }
    return in.body().blocks().stream()
        .map(Block::instructions)
        .flatMap(List::stream)
        .filter(each -> follows(in, value, each))
        .sorted(Comparator.comparingInt(each -> each.span().start()))
        .flatMap(
            each ->
                large
                    .loadedBy(in, each)
                    .flatMap(next -> late(in, value, reach.web(), each, next))
                    .stream())
        .findFirst();
  }

  /** Whether an instruction may run after the value is made, and once at most. */
  private static boolean follows(BodyFacts in, LargeValue value, Instruction later) {
    return !later.equals(value.at())
        && in.analyses().paths().reaches(value.at(), later)
        && !in.analyses().paths().reaches(later, later);
  }

  private static Optional<NumberReadLate> late(
      BodyFacts in, LargeValue value, Web web, Instruction during, LargeValue next) {
    List<UseSite> after =
        web.uses().stream()
            .filter(each -> in.analyses().paths().reaches(during, each.instruction()))
            .toList();
    boolean handedOn = web.uses().stream().anyMatch(each -> each.instruction().equals(during));
    if (handedOn || after.isEmpty() || !after.stream().allMatch(each -> isNumber(in, each))) {
      return Optional.empty();
    }
    Web holders = in.aliases().holders(value.birth());
    Variable local = after.get(0).variable();
    boolean sole =
        local.kind() == Variable.Kind.LOCAL
            && local.named()
            && after.stream().allMatch(each -> each.variable().equals(local))
            && holders.definitions().stream().anyMatch(each -> each.variable().equals(local))
            && definitions(in, local) == 1
            && Lifetime.heldBefore(during, holders, in.analyses()).contains(local);
    Drag drag = new Drag(in, value, Lifetime.of(web, holders, in.analyses()), local, during, next);
    return sole && !Replacement.of(drag) && DraggedLocal.followsNormally(in, value, holders, during)
        ? Optional.of(
            new NumberReadLate(drag, local, after.stream().map(UseSite::instruction).toList()))
        : Optional.empty();
  }

  private static long definitions(BodyFacts in, Variable local) {
    return in.body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(each -> local.equals(each.def()))
        .count();
  }

  /** Whether a use does no more than ask for a size, and uses nothing up by that. */
  private static boolean isNumber(BodyFacts in, UseSite use) {
    if (use.instruction() instanceof Operation operation) {
      return operation.operator().equals("length");
    }
    return use.instruction() instanceof Call call
        && use.variable().equals(call.receiver())
        && call.arguments().isEmpty()
        && call.callee().result().primitive()
        && !in.effects().oneShot(use.variable().type())
        && in.effects().of(call).stream()
            .anyMatch(
                effect ->
                    effect instanceof Effect.Traverses pass
                        && pass.operand().isReceiver()
                        && pass.consumption() == Consumption.SIZE_ONLY);
  }

  Finding finding(Facts facts, boolean once) {
    DragMessage message = new DragMessage(facts.unit().source(), drag);
    return new Finding(
        DraggedLocal.NAME,
        Severity.WARNING,
        message.place(),
        message.number(reads),
        message.earlier(local),
        !once,
        facts.rewrites().numberTaken(drag.in().analyses(), local, drag.during(), reads));
  }
}
