package io.github.heaplint.engine.ir;

import io.github.heaplint.engine.ir.FlowGraph.Node;
import io.github.heaplint.engine.ir.Instruction.HasNext;
import io.github.heaplint.engine.ir.Instruction.Next;
import java.util.Set;
import java.util.function.Supplier;

/** Builds loops; a null condition is always true. */
final class LoopBuilder {
  private final BodyBuilder builder;
  private final Flow flow;
  private final Set<String> labels;

  LoopBuilder(BodyBuilder builder, Flow flow, Set<String> labels) {
    this.builder = builder;
    this.flow = flow;
    this.labels = labels;
  }

  void basic(Runnable init, Supplier<Variable> condition, Runnable body, Runnable update, Span at) {
    init.run();
    Node head = flow.node();
    Node step = flow.node();
    Node bodyNode = flow.node();
    Node end = flow.node();
    flow.jump(head);
    flow.moveTo(head);
    test(condition, bodyNode, end, at);
    flow.moveTo(bodyNode);
    flow.inTarget(labels, true, end, step, null, () -> builder.scope(body));
    flow.jump(step);
    flow.moveTo(step);
    update.run();
    flow.jump(head);
    flow.moveTo(end);
  }

  void repeat(Runnable body, Supplier<Variable> condition, Span at) {
    Node bodyNode = flow.node();
    Node test = flow.node();
    Node end = flow.node();
    flow.jump(bodyNode);
    flow.moveTo(bodyNode);
    flow.inTarget(labels, true, end, test, null, () -> builder.scope(body));
    flow.jump(test);
    flow.moveTo(test);
    test(condition, bodyNode, end, at);
    flow.moveTo(end);
  }

  void each(Variable iterator, Supplier<Variable> declare, Runnable body, Span at) {
    Node head = flow.node();
    Node bodyNode = flow.node();
    Node end = flow.node();
    flow.jump(head);
    flow.moveTo(head);
    Variable more = builder.temporary(Type.of("boolean"));
    builder.emit(new HasNext(more, iterator, at));
    flow.branch(more, bodyNode, end, at);
    flow.moveTo(bodyNode);
    builder.scope(
        () -> {
          builder.emit(new Next(declare.get(), iterator, at));
          flow.inTarget(labels, true, end, head, null, () -> builder.scope(body));
        });
    flow.jump(head);
    flow.moveTo(end);
  }

  private void test(Supplier<Variable> condition, Node then, Node otherwise, Span at) {
    if (condition == null) {
      flow.jump(then);
    } else {
      flow.branch(condition.get(), then, otherwise, at);
    }
  }
}
