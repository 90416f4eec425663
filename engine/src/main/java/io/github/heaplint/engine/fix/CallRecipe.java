package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Signature;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage.Use;
import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.fix.SourceCode.CallText;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Exchanges a load, or a load and the one call that uses it, for another call. */
final class CallRecipe {
  private final Draft draft;
  private final SourceCode code;
  private final Rewrite rewrite;
  private final Call load;

  private CallRecipe(Draft draft, Rewrite rewrite) {
    this.draft = draft;
    this.code = draft.code();
    this.rewrite = rewrite;
    this.load = draft.exchange().load();
  }

  /** The load and its consumer become one call. */
  static Optional<Fix> withConsumer(Draft draft, Rewrite rewrite) {
    return Route.of(draft.exchange().load(), draft.exchange().analyses())
        .flatMap(route -> new CallRecipe(draft, rewrite).withConsumer(route));
  }

  /** The load is limited to what is looked at. */
  static Optional<Fix> first(Draft draft, Rewrite rewrite) {
    return new CallRecipe(draft, rewrite).first();
  }

  private Optional<Fix> withConsumer(Route route) {
    if (!(route.use() instanceof Call consumer)
        || !Signature.parse(rewrite.consumer()).matches(consumer.callee(), draft.exchange().types())
        || !hasSameResult(consumer)
        || !draft.takeLoad()) {
      return Optional.empty();
    }
    Optional<CallText> text = code.call(consumer);
    if (text.isEmpty() || !isWhole(route, text.get())) {
      return Optional.empty();
    }
    draft.takeConsumer(text.get());
    Optional<String> filled = draft.fill(rewrite.template());
    boolean sameObject =
        !draft.part("to").isEmpty() && draft.part("to").equals(draft.part("receiver"));
    if (filled.isEmpty() || sameObject || isLambda(consumer.span())) {
      return Optional.empty();
    }
    if (consumer.def() == null
        && !draft.throwsIoExceptionAlready()
        && !draft.acceptsIoException(consumer)) {
      return Optional.empty();
    }
    // The buffer throws nothing by itself; what is written to does.
    if (draft.exchange().what().owes().isEmpty()
        && consumer.def() == null
        && !draft.acceptsIoException(consumer)) {
      return Optional.empty();
    }
    List<Span> kept = new ArrayList<>(text.get().arguments());
    if (text.get().receiver() != null) {
      kept.add(text.get().receiver());
    }
    if (code.losesComment(consumer.span(), kept)) {
      return Optional.empty();
    }
    draft.replace(consumer.span(), filled.get());
    judge(consumer);
    return draft.finish("Pass the data on as it comes");
  }

  /** What the call gives is not looked at, or stays a number or a truth value. */
  private static boolean hasSameResult(Call consumer) {
    return consumer.def() == null || consumer.callee().result().primitive();
  }

  /** Whether the load is what the consumer is given, and nothing else of it is lost. */
  private boolean isWhole(Route route, CallText text) {
    if (route.copy() != null) {
      Optional<Span> declaration = route.declaration(code);
      if (declaration.isEmpty() || code.losesComment(declaration.get(), List.of(load.span()))) {
        return false;
      }
      draft.replace(declaration.get(), "");
      draft.doubtIf(
          !route.between(draft.exchange().analyses()).stream().allMatch(draft.confinement()::quiet),
          "the input is read after what stands before its use");
      return true;
    }
    return load.span().equals(text.receiver()) || text.arguments().contains(load.span());
  }

  private boolean isLambda(Span expression) {
    Tokens tokens = code.tokens();
    int before = tokens.before(expression.start());
    return tokens.is(before, ">") && tokens.is(before - 1, "-");
  }

  private void judge(Call consumer) {
    List<String> owes = draft.exchange().what().owes();
    draft.doubtIf(
        draft.orderMatters(List.of("receiver", "0", "1", "to", "to.0", "to.1"))
            && rewrite.template().contains("{to"),
        "the parts are evaluated in another order");
    if (owes.isEmpty() && load.receiver() != null && !load.callee().isStatic()) {
      draft.doubtIf(
          !draft.confinement().madeHere(load, load.receiver()),
          "the object may be of a sub class that does it in another way");
    }
    if (owes.contains("LAZY_ERR") && consumer.def() == null) {
      Variable target = consumer.receiver();
      draft.doubtIf(
          target == null || !draft.confinement().discardedOnFailure(consumer, target),
          "when the input fails half-way, its first part has been passed on already");
    }
    draft.doubtOwed(Set.of("CLOSE", "LAZY_ERR", "SRC_OPEN", "ONE_PASS"));
    draft.doubtIf(!rewrite.reason().isEmpty(), rewrite.reason());
  }

  private Optional<Fix> first() {
    if (draft.exchange().usage().consumption() != Consumption.FIRST_ONLY
        || !draft.exchange().usage().uses(Consumption.SIZE_ONLY).stream()
            .allMatch(this::asksWhetherAny)
        || !draft.takeLoad()
        || code.losesComment(load.span(), code.call(load).orElseThrow().arguments())) {
      return Optional.empty();
    }
    return draft
        .fill(rewrite.template())
        .filter(filled -> !isLimited(filled))
        .flatMap(
            filled -> {
              draft.replace(load.span(), filled);
              draft.doubtOwed(Set.of("ONE_PASS"));
              draft.doubtIf(!rewrite.reason().isEmpty(), rewrite.reason());
              return draft.finish("Ask for no more than is looked at");
            });
  }

  /** Whether the receiver ends with the very call that would be put behind it. */
  private boolean isLimited(String filled) {
    String receiver = draft.part("receiver");
    int last = filled.lastIndexOf('.');
    return filled.startsWith(receiver)
        && last > receiver.length()
        && receiver.endsWith(filled.substring(receiver.length(), last));
  }

  /** Whether a size is compared with zero, for which a first element is enough. */
  private boolean asksWhetherAny(Use use) {
    if (use.at() instanceof Call call && call.callee().result().is("boolean")) {
      return true;
    }
    if (use.at().def() == null) {
      return false;
    }
    var chains = draft.exchange().analyses().chains();
    return chains.uses(chains.definition(use.at())).stream()
        .allMatch(site -> comparesWithZero(site.instruction(), use.at().def()));
  }

  private boolean comparesWithZero(Instruction at, Variable size) {
    return at instanceof Operation operation
        && Set.of(">", "==", "!=").contains(operation.operator())
        && operation.uses().get(0).equals(size)
        && draft.exchange().analyses().chains().definitions(at, operation.uses().get(1)).stream()
            .allMatch(
                each ->
                    each.instruction() instanceof Constant constant
                        && constant.value().text().equals("0"));
  }
}
