package io.github.heaplint.profiler.instrument;

import io.github.heaplint.profiler.probe.Variable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What the slots of a method are called. */
final class Names {
  private final MethodNode method;
  private final InsnList code;
  private final int[] lines;

  /** The names in a method whose instructions are on the given lines. */
  Names(MethodNode method, int[] lines) {
    this.method = method;
    this.code = method.instructions;
    this.lines = lines;
  }

  /** The variable that is dead in the slot before the instruction. */
  Variable dead(int slot, int instruction) {
    int lastUse = lastMention(slot, instruction);
    return new Variable(
        slot, name(slot, instruction, lastUse), lastUse < 0 ? firstLine() : lines[lastUse]);
  }

  private String name(int slot, int instruction, int lastUse) {
    LocalVariableNode best = null;
    if (method.localVariables != null) {
      for (LocalVariableNode variable : method.localVariables) {
        if (variable.index == slot && code.indexOf(variable.start) <= instruction) {
          if (best == null || code.indexOf(variable.start) > code.indexOf(best.start)) {
            best = variable;
          }
        }
      }
    }
    if (best != null && (lastUse < 0 || covers(best, lastUse))) {
      return best.name;
    }
    return lastUse < 0 ? argument(slot) : hidden(slot, instruction, lastUse);
  }

  /** A variable's range begins after the store that gives it its first value. */
  private boolean covers(LocalVariableNode variable, int instruction) {
    return instruction + 3 >= code.indexOf(variable.start)
        && instruction <= code.indexOf(variable.end);
  }

  private String hidden(int slot, int instruction, int lastUse) {
    int store = instruction - 1;
    while (store >= 0
        && !(code.get(store) instanceof VarInsnNode each
            && each.var == slot
            && Liveness.isStore(each))) {
      store--;
    }
    return "hidden variable of line " + lines[store < 0 ? lastUse : store];
  }

  private String argument(int slot) {
    int next = 0;
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      if (slot == 0) {
        return "this";
      }
      next = 1;
    }
    int number = 1;
    for (Type type : Type.getArgumentTypes(method.desc)) {
      if (next == slot) {
        return "argument " + number;
      }
      next += type.getSize();
      number++;
    }
    return "hidden variable";
  }

  private int lastMention(int slot, int instruction) {
    for (int i = instruction - 1; i >= 0; i--) {
      AbstractInsnNode each = code.get(i);
      if (each instanceof VarInsnNode variable && variable.var == slot) {
        return i;
      }
    }
    return -1;
  }

  private int firstLine() {
    for (int line : lines) {
      if (line > 0) {
        return line;
      }
    }
    return 0;
  }
}
