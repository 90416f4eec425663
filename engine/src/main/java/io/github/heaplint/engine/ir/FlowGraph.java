package io.github.heaplint.engine.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mutable basic blocks under construction, and their freezing into {@link Block}s. */
final class FlowGraph {
  /** A block that still grows. */
  static final class Node {
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Node> successors = new ArrayList<>();
    private final List<Node> handlers;

    Node(List<Node> handlers) {
      this.handlers = handlers;
    }

    void add(Instruction instruction) {
      instructions.add(instruction);
    }

    void leadTo(Node next) {
      if (!successors.contains(next)) {
        successors.add(next);
      }
    }

    /** What ran last in it; null when nothing has. */
    Instruction last() {
      return instructions.isEmpty() ? null : instructions.get(instructions.size() - 1);
    }

    /** A branch keeps its two ways apart even when both lead to one block. */
    void branch(Node then, Node otherwise) {
      successors.add(then);
      successors.add(otherwise);
    }
  }

  private FlowGraph() {}

  /**
   * Drops unreachable blocks, joins straight lines, and numbers the rest in reverse postorder
   * (Cooper and Torczon, "Engineering a Compiler", 2nd ed., 9.2.1).
   */
  static List<Block> freeze(Node entry) {
    joinStraightLines(entry);
    List<Node> order = reversePostorder(entry);
    Map<Node, Integer> ids = new HashMap<>();
    for (Node node : order) {
      ids.put(node, ids.size());
    }
    List<Block> blocks = new ArrayList<>(order.size());
    for (Node node : order) {
      blocks.add(
          new Block(
              blocks.size(),
              node.instructions,
              node.successors.stream().map(ids::get).toList(),
              node.handlers.stream().map(ids::get).distinct().toList()));
    }
    return blocks;
  }

  private static void joinStraightLines(Node entry) {
    Map<Node, Integer> predecessors = new HashMap<>();
    List<Node> order = reversePostorder(entry);
    predecessors.merge(entry, 1, Integer::sum);
    for (Node node : order) {
      node.successors.forEach(next -> predecessors.merge(next, 1, Integer::sum));
      node.handlers.forEach(handler -> predecessors.merge(handler, 2, Integer::sum));
    }
    for (Node node : order) {
      while (node.successors.size() == 1) {
        Node next = node.successors.get(0);
        if (next == node || predecessors.get(next) != 1 || !next.handlers.equals(node.handlers)) {
          break;
        }
        node.instructions.addAll(next.instructions);
        next.instructions.clear();
        node.successors.clear();
        node.successors.addAll(next.successors);
        next.successors.clear();
      }
    }
  }

  private static List<Node> reversePostorder(Node entry) {
    Map<Node, Integer> nextChild = new HashMap<>();
    Deque<Node> path = new ArrayDeque<>();
    List<Node> order = new ArrayList<>();
    path.push(entry);
    nextChild.put(entry, 0);
    while (!path.isEmpty()) {
      Node node = path.peek();
      int child = nextChild.get(node);
      int successors = node.successors.size();
      if (child == successors + node.handlers.size()) {
        order.add(path.pop());
        continue;
      }
      nextChild.put(node, child + 1);
      // Visited last first, so that the numbers follow the source.
      Node next =
          child < node.handlers.size()
              ? node.handlers.get(node.handlers.size() - 1 - child)
              : node.successors.get(successors - 1 - (child - node.handlers.size()));
      if (!nextChild.containsKey(next)) {
        nextChild.put(next, 0);
        path.push(next);
      }
    }
    Collections.reverse(order);
    return order;
  }
}
