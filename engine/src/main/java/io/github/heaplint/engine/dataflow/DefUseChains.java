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
  private final Map<Variable, List<Integer>> ofVariable = new HashMap<>();
  private final Map<Variable, Definition> atEntry = new HashMap<>();
  private final IdentityHashMap<Instruction, Integer> blocks = new IdentityHashMap<>();
  private final IdentityHashMap<Instruction, Map<Variable, List<Definition>>> seenBy =
      new IdentityHashMap<>();
  private final Map<Definition, List<UseSite>> uses = new HashMap<>();

  /** Number of the first definition of each block, and behind the last block of the next one. */
  private final int[] firstOf;

  /** Computes the chains of {@code body}. */
  public DefUseChains(Body body) {
    firstOf = new int[body.blocks().size() + 1];
    number(body);
    Solver solver = new Solver(body, new Reaching());
    for (Block block : body.blocks()) {
      link(block, solver.atStart(block.id()));
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
      if (variable.given()) {
        Definition definition = new Definition(null, variable, 0, -1);
        atEntry.put(variable, definition);
        add(definition);
      }
    }
    for (Block block : body.blocks()) {
      firstOf[block.id()] = definitions.size();
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
    firstOf[body.blocks().size()] = definitions.size();
  }

  private void add(Definition definition) {
    ofVariable
        .computeIfAbsent(definition.variable(), unused -> new ArrayList<>())
        .add(definitions.size());
    definitions.add(definition);
  }

  /** Reaching definitions, by their number. */
  private final class Reaching implements Solver.Problem {
    @Override
    public Solver.Direction direction() {
      return Solver.Direction.FORWARD;
    }

    @Override
    public BitSet boundary() {
      BitSet given = new BitSet();
      given.set(0, atEntry.size());
      return given;
    }

    @Override
    public void normal(Block block, BitSet facts) {
      int number = firstOf[block.id()];
      for (Instruction instruction : block.instructions()) {
        if (instruction.def() != null) {
          ofVariable.get(instruction.def()).forEach(facts::clear);
          facts.set(number++);
        }
      }
    }

    @Override
    public void exceptional(Block block, BitSet facts) {
      facts.set(firstOf[block.id()], firstOf[block.id() + 1]);
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
    return ofVariable.getOrDefault(variable, List.of()).stream()
        .filter(in::get)
        .map(definitions::get)
        .toList();
  }
}
