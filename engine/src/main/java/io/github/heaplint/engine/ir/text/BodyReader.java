package io.github.heaplint.engine.ir.text;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads bodies line by line. */
final class BodyReader {
  private final List<Line> lines = new ArrayList<>();
  private final int lastNumber;
  private int next;

  BodyReader(String text) {
    int number = 0;
    for (String each : text.split("\r?\n", -1)) {
      Line line = new Line(++number, each);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    lastNumber = number;
  }

  /** The one body of the text. */
  Body only() {
    Body body = body();
    if (next < lines.size()) {
      throw lines.get(next).refusal("the body has ended before");
    }
    return body;
  }

  private Line line() {
    if (next == lines.size()) {
      throw new MalformedBodyException(lastNumber, "the text ends before the body does");
    }
    return lines.get(next);
  }

  private Body body() {
    Line head = line();
    next++;
    final Body.Kind kind = PartReader.constant(head, Body.Kind.class, "a kind of body");
    final String owner = head.word("a class");
    head.need("#");
    final String name = head.word("a name");
    head.need("(");
    // Parameters can be looked up only when the variables are known.
    List<Variables.Reference> parameters = new ArrayList<>();
    while (!head.take(")")) {
      if (!parameters.isEmpty()) {
        head.need(",");
      }
      parameters.add(Variables.reference(head));
    }
    head.need(":");
    final Type result = PartReader.type(head);
    final Span span = PartReader.span(head);
    head.need("{");
    head.end();
    final List<String> modifiers = words("modifiers");
    final List<String> annotations = words("annotations");
    final List<String> exceptions = words("exceptions");
    Variables variables = new Variables();
    while (!line().at("block") && !line().at("}")) {
      variables.declare(line());
      next++;
    }
    List<Integer> scopeEnds = variables.scopeEnds();
    List<Variable> given = parameters.stream().map(variables::find).toList();
    List<Block> blocks = blocks(head, new PartReader(variables));
    return new Body(
        owner,
        name,
        kind,
        modifiers,
        annotations,
        exceptions,
        result,
        given,
        variables.all(),
        scopeEnds,
        blocks,
        span);
  }

  private List<String> words(String what) {
    List<String> words = new ArrayList<>();
    // A variable's line has its colon behind the name.
    if (line().take(what)) {
      do {
        words.add(line().word("a word"));
      } while (line().take(","));
      line().end();
      next++;
    }
    return words;
  }

  private List<Block> blocks(Line head, PartReader scanner) {
    List<Block> blocks = new ArrayList<>();
    List<Line> heads = new ArrayList<>();
    while (!line().take("}")) {
      Line line = line();
      next++;
      heads.add(line);
      line.need("block");
      if (line.integer("a block's number") != blocks.size()) {
        throw line.refusal("expected block " + blocks.size());
      }
      List<Integer> successors = line.take("->") ? numbers(line) : List.of();
      List<Integer> handlers = line.take("handlers") ? numbers(line) : List.of();
      line.end();
      List<Instruction> instructions = new ArrayList<>();
      while (!line().at("}") && !startsBlock(line())) {
        instructions.add(instruction(scanner));
      }
      blocks.add(new Block(blocks.size(), instructions, successors, handlers));
    }
    line().end();
    next++;
    check(blocks, head, heads);
    return blocks;
  }

  private static boolean startsBlock(Line line) {
    return line.at("block") && !line.peek(1).equals("=") && !line.peek(1).equals("#");
  }

  private static List<Integer> numbers(Line line) {
    List<Integer> numbers = new ArrayList<>();
    do {
      numbers.add(line.integer("a block's number"));
    } while (line.take(","));
    return numbers;
  }

  private Instruction instruction(PartReader scanner) {
    Line line = line();
    next++;
    Instruction instruction = scanner.instruction(line);
    if (instruction instanceof Closure closure && line.take("{")) {
      line.end();
      List<Body> bodies = new ArrayList<>();
      while (!line().take("}")) {
        bodies.add(body());
      }
      line().end();
      next++;
      return new Closure(
          closure.def(),
          closure.kind(),
          closure.type(),
          closure.captures(),
          closure.receiver(),
          closure.arguments(),
          closure.target(),
          bodies,
          closure.span());
    }
    line.end();
    return instruction;
  }

  /** Refuses edges to nowhere and what {@link Body} says of the order of blocks. */
  private static void check(List<Block> blocks, Line head, List<Line> heads) {
    if (blocks.isEmpty()) {
      throw head.refusal("a body has at least one block");
    }
    BitSet entered = new BitSet();
    entered.set(0);
    for (Block block : blocks) {
      Line line = heads.get(block.id());
      if (!entered.get(block.id())) {
        throw line.refusal("block " + block.id() + " has no edge from a block before it");
      }
      List<Integer> edges = new ArrayList<>(block.successors());
      edges.addAll(block.handlers());
      for (int to : edges) {
        if (to < 0 || to >= blocks.size()) {
          throw line.refusal("there is no block " + to);
        }
        entered.set(to);
      }
    }
  }
}
