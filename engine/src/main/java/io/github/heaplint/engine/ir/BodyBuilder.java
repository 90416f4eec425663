package io.github.heaplint.engine.ir;

import io.github.heaplint.engine.ir.Flow.Target;
import io.github.heaplint.engine.ir.FlowGraph.Node;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.Monitor;
import io.github.heaplint.engine.ir.Instruction.Return;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Builds a {@link Body}: owns Java's scopes, jumps, {@code finally}, resources and exceptional
 * edges, so that a front end only says what it sees.
 *
 * <p>Nested code is passed as callbacks, each run exactly once and in source order. A {@code
 * finally} block exists once, with an edge to everything control may go on with; that adds paths no
 * execution takes, which can only silence a rule. Any instruction inside a try statement may reach
 * each of its handlers and those further out.
 */
public final class BodyBuilder {
  private final Header header;
  private final Names names;
  private final Flow flow = new Flow();
  private final List<Variable> parameters = new ArrayList<>();

  /**
   * What is declared of a body.
   *
   * @see Body
   */
  public record Header(
      String owner,
      String name,
      Body.Kind kind,
      List<String> modifiers,
      List<String> annotations,
      List<String> exceptions,
      Type result,
      Span span) {
    public Header {
      modifiers = List.copyOf(modifiers);
      annotations = List.copyOf(annotations);
      exceptions = List.copyOf(exceptions);
    }
  }

  /**
   * A group of a switch: its labels and its code.
   *
   * @param arrow whether it does not fall through
   * @param copies whether its labels, strings or patterns, make compilers copy the selector
   * @param bind declares pattern bindings; null when there are none
   * @param guard lowers the {@code when} condition; null when there is none
   * @param code the statements; an arrow's expression in a value switch must yield
   */
  public record Case(
      boolean isDefault,
      boolean arrow,
      boolean copies,
      Runnable bind,
      Supplier<Variable> guard,
      Runnable code,
      Span span) {}

  /** A catch clause; {@code code} is run with the exception in scope. */
  public record Catch(List<Type> types, String name, Runnable code, Span span) {
    public Catch {
      types = List.copyOf(types);
    }
  }

  /**
   * A resource of a try statement.
   *
   * @param open lowers the initialiser, declares the variable, and gives it
   */
  public record Resource(Supplier<Variable> open, Span span) {}

  private BodyBuilder(Names enclosing, Header header) {
    this.header = header;
    this.names = new Names(enclosing, header.kind() == Body.Kind.LAMBDA);
  }

  /** Starts the body of a member of a declared class. */
  public static BodyBuilder member(Header header) {
    return new BodyBuilder(null, header);
  }

  /** Starts the body of a lambda in this body. */
  public BodyBuilder lambda(Span at) {
    return new BodyBuilder(
        names,
        new Header(
            header.owner,
            "<lambda>",
            Body.Kind.LAMBDA,
            List.of(),
            List.of(),
            List.of(),
            Type.UNKNOWN,
            at));
  }

  /** Starts the body of a member of an anonymous or local class in this body. */
  public BodyBuilder innerMember(Header innerHeader) {
    return new BodyBuilder(names, innerHeader);
  }

  /** Declares a parameter. */
  public Variable parameter(String name, Type type, Span declaration, List<String> annotations) {
    Variable variable =
        names.declare(name, Variable.Kind.PARAMETER, type, declaration, annotations);
    parameters.add(variable);
    return variable;
  }

  /** Declares a local without annotations. */
  public Variable local(String name, Type type, Span declaration) {
    return local(name, type, declaration, List.of());
  }

  /** Declares a local in the current scope; of two of one name the later is found. */
  public Variable local(String name, Type type, Span declaration, List<String> annotations) {
    return names.declare(name, Variable.Kind.LOCAL, type, declaration, annotations);
  }

  /** Declares a resource in the current scope. */
  public Variable resource(String name, Type type, Span declaration) {
    return names.declare(name, Variable.Kind.RESOURCE, type, declaration);
  }

  /** Makes a variable for an unnamed value. */
  public Variable temporary(Type type) {
    return names.unnamed("", Variable.Kind.TEMPORARY, type);
  }

  /** {@code this} of the class whose member is built; inside a lambda a capture of it. */
  public Variable self(Type type) {
    return names.self(type);
  }

  /**
   * {@code this} of an enclosing class, {@code classesOut} classes further out, 0 being {@link
   * #self(Type)}; empty when that class's code is not being built around this body.
   */
  public Optional<Variable> self(int classesOut, Type type) {
    return names.self(classesOut, type);
  }

  /** The variable a simple name stands for; one of an enclosing body becomes a capture. */
  public Optional<Variable> lookup(String name) {
    return names.lookup(name);
  }

  /** Variables of the enclosing body that this one reads, in order of first use. */
  public List<Variable> captures() {
    return names.captures();
  }

  /** Appends a step. */
  public void emit(Instruction instruction) {
    flow.emit(instruction);
  }

  /** Runs {@code code} in a scope of its own. */
  public void scope(Runnable code) {
    names.scope(code);
  }

  /** An if statement; {@code otherwise} may be null. Bindings go to the scope around it. */
  public void ifElse(Supplier<Variable> condition, Runnable then, Runnable otherwise, Span at) {
    Node thenNode = flow.node();
    Node elseNode = flow.node();
    Node end = flow.node();
    flow.decide(condition.get(), thenNode, elseNode, at);
    flow.moveTo(thenNode);
    scope(then);
    flow.jump(end);
    flow.moveTo(elseNode);
    if (otherwise != null) {
      scope(otherwise);
    }
    flow.jump(end);
    flow.moveTo(end);
  }

  /** {@code condition ? then : otherwise}. */
  public Variable conditional(
      Supplier<Variable> condition,
      Supplier<Variable> then,
      Supplier<Variable> otherwise,
      Function<List<Variable>, Type> type,
      Span at) {
    Node thenNode = flow.node();
    Node elseNode = flow.node();
    Node end = flow.node();
    flow.branch(condition.get(), thenNode, elseNode, at);
    flow.moveTo(thenNode);
    Variable first = then.get();
    Node thenEnd = flow.current();
    flow.moveTo(elseNode);
    Variable second = otherwise.get();
    Variable value = temporary(type.apply(List.of(first, second)));
    emit(new Copy(value, second, at));
    flow.jump(end);
    flow.moveTo(thenEnd);
    emit(new Copy(value, first, at));
    flow.jump(end);
    flow.moveTo(end);
    return value;
  }

  /** {@code left && right}. */
  public Variable and(Supplier<Variable> left, Supplier<Variable> right, Span at) {
    return shortCircuit(left, right, true, at);
  }

  /** {@code left || right}. */
  public Variable or(Supplier<Variable> left, Supplier<Variable> right, Span at) {
    return shortCircuit(left, right, false, at);
  }

  private Variable shortCircuit(
      Supplier<Variable> left, Supplier<Variable> right, boolean and, Span at) {
    Variable value = temporary(Type.of("boolean"));
    Node more = flow.node();
    Node end = flow.node();
    Variable first = left.get();
    emit(new Copy(value, first, at));
    if (and) {
      flow.branch(first, more, end, at);
    } else {
      flow.branch(first, end, more, at);
    }
    flow.moveTo(more);
    emit(new Copy(value, right.get(), at));
    flow.jump(end);
    flow.moveTo(end);
    return value;
  }

  /** A while loop; a null condition is always true. */
  public void whileLoop(Set<String> labels, Supplier<Variable> condition, Runnable body, Span at) {
    forLoop(labels, () -> {}, condition, body, () -> {}, at);
  }

  /** A basic for loop; a null condition is always true. */
  public void forLoop(
      Set<String> labels,
      Runnable init,
      Supplier<Variable> condition,
      Runnable body,
      Runnable update,
      Span at) {
    scope(() -> new LoopBuilder(this, flow, labels).basic(init, condition, body, update, at));
  }

  /** A do loop; a null condition is always true. */
  public void doLoop(Set<String> labels, Runnable body, Supplier<Variable> condition, Span at) {
    new LoopBuilder(this, flow, labels).repeat(body, condition, at);
  }

  /**
   * A for-each loop.
   *
   * @param declare declares the loop variable, given the variable that holds the source
   */
  public void forEach(
      Set<String> labels,
      Supplier<Variable> source,
      Function<Variable, Variable> declare,
      Runnable body,
      Span at) {
    scope(
        () -> {
          Variable from = source.get();
          Variable iterator = hidden("iterator", from.type());
          emit(new Iterate(iterator, from, at));
          new LoopBuilder(this, flow, labels).each(iterator, () -> declare.apply(from), body, at);
        });
  }

  /** A labelled statement that is not a loop. */
  public void labelled(String label, Runnable code) {
    Node end = flow.node();
    flow.inTarget(Set.of(label), false, end, null, null, () -> scope(code));
    flow.jump(end);
    flow.moveTo(end);
  }

  /** {@code break}; {@code label} may be null. Ignored where nothing can be left. */
  public void breakTo(String label) {
    Target target =
        flow.target(each -> label == null ? each.plain() : each.labels().contains(label));
    if (target != null) {
      flow.leave(target.onBreak(), target.finallyDepth());
    }
  }

  /** {@code continue}; {@code label} may be null. Ignored outside loops. */
  public void continueTo(String label) {
    Target target =
        flow.target(
            each -> each.onContinue() != null && (label == null || each.labels().contains(label)));
    if (target != null) {
      flow.leave(target.onContinue(), target.finallyDepth());
    }
  }

  /** {@code yield} of the innermost switch that has a value; ignored elsewhere. */
  public void yieldValue(Variable value, Span at) {
    Target target = flow.target(each -> each.value() != null);
    if (target != null) {
      emit(new Copy(target.value(), value, at));
      flow.leave(target.onBreak(), target.finallyDepth());
    }
  }

  /** A switch statement. */
  public void switchStatement(Supplier<Variable> selector, List<Case> cases, Span at) {
    new SwitchBuilder(this, flow, null).lower(selector, cases, at);
  }

  /** A switch expression; its cases yield. */
  public Variable switchValue(Supplier<Variable> selector, List<Case> cases, Type type, Span at) {
    Variable value = temporary(type);
    new SwitchBuilder(this, flow, value).lower(selector, cases, at);
    return value;
  }

  /** A try statement; {@code finallyCode} may be null. */
  public void tryStatement(
      List<Resource> resources, Runnable body, List<Catch> catches, Runnable finallyCode, Span at) {
    new TryBuilder(this, names, flow).lower(resources, body, catches, finallyCode, at);
  }

  /** A synchronized block. */
  public void synchronizedOn(Supplier<Variable> lock, Runnable body, Span at) {
    scope(
        () -> {
          Variable on = lock.get();
          Variable monitor = hidden("monitor", on.type());
          emit(new Copy(monitor, on, at));
          emit(new Monitor(true, monitor, at));
          new TryBuilder(this, names, flow)
              .withFinally(() -> scope(body), () -> emit(new Monitor(false, monitor, at)), at);
        });
  }

  /**
   * {@code return}; {@code value} may be null. What a finally block assigns to a variable does not
   * change what is returned.
   */
  public void returnValue(Variable value, Span at) {
    Variable returned = value;
    if (value != null && value.named() && flow.hasFinally()) {
      returned = hidden("returned", value.type());
      emit(new Copy(returned, value, at));
    }
    Node exit = new Node(List.of());
    exit.add(new Return(returned, at));
    flow.leave(exit, 0);
  }

  /** {@code throw}. */
  public void throwValue(Variable value, Span at) {
    flow.raise(value, at);
  }

  /** {@code assert}; the message is lowered on the failing path only and may be null. */
  public void assertion(Supplier<Variable> condition, Supplier<Variable> message, Span at) {
    new AssertBuilder(this, flow).build(condition, message, at);
  }

  /** Ends the body; control that reaches its end returns. */
  public Body finish() {
    return new Body(
        header.owner,
        header.name,
        header.kind,
        header.modifiers,
        header.annotations,
        header.exceptions,
        header.result,
        parameters,
        names.variables(),
        names.scopeEnds(),
        FlowGraph.freeze(flow.entry()),
        header.span);
  }

  Variable hidden(String stem, Type type) {
    return names.unnamed(stem, Variable.Kind.HIDDEN, type);
  }
}
