package io.github.heaplint.conformance;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Prints bodies line by line, so that two of them can be compared. */
final class Rendering {
  private final boolean types;

  private Rendering(boolean types) {
    this.types = types;
  }

  /** Without types and how sure they are: what every front end must agree on, spans included. */
  static List<String> erased(Body body) {
    return new Rendering(false).body(body, "");
  }

  /** With types. */
  static List<String> typed(Body body) {
    return new Rendering(true).body(body, "");
  }

  private List<String> body(Body body, String indent) {
    List<String> lines = new ArrayList<>();
    lines.add(
        indent
            + body.kind()
            + " "
            + body.owner()
            + "#"
            + body.name()
            + " "
            + new TreeSet<>(body.modifiers())
            + text(body.span())
            + (types ? " " + body.result() + body.annotations() : ""));
    for (Variable each : body.variables()) {
      lines.add(
          indent
              + "  var "
              + each.kind()
              + " "
              + text(each)
              + (body.parameters().contains(each) ? " parameter" : "")
              + text(each.declaration())
              + (types ? " " + each.type() : ""));
    }
    for (Block block : body.blocks()) {
      lines.add(
          indent + "  " + block.id() + " -> " + block.successors() + " ! " + block.handlers());
      for (Instruction each : block.instructions()) {
        instruction(each, indent + "    ", lines);
      }
    }
    return lines;
  }

  private void instruction(Instruction instruction, String indent, List<String> lines) {
    StringBuilder line = new StringBuilder(indent).append(instruction.getClass().getSimpleName());
    List<Body> nested = List.of();
    for (RecordComponent component : instruction.getClass().getRecordComponents()) {
      Object value = value(component, instruction);
      if (instruction instanceof Instruction.Closure closure
          && component.getName().equals("bodies")) {
        nested = closure.bodies();
      } else if (!component.getName().equals("what")) {
        line.append(' ').append(component.getName()).append('=').append(text(value));
      }
    }
    lines.add(line.toString());
    nested.forEach(each -> lines.addAll(body(each, indent + "  ")));
  }

  private String text(Object value) {
    if (value instanceof Variable variable) {
      return variable.name() + "/" + variable.id();
    }
    if (value instanceof Span span) {
      return "@" + span.start() + "-" + span.end();
    }
    if (value instanceof Type type) {
      return types ? type.toString() : "";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::text).toList().toString();
    }
    if (value instanceof Record record) {
      StringBuilder text = new StringBuilder("(");
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        text.append(text(value(component, record))).append(' ');
      }
      return text.append(')').toString();
    }
    return String.valueOf(value);
  }

  private static Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException notPublic) {
      throw new IllegalStateException(notPublic);
    }
  }
}
