package io.github.heaplint.conformance.liveness;

import io.github.heaplint.engine.dataflow.Liveness;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the engine says of the variables of a body where control enters a line. */
final class VariableLiveness {
  private final Source source;
  private final Body body;
  private final List<List<Integer>> predecessors = new ArrayList<>();

  private VariableLiveness(Source source, Body body) {
    this.source = source;
    this.body = body;
    body.blocks().forEach(unused -> predecessors.add(new ArrayList<>()));
    for (Block each : body.blocks()) {
      each.successors().forEach(next -> predecessors.get(next).add(each.id()));
      each.handlers().forEach(next -> predecessors.get(next).add(each.id()));
    }
  }

  /** Adds what the engine says of a body and of those inside it. */
  static void add(Source source, String file, Body body, LiveNames names) {
    new VariableLiveness(source, body).entries(file, names);
    for (Block block : body.blocks()) {
      for (Instruction each : block.instructions()) {
        if (each instanceof Instruction.Closure closure) {
          closure.bodies().forEach(inner -> add(source, file, inner, names));
        }
      }
    }
  }

  private void entries(String file, LiveNames names) {
    Liveness liveness = new Liveness(body);
    boolean closure = body.kind() == Body.Kind.LAMBDA;
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        int line = line(block.instructions().get(i));
        if (line > 0 && entered(block, i, line)) {
          for (Variable each : body.variables()) {
            if (isLocal(each)) {
              boolean live = liveness.liveBefore(block.id(), i, each);
              names.add(new Line(file, closure, line), each.name(), live);
            }
          }
        }
      }
    }
  }

  /** In the methods of a class inside a method what is captured is a field, not a variable. */
  private boolean isLocal(Variable variable) {
    return variable.named()
        && variable.kind() != Variable.Kind.THIS
        && (variable.kind() != Variable.Kind.CAPTURED || body.kind() == Body.Kind.LAMBDA);
  }

  private int line(Instruction instruction) {
    return instruction.span().exists() ? source.line(instruction.span().start()) : 0;
  }

  private boolean entered(Block block, int index, int line) {
    for (int i = index - 1; i >= 0; i--) {
      int before = line(block.instructions().get(i));
      if (before > 0) {
        return before != line;
      }
    }
    return enteredFromElsewhere(block, line, new HashSet<>());
  }

  private boolean enteredFromElsewhere(Block block, int line, Set<Integer> seen) {
    if (predecessors.get(block.id()).isEmpty()) {
      return true;
    }
    for (int each : predecessors.get(block.id())) {
      if (seen.add(each) && comesFromElsewhere(body.blocks().get(each), line, seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean comesFromElsewhere(Block block, int line, Set<Integer> seen) {
    for (int i = block.instructions().size() - 1; i >= 0; i--) {
      int before = line(block.instructions().get(i));
      if (before > 0) {
        return before != line;
      }
    }
    return enteredFromElsewhere(block, line, seen);
  }
}
