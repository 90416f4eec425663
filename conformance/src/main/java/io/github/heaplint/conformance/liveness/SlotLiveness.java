package io.github.heaplint.conformance.liveness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The live local slots of a method in a class file, by the textbook's backward iteration over
 * single instructions. An exception may leave a try range before any instruction that can throw.
 */
final class SlotLiveness {
  private final MethodNode method;
  private final List<List<Integer>> successors = new ArrayList<>();
  private final List<List<Integer>> predecessors = new ArrayList<>();
  private final BitSet[] live;
  private final Frame<BasicValue>[] frames;

  private SlotLiveness(String owner, MethodNode method) throws AnalyzerException {
    this.method = method;
    for (int i = 0; i < method.instructions.size(); i++) {
      successors.add(new ArrayList<>());
      predecessors.add(new ArrayList<>());
    }
    this.frames =
        new Analyzer<>(new BasicInterpreter()) {
          @Override
          protected void newControlFlowEdge(int from, int to) {
            edge(from, to);
          }

          @Override
          protected boolean newControlFlowExceptionEdge(int from, int to) {
            if (canThrow(method.instructions.get(from).getOpcode())) {
              edge(from, to);
            }
            return true;
          }
        }.analyze(owner, method);
    this.live = solve();
  }

  /** Constants, locals, the stack, arithmetic without division, conversions, jumps do not. */
  private static boolean canThrow(int opcode) {
    boolean local = opcode <= Opcodes.ALOAD || isStore(opcode) || opcode == Opcodes.IINC;
    boolean constant = opcode < Opcodes.LDC;
    boolean stack = opcode >= Opcodes.POP && opcode <= Opcodes.SWAP;
    boolean arithmetic = opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR && !divides(opcode);
    boolean jump = opcode >= Opcodes.I2L && opcode <= Opcodes.RETURN;
    boolean nullJump = opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL;
    boolean test = opcode == Opcodes.INSTANCEOF;
    boolean isLoad = opcode >= Opcodes.ILOAD && local;
    return !(constant || isLoad || stack || arithmetic || jump || nullJump || test);
  }

  private static boolean divides(int opcode) {
    return opcode == Opcodes.IDIV
        || opcode == Opcodes.LDIV
        || opcode == Opcodes.IREM
        || opcode == Opcodes.LREM;
  }

  private static boolean isStore(int opcode) {
    return opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE;
  }

  private void edge(int from, int to) {
    if (!successors.get(from).contains(to)) {
      successors.get(from).add(to);
      predecessors.get(to).add(from);
    }
  }

  /**
   * Adds what a class file says of the lines of its source.
   *
   * @param bytes a class file with lines and variables
   */
  static void add(byte[] bytes, LiveNames names) {
    ClassNode type = new ClassNode();
    new ClassReader(bytes).accept(type, ClassReader.SKIP_FRAMES);
    int slash = type.name.lastIndexOf('/');
    String file = type.name.substring(0, slash + 1) + type.sourceFile;
    for (MethodNode each : type.methods) {
      boolean closure = each.name.startsWith("lambda$");
      boolean unwritten = (each.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
      if (each.instructions.size() > 0 && each.localVariables != null && (closure || !unwritten)) {
        try {
          new SlotLiveness(type.name, each).entries(file, closure, names);
        } catch (AnalyzerException broken) {
          throw new IllegalArgumentException(type.name + "." + each.name, broken);
        }
      }
    }
  }

  private BitSet[] solve() {
    BitSet[] before = new BitSet[method.instructions.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = new BitSet();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = before.length - 1; i >= 0; i--) {
        BitSet now = new BitSet();
        for (int next : successors.get(i)) {
          now.or(before[next]);
        }
        step(method.instructions.get(i), now);
        for (int next : successors.get(i)) {
          if (isHandler(next)) {
            now.or(before[next]);
          }
        }
        if (!now.equals(before[i])) {
          before[i] = now;
          changed = true;
        }
      }
    }
    return before;
  }

  private boolean isHandler(int at) {
    AbstractInsnNode node = method.instructions.get(at);
    return method.tryCatchBlocks.stream().anyMatch(each -> each.handler == node);
  }

  private static void step(AbstractInsnNode instruction, BitSet live) {
    if (instruction instanceof VarInsnNode access) {
      boolean store = access.getOpcode() >= Opcodes.ISTORE && access.getOpcode() <= Opcodes.ASTORE;
      live.set(access.var, !store);
    } else if (instruction instanceof IincInsnNode increment) {
      live.set(increment.var);
    }
  }

  /** Where control enters a line and no expression is half evaluated. */
  private void entries(String file, boolean closure, LiveNames names) {
    int[] lines = lines();
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] > 0 && frames[i] != null && frames[i].getStackSize() == 0 && entered(i, lines)) {
        for (LocalVariableNode each : method.localVariables) {
          if (isIn(each, i) && !each.name.equals("this")) {
            names.add(new Line(file, closure, lines[i]), each.name, live[i].get(each.index));
          }
        }
      }
    }
  }

  private boolean entered(int at, int[] lines) {
    return predecessors.get(at).isEmpty()
        || predecessors.get(at).stream().anyMatch(each -> lines[each] != lines[at]);
  }

  private boolean isIn(LocalVariableNode variable, int at) {
    return method.instructions.indexOf(variable.start) <= at
        && at < method.instructions.indexOf(variable.end);
  }

  /** The line of each instruction; a label's is that of the instruction that follows. */
  private int[] lines() {
    int[] lines = new int[method.instructions.size()];
    int line = 0;
    for (int i = 0; i < lines.length; i++) {
      if (method.instructions.get(i) instanceof LineNumberNode number) {
        line = number.line;
      }
      lines[i] = line;
    }
    int next = line;
    for (int i = lines.length - 1; i >= 0; i--) {
      if (method.instructions.get(i).getOpcode() >= 0) {
        next = lines[i];
      } else {
        lines[i] = next;
      }
    }
    return lines;
  }
}
