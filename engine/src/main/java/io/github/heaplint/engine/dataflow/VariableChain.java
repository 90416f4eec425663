package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The def-use chain of one variable: its reaching definitions, followed only where the variable is
 * live, as pruned SSA form follows them (Cooper and Torczon, "Engineering a Compiler", 2nd ed., 9.2
 * and 9.3). An exception may leave a block after any of its instructions, so every definition of a
 * block reaches its handlers.
 */
final class VariableChain {
  private final Body body;
  private final List<Definition> definitions;

  /** By block and index in it, the numbers of the definitions. */
  private final Map<Integer, NavigableMap<Integer, Integer>> made = new HashMap<>();

  private final IdentityHashMap<Instruction, List<Definition>> seenBy = new IdentityHashMap<>();
  private final List<List<UseSite>> uses = new ArrayList<>();

  /**
   * @param definitions in the order of the body, that at entry first
   * @param reads in the order of the body
   */
  VariableChain(
      Body body, Predecessors predecessors, List<Definition> definitions, List<UseSite> reads) {
    this.body = body;
    this.definitions = definitions;
    for (int i = 0; i < definitions.size(); i++) {
      uses.add(new ArrayList<>());
      Definition definition = definitions.get(i);
      if (!definition.atEntry()) {
        made.computeIfAbsent(definition.block(), unused -> new TreeMap<>())
            .put(definition.index(), i);
      }
    }
    Set<Integer> exposed = new TreeSet<>();
    for (UseSite read : reads) {
      if (before(read) < 0) {
        exposed.add(read.block());
      }
    }
    Map<Integer, Set<Integer>> in = reaching(liveAtStart(exposed, predecessors));
    for (UseSite read : reads) {
      int own = before(read);
      Set<Integer> visible = own < 0 ? in.get(read.block()) : Set.of(own);
      visible.forEach(each -> uses.get(each).add(read));
      seenBy.put(read.instruction(), visible.stream().map(definitions::get).toList());
    }
  }

  /** The definitions that an instruction sees. */
  List<Definition> seenBy(Instruction instruction) {
    return seenBy.getOrDefault(instruction, List.of());
  }

  /** The uses that may see the definition. */
  List<UseSite> uses(Definition definition) {
    return uses.get(
        definition.atEntry() ? 0 : made.get(definition.block()).get(definition.index()));
  }

  /** Number of the last definition before a read in its own block, or -1. */
  private int before(UseSite read) {
    NavigableMap<Integer, Integer> here = made.get(read.block());
    Map.Entry<Integer, Integer> last = here == null ? null : here.lowerEntry(read.index());
    return last == null ? -1 : last.getValue();
  }

  /** The blocks at whose start the variable may be read before it is written. */
  private BitSet liveAtStart(Set<Integer> exposed, Predecessors predecessors) {
    BitSet live = new BitSet();
    Deque<Integer> pending = new ArrayDeque<>(exposed);
    while (!pending.isEmpty()) {
      int block = pending.pop();
      if (!live.get(block)) {
        live.set(block);
        predecessors.normal(block).stream()
            .filter(each -> !made.containsKey(each))
            .forEach(pending::push);
        predecessors.exceptional(block).forEach(pending::push);
      }
    }
    return live;
  }

  /** The numbers of the definitions that reach the start of each block where it matters. */
  private Map<Integer, Set<Integer>> reaching(BitSet live) {
    Map<Integer, Set<Integer>> in = new HashMap<>();
    live.stream().forEach(each -> in.put(each, new TreeSet<>()));
    if (live.get(0) && definitions.size() > 0 && definitions.get(0).atEntry()) {
      in.get(0).add(0);
    }
    BitSet pending = (BitSet) live.clone();
    made.forEach(
        (id, numbers) -> {
          Block block = body.blocks().get(id);
          Set<Integer> last = Set.of(numbers.lastEntry().getValue());
          block.successors().forEach(next -> flow(last, in, next, pending));
          block.handlers().forEach(next -> flow(numbers.values(), in, next, pending));
        });
    // Blocks are numbered in reverse postorder, so the lowest pending one is the best next.
    for (int id = pending.nextSetBit(0); id >= 0; id = pending.nextSetBit(0)) {
      pending.clear(id);
      Block block = body.blocks().get(id);
      Set<Integer> here = Set.copyOf(in.get(id));
      if (!made.containsKey(id)) {
        block.successors().forEach(next -> flow(here, in, next, pending));
      }
      block.handlers().forEach(next -> flow(here, in, next, pending));
    }
    return in;
  }

  private static void flow(
      Iterable<Integer> numbers, Map<Integer, Set<Integer>> in, int to, BitSet pending) {
    Set<Integer> known = in.get(to);
    if (known == null) {
      return;
    }
    boolean more = false;
    for (int each : numbers) {
      more |= known.add(each);
    }
    if (more) {
      pending.set(to);
    }
  }
}
