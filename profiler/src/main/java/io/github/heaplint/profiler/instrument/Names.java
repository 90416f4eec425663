package io.github.heaplint.profiler.instrument;

import io.github.heaplint.profiler.probe.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * What the slots of a method are called.
 *
 * <p>What is dead has often left its scope, and variables of other scopes, or of another branch,
 * share its slot. So a value is called after the variables to which the stores that it may come
 * from belong, wherever their scopes end.
 */
final class Names {
  /** A variable's scope begins behind the store that gives it its first value. */
  private static final int STORE_TO_SCOPE = 3;

  private final MethodNode method;
  private final InsnList code;
  private final int[] lines;
  private final Frame<SourceValue>[] sources;

  /**
   * The names in a method.
   *
   * @param lines of its instructions
   * @param sources before each of its instructions, of what the slots hold
   */
  Names(MethodNode method, int[] lines, Frame<SourceValue>[] sources) {
    this.method = method;
    this.code = method.instructions;
    this.lines = lines;
    this.sources = sources;
  }

  /** The variable that is dead in the slot before the instruction. */
  Variable dead(int slot, int instruction) {
    int lastUse = lastMention(slot, instruction);
    return new Variable(slot, name(slot, instruction), lastUse < 0 ? firstLine() : lines[lastUse]);
  }

  private String name(int slot, int instruction) {
    List<Integer> stores =
        sources[instruction].getLocal(slot).insns.stream().map(code::indexOf).sorted().toList();
    return stores.isEmpty()
        ? declared(slot, 0).orElseGet(() -> argument(slot))
        : stores.stream()
            .map(store -> declared(slot, store).orElseGet(() -> unnamed(store)))
            .distinct()
            .collect(Collectors.joining(" or "));
  }

  /** The name of the variable that an instruction stores to. */
  private Optional<String> declared(int slot, int store) {
    return variables().stream()
        .filter(
            each ->
                each.index == slot
                    && code.indexOf(each.start) <= store + STORE_TO_SCOPE
                    && code.indexOf(each.end) > store)
        .map(each -> each.name)
        .findFirst();
  }

  private List<LocalVariableNode> variables() {
    return method.localVariables == null ? List.of() : method.localVariables;
  }

  /** Made by the compiler, unless the class file has no names at all. */
  private String unnamed(int store) {
    return (variables().isEmpty() ? "variable of line " : "hidden variable of line ")
        + lines[store];
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
