package io.github.heaplint.engine.ir.text;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints bodies line by line. */
final class BodyWriter {
  private final boolean spans;
  private final StringBuilder out = new StringBuilder();

  BodyWriter(boolean spans) {
    this.spans = spans;
  }

  String write(Body body) {
    body(body, "");
    return out.toString();
  }

  private void body(Body body, String indent) {
    InstructionWriter instructions = new InstructionWriter(repeated(body.variables()));
    out.append(indent).append(Words.of(body.kind())).append(' ').append(Words.of(body.owner()));
    out.append('#').append(Words.method(body.name()));
    out.append(list(body.parameters(), instructions::name));
    out.append(" : ").append(TypeText.of(body.result()));
    span(body.span());
    out.append(" {\n");
    words(indent, "modifiers", body.modifiers());
    words(indent, "annotations", body.annotations());
    words(indent, "exceptions", body.exceptions());
    for (Variable variable : body.variables()) {
      out.append(indent).append("  ").append(Words.of(variable.kind())).append(' ');
      out.append(instructions.name(variable)).append(" : ").append(TypeText.of(variable.type()));
      int end = body.scopeEnds().get(variable.id());
      if (end < body.variables().size()) {
        out.append(" until ").append(instructions.name(body.variables().get(end)));
      }
      span(variable.declaration());
      out.append('\n');
    }
    body.blocks().forEach(each -> block(each, instructions, indent + "  "));
    out.append(indent).append("}\n");
  }

  private void words(String indent, String what, List<String> words) {
    if (!words.isEmpty()) {
      out.append(indent).append("  ").append(what).append(' ');
      out.append(words.stream().map(Words::of).collect(Collectors.joining(", "))).append('\n');
    }
  }

  private void block(Block block, InstructionWriter instructions, String indent) {
    out.append(indent).append("block ").append(block.id());
    blocks(" -> ", block.successors());
    blocks(" handlers ", block.handlers());
    out.append('\n');
    for (Instruction each : block.instructions()) {
      out.append(indent).append("  ").append(instructions.text(each));
      span(each.span());
      if (each instanceof Instruction.Call call && spans && call.nameSpan().exists()) {
        // The first span is needed to tell which is which.
        out.append(each.span().exists() ? "" : " " + text(each.span()));
        span(call.nameSpan());
      }
      if (each instanceof Closure closure && !closure.bodies().isEmpty()) {
        out.append(" {\n");
        closure.bodies().forEach(body -> body(body, indent + "    "));
        out.append(indent).append("  }");
      }
      out.append('\n');
    }
  }

  private void blocks(String lead, List<Integer> ids) {
    if (!ids.isEmpty()) {
      out.append(lead);
      out.append(ids.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  private void span(Span span) {
    if (spans && span.exists()) {
      out.append(' ').append(text(span));
    }
  }

  private static String text(Span span) {
    return "@" + span.start() + ".." + span.end();
  }

  static <T> String list(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(", ", "(", ")"));
  }

  private static Set<String> repeated(List<Variable> variables) {
    Set<String> seen = new HashSet<>();
    return variables.stream()
        .map(Variable::name)
        .filter(name -> !seen.add(name))
        .collect(Collectors.toSet());
  }
}
