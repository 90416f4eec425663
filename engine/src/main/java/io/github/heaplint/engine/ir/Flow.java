package io.github.heaplint.engine.ir;

import io.github.heaplint.engine.ir.FlowGraph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The point at which a body grows, and what a jump or an exception from there has to pass. */
final class Flow {
  private final Node entry = new Node(List.of());
  private final Deque<Target> targets = new ArrayDeque<>();
  private final Deque<Finally> finallies = new ArrayDeque<>();
  private List<Node> handlers = List.of();
  private Node current = entry;

  /**
   * Where {@code break}, {@code continue} and {@code yield} go.
   *
   * @param plain whether a break without a label ends it
   * @param onContinue null for what is no loop
   * @param value variable that a switch expression yields to, else null
   */
  record Target(
      Set<String> labels,
      boolean plain,
      Node onBreak,
      Node onContinue,
      Variable value,
      int finallyDepth) {}

  /** A finally block and everything that control goes on with after it. */
  private record Finally(Node entry, Set<Node> continuations) {
    Finally(Node entry) {
      this(entry, new LinkedHashSet<>());
    }
  }

  Node entry() {
    return entry;
  }

  Node current() {
    return current;
  }

  /** A new block that the handlers in force here guard. */
  Node node() {
    return new Node(handlers);
  }

  void moveTo(Node next) {
    current = next;
  }

  void emit(Instruction instruction) {
    current.add(instruction);
  }

  void jump(Node next) {
    current.leadTo(next);
  }

  void branch(Variable condition, Node then, Node otherwise, Span at) {
    emit(new Instruction.Branch(condition, at));
    current.branch(then, otherwise);
  }

  /**
   * Branches, unless the condition is written out as {@code true} or {@code false}: then compilers
   * leave the other way out.
   */
  void decide(Variable condition, Node then, Node otherwise, Span at) {
    if (current.last() instanceof Instruction.Constant constant
        && constant.def().equals(condition)
        && constant.value().kind() == Literal.Kind.BOOLEAN) {
      jump(constant.value().text().equals("true") ? then : otherwise);
    } else {
      branch(condition, then, otherwise, at);
    }
  }

  /** Runs {@code code} inside something that jumps can leave. */
  void inTarget(
      Set<String> labels,
      boolean plain,
      Node onBreak,
      Node onContinue,
      Variable value,
      Runnable code) {
    targets.push(new Target(labels, plain, onBreak, onContinue, value, finallies.size()));
    code.run();
    targets.pop();
  }

  /** The innermost target that fits, or null. */
  Target target(Predicate<Target> fits) {
    return targets.stream().filter(fits).findFirst().orElse(null);
  }

  /** Whether what leaves the body passes a finally block. */
  boolean hasFinally() {
    return !finallies.isEmpty();
  }

  /** Jumps to {@code destination} through every finally block deeper than {@code depth}. */
  void leave(Node destination, int depth) {
    Finally previous = null;
    int crossed = finallies.size() - depth;
    for (Finally each : finallies) {
      if (crossed-- == 0) {
        break;
      }
      lead(previous, each.entry);
      previous = each;
    }
    lead(previous, destination);
    current = node();
  }

  private void lead(Finally from, Node next) {
    if (from == null) {
      current.leadTo(next);
    } else {
      from.continuations.add(next);
    }
  }

  /** Ends the block with an exception that the handlers in force may receive. */
  void raise(Variable exception, Span at) {
    emit(new Instruction.Throw(exception, at));
    handlers.forEach(current::leadTo);
    current = node();
  }

  /** Runs {@code body} with {@code inner} handlers in front of those in force. */
  void catching(List<Node> inner, Runnable body) {
    List<Node> all = new ArrayList<>(inner);
    all.addAll(handlers);
    within(List.copyOf(all), body);
  }

  /** Runs {@code body}, and {@code finallyCode} on every way out of it. */
  void withFinally(Runnable body, Variable exception, Runnable finallyCode, Span at) {
    Node thrown = node();
    Node after = node();
    Node rethrow = node();
    Finally pending = new Finally(node());
    pending.continuations.add(after);
    pending.continuations.add(rethrow);
    finallies.push(pending);
    within(List.of(thrown), body);
    finallies.pop();
    jump(pending.entry);

    current = thrown;
    emit(new Instruction.Caught(exception, List.of(), at));
    jump(pending.entry);

    current = pending.entry;
    finallyCode.run();
    pending.continuations.forEach(this::jump);

    current = rethrow;
    raise(exception, at);
    current = after;
  }

  private void within(List<Node> innerHandlers, Runnable body) {
    List<Node> outer = handlers;
    handlers = innerHandlers;
    Node start = node();
    jump(start);
    current = start;
    body.run();
    handlers = outer;
    Node end = node();
    jump(end);
    current = end;
  }
}
