package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Signature;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage.Use;
import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.fix.SourceCode.CallText;
import io.github.heaplint.engine.fix.SourceCode.Statement;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Exchanges a load, or a load and the one call that uses it, for another call. */
final class CallRecipe {
  private static final Pattern OPENED = Pattern.compile("(.+?)\\s+(\\w+) = (.+?)\\s+->\\s+(.+)");

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
        || !isMeant(consumer)
        || !hasSameResult(consumer)
        || !draft.takeLoad()) {
      return Optional.empty();
    }
    Optional<CallText> text = code.call(consumer);
    if (text.isEmpty() || !isWhole(route, text.get())) {
      return Optional.empty();
    }
    draft.takeConsumer(text.get());
    Optional<String> filled = newCode(consumer);
    boolean sameObject =
        consumer.receiver() != null
            && load.receiver() != null
            && !draft.part("to").isEmpty()
            && draft.part("to").equals(draft.part("receiver"));
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
    if (rewrite.shape() == Rewrite.Shape.OPEN) {
      Optional<Statement> statement = code.statement(consumer.span());
      if (statement.isEmpty()) {
        return Optional.empty();
      }
      draft.replace(statement.get().span(), filled.get());
    } else {
      draft.replace(consumer.span(), filled.get());
    }
    judge(consumer);
    return draft.finish(
        rewrite.shape() == Rewrite.Shape.COUNT
            ? "Ask for the number"
            : "Pass the data on as it comes");
  }

  /** Whether a call is one that the rewrite is about. */
  private boolean isMeant(Call consumer) {
    if (rewrite.shape() == Rewrite.Shape.COUNT) {
      return consumer.arguments().isEmpty()
          && Set.of("int", "boolean").contains(consumer.callee().result().name())
          && draft.exchange().usage().uses(Consumption.SIZE_ONLY).stream()
              .anyMatch(use -> use.at().equals(consumer));
    }
    return Signature.parse(rewrite.consumer()).matches(consumer.callee(), draft.exchange().types());
  }

  private Optional<String> newCode(Call consumer) {
    if (rewrite.shape() == Rewrite.Shape.OPEN) {
      return opened(consumer);
    }
    Optional<String> filled = draft.fill(rewrite.template());
    return rewrite.shape() == Rewrite.Shape.COUNT
        ? filled.map(count -> compared(count, consumer))
        : filled;
  }

  /** A count where the code around asks for a number, or whether there is any. */
  private String compared(String count, Call consumer) {
    Tokens tokens = code.tokens();
    String before = tokens.text(tokens.before(consumer.span().start()));
    String after = tokens.text(tokens.from(consumer.span().end()));
    String bare = count.replaceFirst("^\\(int\\) ", "");
    if (!consumer.callee().result().is("boolean")) {
      return Set.of("<", ">", "=", "!").contains(after) ? bare : count;
    }
    boolean alone = Set.of("=", "return", "(").contains(before) && Set.of(";", ")").contains(after);
    return alone ? bare + " == 0" : "(" + bare + " == 0)";
  }

  /** A try statement that opens something and uses it once. */
  private Optional<String> opened(Call consumer) {
    Matcher form = OPENED.matcher(rewrite.template());
    if (!form.matches()) {
      return Optional.empty();
    }
    String name = draft.freeName(form.group(2));
    draft.part("resource", name);
    int start = consumer.span().start();
    String end = code.lineEnd(start);
    String indent = code.indentation(start);
    return draft
        .fill(form.group(1) + " " + name + " = " + form.group(3))
        .flatMap(
            resource ->
                draft
                    .fill(form.group(4))
                    .map(
                        use ->
                            "try ("
                                + resource
                                + ") {"
                                + end
                                + indent
                                + code.indentationStep(start)
                                + use
                                + ";"
                                + end
                                + indent
                                + "}"));
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
        draft.orderMatters(
                Stream.of("receiver", "0", "1", "to", "to.0", "to.1", "to.2")
                    .filter(hole -> rewrite.template().contains("{" + hole + "}"))
                    .toList())
            && rewrite.template().contains("{to"),
        "the parts are evaluated in another order");
    if (owes.isEmpty()
        && rewrite.shape() != Rewrite.Shape.COUNT
        && load.receiver() != null
        && !load.callee().isStatic()) {
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
    if (!Set.of(Consumption.FIRST_ONLY, Consumption.SIZE_ONLY)
            .contains(draft.exchange().usage().consumption())
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

  /** Zero, or what is the same, one in a comparison that leaves it out. */
  private boolean comparesWithZero(Instruction at, Variable size) {
    if (!(at instanceof Operation operation) || !operation.uses().get(0).equals(size)) {
      return false;
    }
    String limit =
        switch (operation.operator()) {
          case ">", "==", "!=", "<=" -> "0";
          case ">=", "<" -> "1";
          default -> "";
        };
    return operation.uses().size() == 2
        && draft.exchange().analyses().chains().definitions(at, operation.uses().get(1)).stream()
            .allMatch(
                each ->
                    each.instruction() instanceof Constant constant
                        && constant.value().text().equals(limit));
  }
}
