package io.github.heaplint.profiler.instrument;

import io.github.heaplint.profiler.probe.Kind;
import io.github.heaplint.profiler.probe.Probe;
import io.github.heaplint.profiler.probe.ProbeTable;
import io.github.heaplint.profiler.probe.ProfiledMethod;
import io.github.heaplint.profiler.probe.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Puts the probes into one method.
 *
 * <p>A probe passes a constant and nothing else: to pass a local variable would extend its life.
 * Straight code is added only, so that the frames that the class file states stay true; the one
 * handler that is added forgets all variables.
 */
final class Placement {
  private final MethodNode method;
  private final ProbeTable probes;
  private final ProfiledMethod profiled;
  private final Landmarks landmarks;
  private final int[] lines;
  private final Liveness liveness;
  private final Frame<BasicValue>[] frames;
  private final Frame<SourceValue>[] sources;
  private final Names names;
  private final View view;
  private final boolean within;
  private final BitSet droppable = new BitSet();
  private final Map<AbstractInsnNode, InsnList> before = new HashMap<>();
  private final Map<AbstractInsnNode, InsnList> after = new HashMap<>();

  /**
   * Prepares a method.
   *
   * @param within whether there is room for probes within lines
   * @throws AnalyzerException if the bytecode is not valid
   */
  Placement(
      String owner,
      MethodNode method,
      ProfiledMethod profiled,
      Landmarks landmarks,
      ProbeTable probes,
      View view,
      boolean within)
      throws AnalyzerException {
    this.method = method;
    this.profiled = profiled;
    this.landmarks = landmarks;
    this.probes = probes;
    this.view = view;
    this.within = within;
    lines = landmarks.lines();
    liveness = Liveness.of(method);
    frames = new Analyzer<>(new BasicInterpreter()).analyze(owner, method);
    sources = new Analyzer<>(new SourceInterpreter()).analyze(owner, method);
    names = new Names(method, lines, sources);
  }

  /** Changes the method. */
  void place() {
    InsnList code = method.instructions;
    AbstractInsnNode[] original = code.toArray();
    AbstractInsnNode superCall = superCall();
    placeLines(original);
    for (int i = 0; i < original.length; i++) {
      if (frames[i] == null) {
        continue;
      }
      int opcode = original[i].getOpcode();
      if (Liveness.isReturn(opcode)) {
        placeReturn(original[i], i);
      } else if (original[i] instanceof VarInsnNode store && Liveness.isStore(store)) {
        placeStore(store, i);
      } else if (within && leavesResult(original[i]) && !isSeenAnyway(original, i)) {
        append(after, original[i], call(probe(Kind.PEAK, i, -1, deadAfter(i))));
      }
    }
    before.forEach(code::insertBefore);
    after.forEach(code::insert);
    keepFramesOfNew();
    placeHandler(superCall);
    code.insert(call(probe(Kind.ENTER, 0, -1, List.of())));
    method.maxStack += 3;
  }

  private void placeLines(AbstractInsnNode[] original) {
    for (int i : landmarks.entries().stream().toArray()) {
      if (frames[i] == null) {
        continue;
      }
      List<Variable> dead = dead(i);
      InsnList added = new InsnList();
      if (view == View.RELEASED) {
        dead.forEach(variable -> added.add(clear(variable.slot())));
        dead = List.of();
      }
      dead.forEach(variable -> droppable.set(variable.slot()));
      added.add(call(probe(Kind.LINE, i, -1, dead)));
      append(before, original[i], added);
    }
  }

  private void placeReturn(AbstractInsnNode instruction, int i) {
    List<Variable> dead = dead(i);
    InsnList added = call(probe(Kind.EXIT, i, -1, dead));
    for (Variable variable : dead) {
      if (droppable.get(variable.slot())) {
        added.add(drop(variable.slot(), i));
      }
    }
    added.add(call(probe(Kind.LEAVE, i, -1, List.of())));
    append(before, instruction, added);
  }

  private void placeStore(VarInsnNode store, int i) {
    int opcode = store.getOpcode();
    int size = opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE ? 2 : 1;
    for (int slot = store.var; slot < store.var + size; slot++) {
      if (droppable.get(slot) && isReference(slot, i) && !isThisOfConstructor(slot)) {
        InsnList added = call(probe(Kind.STORE, i, slot, dead(i)));
        added.add(drop(slot, i));
        append(before, store, added);
      }
    }
  }

  private InsnList drop(int slot, int i) {
    InsnList added = clear(slot);
    added.add(call(probe(Kind.RELEASED, i, slot, List.of())));
    return added;
  }

  private static InsnList clear(int slot) {
    InsnList added = new InsnList();
    added.add(new InsnNode(Opcodes.ACONST_NULL));
    added.add(new VarInsnNode(Opcodes.ASTORE, slot));
    return added;
  }

  /** Reference variables that are assigned on every path to here and read on none from here. */
  private List<Variable> dead(int i) {
    List<Variable> dead = new ArrayList<>();
    if (view == View.COMPILED || !within) {
      return dead;
    }
    for (int slot = 0; slot < frames[i].getLocals(); slot++) {
      if (isReference(slot, i) && !liveness.isLive(slot, i) && !isThisOfConstructor(slot)) {
        dead.add(names.dead(slot, i));
      }
    }
    return dead;
  }

  private List<Variable> deadAfter(int i) {
    return i + 1 < frames.length && frames[i + 1] != null ? dead(i + 1) : List.of();
  }

  private boolean isReference(int slot, int i) {
    return frames[i].getLocal(slot).isReference();
  }

  /** It cannot be cleared before the super constructor has run; leave it alone altogether. */
  private boolean isThisOfConstructor(int slot) {
    return slot == 0 && method.name.equals("<init>");
  }

  private static boolean leavesResult(AbstractInsnNode instruction) {
    if (instruction instanceof MethodInsnNode call) {
      Type result = Type.getReturnType(call.desc);
      // A builder returns itself.
      boolean builder =
          result.getSort() == Type.OBJECT && result.getInternalName().equals(call.owner);
      return ((result.getSort() == Type.OBJECT || result.getSort() == Type.ARRAY) && !builder)
          || call.name.equals("<init>");
    }
    if (instruction instanceof InvokeDynamicInsnNode made) {
      return Type.getReturnType(made.desc).getDescriptor().equals("Ljava/lang/String;");
    }
    int opcode = instruction.getOpcode();
    return opcode == Opcodes.NEWARRAY
        || opcode == Opcodes.ANEWARRAY
        || opcode == Opcodes.MULTIANEWARRAY;
  }

  /** Whether the result is returned at once, or stored where another probe sees it. */
  private boolean isSeenAnyway(AbstractInsnNode[] original, int i) {
    int next = i + 1;
    while (next < original.length
        && (original[next].getOpcode() < 0 || original[next].getOpcode() == Opcodes.CHECKCAST)) {
      next++;
    }
    if (next == original.length || landmarks.entries().get(next)) {
      return true;
    }
    if (Liveness.isReturn(original[next].getOpcode())) {
      return true;
    }
    if (original[next] instanceof VarInsnNode store && Liveness.isStore(store)) {
      boolean overwrites = frames[next] != null && isReference(store.var, next);
      boolean probed = overwrites && droppable.get(store.var);
      int following = next + 1;
      while (following < original.length && original[following].getOpcode() < 0) {
        following++;
      }
      boolean lineEnds = following == original.length || landmarks.entries().get(following);
      return probed || (lineEnds && !overwrites);
    }
    return false;
  }

  private Probe probe(Kind kind, int i, int slot, List<Variable> dead) {
    boolean statement = frames[i] == null || frames[i].getStackSize() == 0;
    int row = Math.max(0, profiled.lines().indexOf(lines[i]));
    return new Probe(kind, profiled, row, i, landmarks.isJumpedBackTo(i), statement, slot, dead);
  }

  private InsnList call(Probe probe) {
    InsnList call = new InsnList();
    call.add(new FieldInsnNode(Opcodes.GETSTATIC, Gate.NAME, Gate.FIELD, Gate.DESCRIPTOR));
    int number = probes.add(probe);
    call.add(
        number <= Short.MAX_VALUE
            ? new IntInsnNode(Opcodes.SIPUSH, number)
            : new LdcInsnNode(number));
    call.add(
        new MethodInsnNode(
            Opcodes.INVOKEINTERFACE, "java/util/function/IntConsumer", "accept", "(I)V", true));
    return call;
  }

  private static void append(
      Map<AbstractInsnNode, InsnList> where, AbstractInsnNode instruction, InsnList added) {
    where.computeIfAbsent(instruction, none -> new InsnList()).add(added);
  }

  /** Frames name an object under construction by the place of its NEW, which probes would move. */
  private void keepFramesOfNew() {
    Map<LabelNode, LabelNode> fresh = new HashMap<>();
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof FrameNode frame) {
        renew(frame.local, fresh);
        renew(frame.stack, fresh);
      }
    }
    fresh.forEach(
        (label, renewed) -> {
          AbstractInsnNode next = label;
          while (next.getOpcode() != Opcodes.NEW) {
            next = next.getNext();
          }
          method.instructions.insertBefore(next, renewed);
        });
  }

  private static void renew(List<Object> types, Map<LabelNode, LabelNode> fresh) {
    if (types != null) {
      types.replaceAll(
          type ->
              type instanceof LabelNode label
                  ? fresh.computeIfAbsent(label, none -> new LabelNode())
                  : type);
    }
  }

  /**
   * Covers the method with a handler that tells of the exception and throws it on. In a constructor
   * it covers what follows the super constructor: before that no handler may forget {@code this}.
   */
  private void placeHandler(AbstractInsnNode superCall) {
    InsnList code = method.instructions;
    LabelNode start = new LabelNode();
    if (superCall != null) {
      code.insert(superCall, start);
    } else if (method.name.equals("<init>")) {
      return;
    } else {
      code.insert(start);
    }
    LabelNode handler = new LabelNode();
    code.add(handler);
    code.add(
        new FrameNode(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"}));
    code.add(call(probe(Kind.THROWN, 0, -1, List.of())));
    code.add(new InsnNode(Opcodes.ATHROW));
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, handler, handler, null));
  }

  /** The call of the super constructor; null where there is none or more than one. */
  private AbstractInsnNode superCall() {
    if (!method.name.equals("<init>")) {
      return null;
    }
    AbstractInsnNode found = null;
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] != null && isSuperCall(method.instructions.get(i), sources[i])) {
        if (found != null) {
          return null;
        }
        found = method.instructions.get(i);
      }
    }
    return found;
  }

  private static boolean isSuperCall(AbstractInsnNode instruction, Frame<SourceValue> frame) {
    if (!(instruction instanceof MethodInsnNode call) || !call.name.equals("<init>")) {
      return false;
    }
    int arguments = Type.getArgumentTypes(call.desc).length;
    return frame.getStack(frame.getStackSize() - 1 - arguments).insns.stream()
        .anyMatch(each -> each instanceof VarInsnNode load && load.var == 0);
  }
}
