package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Which definitions a use may see, and which uses a definition may serve; found for each variable
 * on first use, for a chain grows with the square of the assignments to its variable, and most
 * variables nobody asks about. For one thread.
 */
public final class DefUseChains {
  private final Body body;
  private final Predecessors predecessors;
  private final IdentityHashMap<Instruction, Definition> byInstruction = new IdentityHashMap<>();
  private final IdentityHashMap<Instruction, Integer> blocks = new IdentityHashMap<>();
  private final Map<Variable, Definition> atEntry = new HashMap<>();
  private final Map<Variable, List<Definition>> definitions = new HashMap<>();
  private final Map<Variable, List<UseSite>> reads = new HashMap<>();
  private final Map<Variable, VariableChain> chains = new HashMap<>();

  /** Finds the definitions and uses of {@code body}. */
  public DefUseChains(Body body) {
    this.body = body;
    this.predecessors = new Predecessors(body);
    for (Variable variable : body.variables()) {
      if (variable.given()) {
        Definition definition = new Definition(null, variable, 0, -1);
        atEntry.put(variable, definition);
        add(definition);
      }
    }
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        add(block.instructions().get(i), block.id(), i);
      }
    }
  }

  private void add(Instruction instruction, int block, int index) {
    blocks.put(instruction, block);
    for (Variable variable : new LinkedHashSet<>(instruction.uses())) {
      reads
          .computeIfAbsent(variable, unused -> new ArrayList<>())
          .add(new UseSite(instruction, variable, block, index));
    }
    if (instruction.def() != null) {
      Definition definition = new Definition(instruction, instruction.def(), block, index);
      byInstruction.put(instruction, definition);
      add(definition);
    }
  }

  private void add(Definition definition) {
    definitions.computeIfAbsent(definition.variable(), unused -> new ArrayList<>()).add(definition);
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
    return chain(variable).seenBy(at);
  }

  /** The uses that may see {@code definition}. */
  public List<UseSite> uses(Definition definition) {
    return chain(definition.variable()).uses(definition);
  }

  private VariableChain chain(Variable variable) {
    VariableChain chain = chains.get(variable);
    if (chain == null) {
      chain =
          new VariableChain(
              body,
              predecessors,
              definitions.getOrDefault(variable, List.of()),
              reads.getOrDefault(variable, List.of()));
      chains.put(variable, chain);
    }
    return chain;
  }
}
