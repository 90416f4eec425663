package io.github.heaplint.profiler.instrument;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Where the lines of a method are in its instructions.
 *
 * <p>A line is entered where the compiler says so, and also wherever a jump from another line, or
 * back, arrives: compilers write no line at the back edge of a loop, so that its header would count
 * once and the next element would be charged to its body.
 */
final class Landmarks {
  private final InsnList code;
  private final int[] lines;
  private boolean numbered;
  private final BitSet entries = new BitSet();
  private final BitSet jumpedBackTo = new BitSet();
  private final Set<Integer> all = new TreeSet<>();
  private final BitSet busy = new BitSet();
  private final BitSet working = new BitSet();

  private Landmarks(MethodNode method) {
    code = method.instructions;
    lines = new int[code.size()];
  }

  /** The landmarks of a method. */
  static Landmarks of(MethodNode method) {
    Landmarks landmarks = new Landmarks(method);
    landmarks.findLines();
    landmarks.findJumps();
    landmarks.findBusy();
    return landmarks;
  }

  /** The line of every instruction; 0 before the first. */
  int[] lines() {
    return lines.clone();
  }

  /** Whether the class file has line numbers; if not, instructions are numbered. */
  boolean hasLineNumbers() {
    return numbered;
  }

  /** Ascending. */
  List<Integer> all() {
    return List.copyOf(all);
  }

  /** Indices of real instructions at which a line is entered. */
  BitSet entries() {
    return (BitSet) entries.clone();
  }

  boolean isJumpedBackTo(int instruction) {
    return jumpedBackTo.get(instruction);
  }

  /** Whether objects may be created or let go on the line. */
  boolean isBusy(int line) {
    return busy.get(line);
  }

  /** Whether something is called or created on the line. */
  boolean isWorking(int line) {
    return working.get(line);
  }

  /** The first real instruction at or after the index, or -1. */
  private int real(int index) {
    for (int i = index; i < code.size(); i++) {
      if (code.get(i).getOpcode() >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void findLines() {
    Map<Integer, Integer> starts = new HashMap<>();
    for (AbstractInsnNode each : code) {
      if (each instanceof LineNumberNode line) {
        starts.put(code.indexOf(line.start), line.line);
      }
    }
    numbered = !starts.isEmpty();
    if (!numbered) {
      numberSteps(starts);
    }
    int line = 0;
    for (int i = 0; i < lines.length; i++) {
      Integer started = starts.get(i);
      if (started != null) {
        line = started;
        int first = real(i);
        if (first >= 0) {
          entries.set(first);
          all.add(line);
        }
      }
      lines[i] = line;
    }
  }

  /** Without lines, a step ends where an instruction has likely emptied the operand stack. */
  private void numberSteps(Map<Integer, Integer> starts) {
    int number = 1;
    boolean starting = true;
    for (int i = 0; i < lines.length; i++) {
      AbstractInsnNode each = code.get(i);
      if (each.getOpcode() >= 0) {
        if (starting) {
          starts.put(i, number);
        }
        starting = endsStep(each);
        number++;
      }
    }
  }

  private static boolean endsStep(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return instruction instanceof MethodInsnNode call
        ? call.desc.endsWith(")V")
        : instruction instanceof JumpInsnNode
            || (opcode >= Opcodes.ISTORE && opcode <= Opcodes.POP2)
            || opcode == Opcodes.PUTFIELD
            || opcode == Opcodes.PUTSTATIC;
  }

  private void findJumps() {
    for (int from = 0; from < lines.length; from++) {
      for (LabelNode label : Liveness.targets(code.get(from))) {
        int to = real(code.indexOf(label));
        if (to < 0 || lines[to] == 0) {
          continue;
        }
        if (to <= from) {
          jumpedBackTo.set(to);
          entries.set(to);
        } else if (lines[to] != lines[from]) {
          entries.set(to);
        }
      }
    }
  }

  private void findBusy() {
    for (int i = 0; i < lines.length; i++) {
      AbstractInsnNode each = code.get(i);
      if (isWork(each)) {
        working.set(lines[i]);
      }
      if (isWork(each) || letsGo(each.getOpcode())) {
        busy.set(lines[i]);
      }
    }
  }

  private static boolean isWork(AbstractInsnNode instruction) {
    return switch (instruction.getOpcode()) {
      case Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKEINTERFACE,
          Opcodes.INVOKEDYNAMIC,
          Opcodes.NEW,
          Opcodes.NEWARRAY,
          Opcodes.ANEWARRAY,
          Opcodes.MULTIANEWARRAY,
          // These may run a static initialiser or make a constant.
          Opcodes.GETSTATIC,
          Opcodes.PUTSTATIC ->
          true;
      case Opcodes.LDC -> !(((LdcInsnNode) instruction).cst instanceof Number);
      default -> false;
    };
  }

  /** Whether what was referred to may be garbage afterwards. */
  private static boolean letsGo(int opcode) {
    return opcode == Opcodes.ASTORE
        || opcode == Opcodes.AASTORE
        || opcode == Opcodes.PUTFIELD
        || opcode == Opcodes.MONITORENTER;
  }
}
