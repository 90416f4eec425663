package io.github.heaplint.engine.ir;

import io.github.heaplint.engine.ir.BodyBuilder.Catch;
import io.github.heaplint.engine.ir.BodyBuilder.Resource;
import io.github.heaplint.engine.ir.FlowGraph.Node;
import io.github.heaplint.engine.ir.Instruction.Caught;
import io.github.heaplint.engine.ir.Instruction.Close;
import java.util.List;

/** Builds try statements: resources innermost, then the catch clauses, then finally. */
final class TryBuilder {
  private final BodyBuilder builder;
  private final Names names;
  private final Flow flow;

  TryBuilder(BodyBuilder builder, Names names, Flow flow) {
    this.builder = builder;
    this.names = names;
    this.flow = flow;
  }

  void lower(
      List<Resource> resources, Runnable body, List<Catch> catches, Runnable finallyCode, Span at) {
    Runnable guarded = () -> catching(() -> open(resources, 0, body), catches);
    if (finallyCode == null) {
      guarded.run();
    } else {
      withFinally(guarded, () -> builder.scope(finallyCode), at);
    }
  }

  private void open(List<Resource> resources, int next, Runnable body) {
    if (next == resources.size()) {
      builder.scope(body);
      return;
    }
    builder.scope(
        () -> {
          Resource resource = resources.get(next);
          Variable opened = resource.open().get();
          withFinally(
              () -> open(resources, next + 1, body),
              () -> builder.emit(new Close(opened, resource.span())),
              resource.span());
        });
  }

  void withFinally(Runnable body, Runnable finallyCode, Span at) {
    Type any = Type.of("java.lang.Throwable");
    Variable exception = names.unnamed("", Variable.Kind.EXCEPTION, any);
    flow.withFinally(body, exception, finallyCode, at);
  }

  private void catching(Runnable body, List<Catch> catches) {
    if (catches.isEmpty()) {
      body.run();
      return;
    }
    Node end = flow.node();
    List<Node> entries = catches.stream().map(each -> flow.node()).toList();
    flow.catching(entries, body);
    flow.jump(end);
    for (int i = 0; i < catches.size(); i++) {
      Catch each = catches.get(i);
      flow.moveTo(entries.get(i));
      builder.scope(
          () -> {
            Type type = each.types().size() == 1 ? each.types().get(0) : Type.UNKNOWN;
            Variable caught =
                names.declare(each.name(), Variable.Kind.EXCEPTION, type, each.span());
            builder.emit(new Caught(caught, each.types(), each.span()));
            builder.scope(each.code());
          });
      flow.jump(end);
    }
    flow.moveTo(end);
  }
}
