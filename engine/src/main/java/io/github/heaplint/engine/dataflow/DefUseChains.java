package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Which definitions a use may see, and which uses a definition may serve.
 *
 * <p>From reaching definitions (Cooper and Torczon, "Engineering a Compiler", 2nd ed., 9.2.3; Aho
 * et al., "Compilers", 2nd ed., 9.2.4). An exception may leave a block after any of its
 * instructions, so every definition of a block reaches its handlers.
 */
public final class DefUseChains {
  private final List<Definition> definitions = new ArrayList<>();
  private final IdentityHashMap<Instruction, Definition> byInstruction = new IdentityHashMap<>();
  private final Map<Variable, BitSet> ofVariable = new HashMap<>();
  private final Map<Variable, Definition> atEntry = new HashMap<>();
  private final IdentityHashMap<Instruction, Integer> blocks = new IdentityHashMap<>();
  private final IdentityHashMap<Instruction, Map<Variable, List<Definition>>> seenBy =
      new IdentityHashMap<>();
  private final Map<Definition, List<UseSite>> uses = new HashMap<>();

  /** Computes the chains of {@code body}. */
  public DefUseChains(Body body) {
    number(body);
    BitSet[] in = solve(body);
    for (Block block : body.blocks()) {
      link(block, in[block.id()]);
    }
  }

  /** The definition that {@code instruction} makes; null when it makes none. */
  public Definition definition(Instruction instruction) {
    return byInstruction.get(instruction);
  }

  /** The definition of a parameter, capture or {@code this}; null for other variables. */
  public Definition entry(Variable variable) {
    return atEntry.get(variable);
  }

  /** The block an instruction of this body stands in. */
  public int block(Instruction instruction) {
    return blocks.get(instruction);
  }

  /** The definitions of {@code variable} that {@code at} may see. */
  public List<Definition> definitions(Instruction at, Variable variable) {
    return seenBy.getOrDefault(at, Map.of()).getOrDefault(variable, List.of());
  }

  /** The uses that may see {@code definition}. */
  public List<UseSite> uses(Definition definition) {
    return uses.getOrDefault(definition, List.of());
  }

  private void number(Body body) {
    for (Variable variable : body.variables()) {
      boolean given =
          switch (variable.kind()) {
            case THIS, PARAMETER, CAPTURED -> true;
            default -> false;
          };
      if (given) {
        Definition definition = new Definition(null, variable, 0, -1);
        atEntry.put(variable, definition);
        add(definition);
      }
    }
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        Instruction instruction = block.instructions().get(i);
        blocks.put(instruction, block.id());
        if (instruction.def() != null) {
          Definition definition = new Definition(instruction, instruction.def(), block.id(), i);
          byInstruction.put(instruction, definition);
          add(definition);
        }
      }
    }
  }

  private void add(Definition definition) {
    ofVariable
        .computeIfAbsent(definition.variable(), unused -> new BitSet())
        .set(definitions.size());
    definitions.add(definition);
  }

  private BitSet[] solve(Body body) {
    int count = body.blocks().size();
    BitSet[] in = new BitSet[count];
    BitSet[] made = new BitSet[count];
    BitSet[] last = new BitSet[count];
    BitSet[] killed = new BitSet[count];
    int number = atEntry.size();
    for (Block block : body.blocks()) {
      int id = block.id();
      in[id] = new BitSet();
      made[id] = new BitSet();
      last[id] = new BitSet();
      killed[id] = new BitSet();
      for (Instruction instruction : block.instructions()) {
        if (instruction.def() != null) {
          BitSet all = ofVariable.get(instruction.def());
          killed[id].or(all);
          last[id].andNot(all);
          last[id].set(number);
          made[id].set(number++);
        }
      }
    }
    in[0].set(0, atEntry.size());
    BitSet pending = new BitSet(count);
    pending.set(0, count);
    // Blocks are numbered in reverse postorder, so the lowest pending one is the best next.
    for (int id = pending.nextSetBit(0); id >= 0; id = pending.nextSetBit(0)) {
      pending.clear(id);
      BitSet out = (BitSet) in[id].clone();
      out.andNot(killed[id]);
      out.or(last[id]);
      Block block = body.blocks().get(id);
      block.successors().forEach(next -> flow(out, in, next, pending));
      if (!block.handlers().isEmpty()) {
        BitSet any = (BitSet) in[id].clone();
        any.or(made[id]);
        block.handlers().forEach(next -> flow(any, in, next, pending));
      }
    }
    return in;
  }

  private static void flow(BitSet from, BitSet[] in, int to, BitSet pending) {
    int before = in[to].cardinality();
    in[to].or(from);
    if (in[to].cardinality() != before) {
      pending.set(to);
    }
  }

  private void link(Block block, BitSet in) {
    Map<Variable, List<Definition>> current = new HashMap<>();
    for (int i = 0; i < block.instructions().size(); i++) {
      Instruction instruction = block.instructions().get(i);
      Map<Variable, List<Definition>> read = new HashMap<>();
      for (Variable variable : new LinkedHashSet<>(instruction.uses())) {
        List<Definition> visible =
            current.computeIfAbsent(variable, unused -> reaching(variable, in));
        read.put(variable, visible);
        UseSite site = new UseSite(instruction, variable, block.id(), i);
        visible.forEach(each -> uses.computeIfAbsent(each, unused -> new ArrayList<>()).add(site));
      }
      if (!read.isEmpty()) {
        seenBy.put(instruction, read);
      }
      if (instruction.def() != null) {
        current.put(instruction.def(), List.of(byInstruction.get(instruction)));
      }
    }
  }

  private List<Definition> reaching(Variable variable, BitSet in) {
    BitSet all = ofVariable.get(variable);
    if (all == null) {
      return List.of();
    }
    BitSet visible = (BitSet) all.clone();
    visible.and(in);
    return visible.stream().mapToObj(definitions::get).toList();
  }
}
