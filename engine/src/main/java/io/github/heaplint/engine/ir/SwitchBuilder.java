package io.github.heaplint.engine.ir;

import io.github.heaplint.engine.ir.BodyBuilder.Case;
import io.github.heaplint.engine.ir.FlowGraph.Node;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Select;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Builds switches: each case has a test, which a failing guard leaves for the next case's, and a
 * body, which an old-style group leaves for the next group's.
 */
final class SwitchBuilder {
  private final BodyBuilder builder;
  private final Flow flow;
  private final Variable value;

  /** Builds a switch that yields to {@code value}, or a statement when that is null. */
  SwitchBuilder(BodyBuilder builder, Flow flow, Variable value) {
    this.builder = builder;
    this.flow = flow;
    this.value = value;
  }

  void lower(Supplier<Variable> selector, List<Case> cases, Span at) {
    builder.scope(() -> dispatch(selector.get(), cases, at));
  }

  private void dispatch(Variable selector, List<Case> cases, Span at) {
    Variable selected = selector;
    if (cases.stream().anyMatch(Case::copies)) {
      selected = builder.hidden("selector", selector.type());
      builder.emit(new Copy(selected, selector, at));
    }
    builder.emit(new Select(selected, at));
    Node dispatch = flow.current();
    Node end = flow.node();
    List<Node> tests = cases.stream().map(each -> flow.node()).toList();
    List<Node> bodies = cases.stream().map(each -> flow.node()).toList();
    tests.forEach(dispatch::leadTo);
    if (value == null && cases.stream().noneMatch(Case::isDefault)) {
      dispatch.leadTo(end);
    }
    builder.scope(
        () -> {
          for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            Node body = bodies.get(i);
            Node next = i + 1 < cases.size() ? tests.get(i + 1) : end;
            Node after = each.arrow() || i + 1 == cases.size() ? end : bodies.get(i + 1);
            flow.moveTo(tests.get(i));
            Runnable lowered =
                () -> {
                  test(each, body, next);
                  flow.moveTo(body);
                  flow.inTarget(Set.of(), value == null, end, null, value, each.code());
                  flow.jump(after);
                };
            // Locals of an old-style group are in scope in the groups after it.
            if (each.arrow()) {
              builder.scope(lowered);
            } else {
              lowered.run();
            }
          }
        });
    flow.moveTo(end);
  }

  private void test(Case each, Node body, Node otherwise) {
    if (each.bind() != null) {
      each.bind().run();
    }
    if (each.guard() == null) {
      flow.jump(body);
    } else {
      flow.branch(each.guard().get(), body, otherwise, each.span());
    }
  }
}
