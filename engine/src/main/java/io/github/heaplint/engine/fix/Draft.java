package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.fix.SourceCode.CallText;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Caught;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A fix under construction: its edits, the names it needs, and what speaks against it. */
final class Draft {
  /** Why code does not compile where it would stand. */
  static final String UNHANDLED = "the method has to declare or handle a failure to read or write";

  private static final Set<String> CATCH_IO =
      Set.of("java.io.IOException", "java.lang.Exception", "java.lang.Throwable");

  /** What a person has to check for each condition that is not proven. */
  private static final Map<String, String> OWED =
      Map.of(
          "LAZY_IO_UNCHECKED", "a failure to read is thrown as an unchecked exception",
          "DECODE", "malformed bytes or line ends may be read in another way",
          "TX", "the transaction or session has to stay open to the end",
          "FETCH", "the driver streams with the right fetch size only",
          "CONN_BUSY", "the connection is busy meanwhile",
          "WEAK", "changes meanwhile may be missed or seen twice",
          "DEDUP", "duplicates may come",
          "ORDER", "the order may be another",
          "REUSE", "elements may be reused and must not be kept",
          "PERSISTENCE_CTX", "entities stay in the persistence context");

  private final Exchange exchange;
  private final SourceCode code;
  private final ImportedNames names;
  private final Confinement confinement;
  private final NewNames newNames;
  private final Map<String, String> parts = new HashMap<>();
  private final List<Edit> edits = new ArrayList<>();
  private final Set<String> reasons = new LinkedHashSet<>();
  private boolean shown;

  /**
   * Starts a fix.
   *
   * @param newNames what fixes of the unit declare
   */
  Draft(Exchange exchange, SourceCode code, NewNames newNames) {
    this.newNames = newNames;
    this.exchange = exchange;
    this.code = code;
    this.names = new ImportedNames(exchange.unit(), code.tokens());
    this.confinement =
        new Confinement(exchange.analyses(), exchange.catalogue(), exchange.helpers());
  }

  Exchange exchange() {
    return exchange;
  }

  SourceCode code() {
    return code;
  }

  Confinement confinement() {
    return confinement;
  }

  /** Makes the parts of the load available to templates; false when its text is not understood. */
  boolean takeLoad() {
    Optional<CallText> load = code.call(exchange.load());
    load.ifPresent(
        text -> {
          take("", text);
          parts.put("receiver", text.receiver() == null ? "" : code.text(text.receiver()));
        });
    return load.isPresent();
  }

  /** Makes the parts of the call that uses the load available. */
  void takeConsumer(CallText consumer) {
    take("to.", consumer);
    if (consumer.receiver() != null) {
      parts.put("to", code.text(consumer.receiver()));
    }
  }

  private void take(String prefix, CallText call) {
    List<Span> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      parts.put(prefix + i, code.text(arguments.get(i)));
    }
    parts.put(
        prefix + "arguments",
        arguments.isEmpty()
            ? ""
            : code.text(
                new Span(arguments.get(0).start(), arguments.get(arguments.size() - 1).end())));
  }

  void part(String hole, String text) {
    parts.put(hole, text);
  }

  Optional<String> fill(String template) {
    return Template.fill(template, parts, names);
  }

  /** The part that stands for a hole, empty when there is none. */
  String part(String hole) {
    return parts.getOrDefault(hole, "");
  }

  String name(String qualified) {
    return names.use(qualified);
  }

  /**
   * Something for which the new code cannot stand here as it is: it is shown, and never applied.
   */
  void show(String reason) {
    shown = true;
    reasons.add(reason);
  }

  /** Something that a person has to check. */
  void doubt(String reason) {
    reasons.add(reason);
  }

  void doubtIf(boolean doubtful, String reason) {
    if (doubtful) {
      reasons.add(reason);
    }
  }

  /** Doubts all conditions of the exchange but those that the caller sees to. */
  void doubtOwed(Set<String> seenTo) {
    for (String each : exchange.what().owes()) {
      if (!seenTo.contains(each)) {
        doubt(OWED.getOrDefault(each, "the condition " + each + " is not proven"));
      }
    }
  }

  void replace(Span span, String text) {
    edits.add(new Edit(span, text));
  }

  /**
   * A variable name that nothing in the member around uses.
   *
   * @param wanted the name to take if it is free
   */
  String freeName(String wanted) {
    return newNames.free(wanted, member());
  }

  /** As {@link #freeName}, for a variable that the code behind the new one can see, too. */
  String declareName(String wanted) {
    return newNames.declare(wanted, member());
  }

  /** The outermost body around the load. */
  private Span member() {
    return newNames.member(exchange.load().span(), exchange.analyses().body());
  }

  /** Whether an {@code IOException} may be thrown where {@code at} stands. */
  boolean acceptsIoException(Instruction at) {
    Body body = exchange.analyses().body();
    return catches(at, CATCH_IO) || body.exceptions().stream().anyMatch(CATCH_IO::contains);
  }

  /** Whether a handler around {@code at} is there for a checked exception of input and output. */
  boolean catchesOnlyIoException(Instruction at) {
    return handlers(at).stream()
        .flatMap(each -> each.types().stream())
        .map(Type::name)
        .anyMatch(each -> each.startsWith("java.io.") || each.startsWith("java.nio."));
  }

  /** Whether the handlers around {@code at} are there for none but these exceptions. */
  boolean catchesNothingBut(Instruction at, Set<String> names) {
    return handlers(at).stream()
        .flatMap(each -> each.types().stream())
        .map(Type::name)
        .allMatch(names::contains);
  }

  /** Whether the same handlers wait for what two steps throw. */
  boolean handledAlike(Instruction one, Instruction other) {
    return caught(one).equals(caught(other));
  }

  private Set<Caught> caught(Instruction at) {
    return handlers(at).stream()
        .filter(each -> !each.types().isEmpty())
        .collect(Collectors.toSet());
  }

  private boolean catches(Instruction at, Set<String> names) {
    return handlers(at).stream()
        .flatMap(each -> each.types().stream())
        .map(Type::name)
        .anyMatch(names::contains);
  }

  /** The handlers around a step, those beyond the closing of resources among them. */
  private Set<Caught> handlers(Instruction at) {
    List<Block> blocks = exchange.analyses().body().blocks();
    Set<Caught> found = new LinkedHashSet<>();
    Deque<Integer> pending =
        new ArrayDeque<>(blocks.get(exchange.analyses().chains().block(at)).handlers());
    Set<Integer> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      Block handler = blocks.get(pending.pop());
      if (seen.add(handler.id())) {
        handler.instructions().stream()
            .filter(Caught.class::isInstance)
            .map(Caught.class::cast)
            .forEach(found::add);
        pending.addAll(handler.handlers());
      }
    }
    return found;
  }

  /** Whether evaluating more than one of these parts may do something that shows. */
  boolean orderMatters(List<String> holes) {
    return holes.stream()
            .map(this::part)
            .filter(
                each -> !each.isEmpty() && !each.matches("(?:this\\.)?\\w+|[\\w.]+\\.[A-Z_0-9]+"))
            .count()
        > 1;
  }

  /** The finished fix; empty when it touches what is out of bounds for tools. */
  Optional<Fix> finish(String title) {
    Protection protection = new Protection(code);
    if (edits.stream().anyMatch(each -> protection.covers(each.span()))) {
      return Optional.empty();
    }
    edits.sort(Comparator.comparingInt(each -> each.span().start()));
    return Optional.of(
        new Fix(
            title,
            shown
                ? Applicability.DISPLAY
                : reasons.isEmpty() ? Applicability.SAFE : Applicability.UNSAFE,
            edits,
            names.needed(),
            names.unused(edits),
            String.join("; ", reasons)));
  }

  /** Whether the load throws what the new code throws, wherever it stands. */
  boolean throwsIoExceptionAlready() {
    Call load = exchange.load();
    return load.callee().owner().name().startsWith("java.");
  }
}
