package io.github.heaplint.profiler.instrument;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Live local variables of bytecode: a slot is live at an instruction if some path from there reads
 * it before it is written. The textbook's backward analysis (Cooper and Torczon, Engineering a
 * Compiler, 8.6.1), one bit for each slot.
 */
final class Liveness {
  private final InsnList code;
  private final BitSet[] liveBefore;
  private final BitSet[] handlersOf;

  private Liveness(MethodNode method) {
    code = method.instructions;
    liveBefore = new BitSet[code.size()];
    handlersOf = new BitSet[code.size()];
    for (int i = 0; i < code.size(); i++) {
      liveBefore[i] = new BitSet();
      handlersOf[i] = new BitSet();
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      for (int i = code.indexOf(block.start); i < code.indexOf(block.end); i++) {
        handlersOf[i].set(code.indexOf(block.handler));
      }
    }
  }

  static Liveness of(MethodNode method) {
    Liveness liveness = new Liveness(method);
    liveness.solve();
    return liveness;
  }

  boolean isLive(int slot, int instruction) {
    return liveBefore[instruction].get(slot);
  }

  private void solve() {
    BitSet[] predecessors = predecessors();
    Deque<Integer> work = new ArrayDeque<>();
    BitSet queued = new BitSet();
    for (int i = 0; i < code.size(); i++) {
      work.push(i);
      queued.set(i);
    }
    while (!work.isEmpty()) {
      int i = work.pop();
      queued.clear(i);
      BitSet before = before(i);
      if (!before.equals(liveBefore[i])) {
        liveBefore[i] = before;
        predecessors[i].stream()
            .filter(each -> !queued.get(each))
            .forEach(
                each -> {
                  queued.set(each);
                  work.push(each);
                });
      }
    }
  }

  private BitSet[] predecessors() {
    BitSet[] predecessors = new BitSet[code.size()];
    for (int i = 0; i < code.size(); i++) {
      predecessors[i] = new BitSet();
    }
    for (int i = 0; i < code.size(); i++) {
      int from = i;
      successors(i).stream().forEach(to -> predecessors[to].set(from));
      handlersOf[i].stream().forEach(to -> predecessors[to].set(from));
    }
    return predecessors;
  }

  private BitSet before(int i) {
    BitSet live = new BitSet();
    successors(i).stream().forEach(to -> live.or(liveBefore[to]));
    AbstractInsnNode instruction = code.get(i);
    if (instruction instanceof VarInsnNode variable) {
      if (isStore(variable)) {
        live.clear(variable.var);
      } else {
        live.set(variable.var);
      }
    } else if (instruction instanceof IincInsnNode increment) {
      live.set(increment.var);
    }
    // An exception may be thrown before the instruction has written anything.
    handlersOf[i].stream().forEach(to -> live.or(liveBefore[to]));
    return live;
  }

  private BitSet successors(int i) {
    BitSet successors = new BitSet();
    AbstractInsnNode instruction = code.get(i);
    int opcode = instruction.getOpcode();
    targets(instruction).forEach(label -> successors.set(code.indexOf(label)));
    if (goesOn(opcode) && i + 1 < code.size()) {
      successors.set(i + 1);
    }
    return successors;
  }

  /** Whether the instruction after this one, in the text, can come next. */
  static boolean goesOn(int opcode) {
    return opcode != Opcodes.GOTO
        && opcode != Opcodes.TABLESWITCH
        && opcode != Opcodes.LOOKUPSWITCH
        && opcode != Opcodes.ATHROW
        && !isReturn(opcode);
  }

  static boolean isReturn(int opcode) {
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }

  static boolean isStore(VarInsnNode variable) {
    return variable.getOpcode() >= Opcodes.ISTORE && variable.getOpcode() <= Opcodes.ASTORE;
  }

  /** The labels that an instruction may jump to, in no order. */
  static Iterable<LabelNode> targets(AbstractInsnNode instruction) {
    Deque<LabelNode> targets = new ArrayDeque<>();
    if (instruction instanceof JumpInsnNode jump) {
      targets.add(jump.label);
    } else if (instruction instanceof TableSwitchInsnNode table) {
      targets.addAll(table.labels);
      targets.add(table.dflt);
    } else if (instruction instanceof LookupSwitchInsnNode lookup) {
      targets.addAll(lookup.labels);
      targets.add(lookup.dflt);
    }
    return targets;
  }
}
