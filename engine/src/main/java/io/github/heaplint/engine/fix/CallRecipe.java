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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exchanges a load, or a load and the one call that uses it, for another call. */
final class CallRecipe {
  private static final Pattern OPENED = Pattern.compile("(.+?)\\s+(\\w+) = (.+?)\\s+->\\s+(.+)");

  private static final Set<String> ANY = Set.of(">0", "!=0", ">=1");
  private static final Set<String> NONE = Set.of("==0", "<=0", "<1");

  /** What may stand before a comparison that is a whole operand, and behind it. */
  private static final Set<String> BEFORE_COMPARISON =
      Set.of("(", "=", "return", "&", "|", ",", "?", ":", ">", "{", ";");

  private static final Set<String> BEHIND_COMPARISON = Set.of(")", ";", "&", "|", ",", "?", ":");

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
    Optional<Edit> filled = newCode(consumer);
    boolean sameObject =
        consumer.receiver() != null
            && load.receiver() != null
            && !draft.part("to").isEmpty()
            && draft.part("to").equals(draft.part("receiver"));
    if (filled.isEmpty() || sameObject || isLambda(consumer.span())) {
      return Optional.empty();
    }
    // A buffer throws nothing by itself; what is written to does.
    if (consumer.def() == null
        && (!draft.throwsIoExceptionAlready() || draft.exchange().what().owes().isEmpty())
        && !draft.acceptsIoException(consumer)) {
      draft.show(Draft.UNHANDLED);
    }
    List<Span> kept = new ArrayList<>(text.get().arguments());
    if (text.get().receiver() != null) {
      kept.add(text.get().receiver());
    }
    if (code.losesComment(filled.get().span(), kept)) {
      return Optional.empty();
    }
    if (rewrite.shape() == Rewrite.Shape.OPEN) {
      Optional<Statement> statement = code.statement(consumer.span());
      if (statement.isEmpty()) {
        return Optional.empty();
      }
      draft.replace(statement.get().span(), filled.get().replacement());
    } else {
      draft.replace(filled.get().span(), filled.get().replacement());
    }
    judge(consumer);
    return draft.finish(
        switch (rewrite.shape()) {
          case COUNT -> "Ask for the number";
          case EXISTS -> "Ask whether there is any";
          default -> "Pass the data on as it comes";
        });
  }

  /** Whether a call is one that the rewrite is about. */
  private boolean isMeant(Call consumer) {
    if (asks()) {
      return consumer.arguments().isEmpty()
          && Set.of("int", "boolean").contains(consumer.callee().result().name())
          && draft.exchange().usage().uses(Consumption.SIZE_ONLY).stream()
              .anyMatch(use -> use.at().equals(consumer));
    }
    return Signature.parse(rewrite.consumer()).matches(consumer.callee(), draft.exchange().types());
  }

  /** Whether the new code asks something else, instead of passing the data on. */
  private boolean asks() {
    return Set.of(Rewrite.Shape.COUNT, Rewrite.Shape.EXISTS).contains(rewrite.shape());
  }

  /** The new code, and what it takes the place of. */
  private Optional<Edit> newCode(Call consumer) {
    Optional<String> filled =
        rewrite.shape() == Rewrite.Shape.OPEN ? opened(consumer) : draft.fill(rewrite.template());
    return switch (rewrite.shape()) {
      case COUNT -> filled.map(count -> new Edit(consumer.span(), compared(count, consumer)));
      case EXISTS -> filled.flatMap(exists -> asked(exists, consumer));
      default -> filled.map(each -> new Edit(consumer.span(), each));
    };
  }

  /** The question whether there is any, in the place of that for emptiness or a comparison. */
  private Optional<Edit> asked(String exists, Call consumer) {
    Tokens tokens = code.tokens();
    int before = tokens.before(consumer.span().start());
    int after = tokens.from(consumer.span().end());
    if (consumer.callee().result().is("boolean")) {
      boolean negated = tokens.is(before, "!");
      int start = negated ? tokens.get(before).start() : consumer.span().start();
      Span all = new Span(start, consumer.span().end());
      return Optional.of(new Edit(all, negated ? exists : "!" + exists));
    }
    int limit = tokens.is(after + 1, "=") ? after + 2 : after + 1;
    String comparison =
        IntStream.rangeClosed(after, limit).mapToObj(tokens::text).collect(Collectors.joining());
    boolean alone =
        BEFORE_COMPARISON.contains(tokens.text(before))
            && BEHIND_COMPARISON.contains(tokens.text(limit + 1));
    if (!alone || !(ANY.contains(comparison) || NONE.contains(comparison))) {
      return Optional.empty();
    }
    Span all = new Span(consumer.span().start(), tokens.get(limit).end());
    return Optional.of(new Edit(all, ANY.contains(comparison) ? exists : "!" + exists));
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
    if (owes.isEmpty() && !asks() && load.receiver() != null && !load.callee().isStatic()) {
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
