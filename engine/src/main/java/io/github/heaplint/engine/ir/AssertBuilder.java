package io.github.heaplint.engine.ir;

import io.github.heaplint.engine.ir.FlowGraph.Node;
import java.util.List;
import java.util.function.Supplier;

/** Builds an {@code assert} statement. */
final class AssertBuilder {
  private final BodyBuilder builder;
  private final Flow flow;

  AssertBuilder(BodyBuilder builder, Flow flow) {
    this.builder = builder;
    this.flow = flow;
  }

  void build(Supplier<Variable> condition, Supplier<Variable> message, Span at) {
    Node failed = flow.node();
    Node end = flow.node();
    Node checked = flow.node();
    // Assertions may be off.
    flow.jump(checked);
    flow.jump(end);
    flow.moveTo(checked);
    flow.branch(condition.get(), end, failed, at);
    flow.moveTo(failed);
    Variable error = builder.temporary(Type.of("java.lang.AssertionError"));
    List<Variable> arguments = message == null ? List.of() : List.of(message.get());
    Callee constructor =
        new Callee(
            error.type(),
            Callee.CONSTRUCTOR,
            arguments.stream().map(Variable::type).toList(),
            error.type(),
            false);
    builder.emit(new Instruction.Call(error, constructor, null, arguments, at, at));
    builder.throwValue(error, at);
    flow.moveTo(end);
  }
}
