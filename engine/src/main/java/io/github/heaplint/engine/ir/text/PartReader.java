package io.github.heaplint.engine.ir.text;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Certainty;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the parts of a line: types, members, spans, instructions. */
final class PartReader {
  private static final Set<String> WITHOUT_RESULT =
      Set.of("store", "put", "enter", "exit", "close", "branch", "select", "return", "throw");

  private final Variables variables;

  PartReader(Variables variables) {
    this.variables = variables;
  }

  static <E extends Enum<E>> E constant(Line line, Class<E> type, String what) {
    String word = line.word(what);
    for (E each : type.getEnumConstants()) {
      if (Words.of(each).equals(word)) {
        return each;
      }
    }
    throw line.refusal("'" + word + "' is not " + what);
  }

  static Span span(Line line) {
    String token = line.peek(0);
    if (!token.startsWith("@")) {
      return Span.NONE;
    }
    line.take(token);
    int dots = token.indexOf("..");
    try {
      return dots < 0
          ? refuseSpan(line, token)
          : new Span(
              Integer.parseInt(token.substring(1, dots)),
              Integer.parseInt(token.substring(dots + 2)));
    } catch (NumberFormatException noNumber) {
      return refuseSpan(line, token);
    }
  }

  private static Span refuseSpan(Line line, String token) {
    throw line.refusal("'" + token + "' is no span: @start..end");
  }

  static Type type(Line line) {
    String name = line.at("?") ? "" : line.word("a type");
    Certainty certainty =
        line.take("!") ? Certainty.TYPED : line.take("?") ? Certainty.NAMED : Certainty.IMPORTED;
    List<Type> arguments = new ArrayList<>();
    if (line.take("<")) {
      do {
        arguments.add(type(line));
      } while (line.take(","));
      line.need(">");
    }
    int dimensions = 0;
    while (line.take("[")) {
      line.need("]");
      dimensions++;
    }
    return new Type(name, arguments, dimensions, certainty);
  }

  private static <T> List<T> list(Line line, Function<Line, T> item) {
    List<T> items = new ArrayList<>();
    line.need("(");
    while (!line.take(")")) {
      if (!items.isEmpty()) {
        line.need(",");
      }
      items.add(item.apply(line));
    }
    return items;
  }

  private static Callee callee(Line line) {
    boolean isStatic = line.take(TypeText.STATIC);
    Type owner = type(line);
    line.need("#");
    String name = line.word("a method");
    List<Type> arguments = list(line, PartReader::type);
    Type result = line.take(":") ? type(line) : Type.UNKNOWN;
    return new Callee(owner, name, arguments, result, isStatic);
  }

  private static Field field(Line line) {
    boolean isStatic = line.take(TypeText.STATIC);
    Type owner = type(line);
    line.need("#");
    String name = line.word("a field");
    return new Field(owner, name, line.take(":") ? type(line) : Type.UNKNOWN, isStatic);
  }

  private Variable variable(Line line) {
    return variables.find(Variables.reference(line));
  }

  private List<Variable> variables(Line line) {
    return list(line, this::variable);
  }

  private Variable after(String word, Line line) {
    return line.take(word) ? variable(line) : null;
  }

  private List<Variable> listAfter(String word, Line line) {
    return line.take(word) ? variables(line) : List.of();
  }

  /** Reads an instruction but for the bodies of a closure. */
  Instruction instruction(Line line) {
    Variable def = null;
    boolean numbered = line.peek(1).equals("#") && line.peek(3).equals("=");
    if (numbered || line.peek(1).equals("=")) {
      def = variable(line);
      line.need("=");
    }
    String what = line.word("an instruction");
    if (def == null && WITHOUT_RESULT.contains(what)) {
      return withoutResult(what, line);
    }
    return withResult(what, def, line);
  }

  private Instruction withoutResult(String what, Line line) {
    return switch (what) {
      case "store" -> {
        Field field = field(line);
        Variable receiver = after("on", line);
        line.need("from");
        yield new Instruction.FieldStore(field, receiver, variable(line), span(line));
      }
      case "put" -> {
        List<Variable> operands = operands(line, 3);
        yield new Instruction.ArrayStore(
            operands.get(0), operands.get(1), operands.get(2), span(line));
      }
      case "enter" -> new Instruction.Monitor(true, variable(line), span(line));
      case "exit" -> new Instruction.Monitor(false, variable(line), span(line));
      case "close" -> new Instruction.Close(variable(line), span(line));
      case "branch" -> new Instruction.Branch(variable(line), span(line));
      case "select" -> new Instruction.Select(variable(line), span(line));
      case "throw" -> new Instruction.Throw(variable(line), span(line));
      default ->
          new Instruction.Return(
              line.done() || line.peek(0).startsWith("@") ? null : variable(line), span(line));
    };
  }

  private Instruction withResult(String what, Variable def, Line line) {
    return switch (what) {
      case "copy" -> new Instruction.Copy(def, variable(line), span(line));
      case "cast" -> {
        Variable source = variable(line);
        line.need(":");
        yield new Instruction.Cast(def, source, type(line), span(line));
      }
      case "operation" ->
          new Instruction.Operation(def, line.word("an operator"), variables(line), span(line));
      case "call" ->
          new Instruction.Call(
              def,
              callee(line),
              after("on", line),
              listAfter("with", line),
              span(line),
              span(line));
      case "load" -> new Instruction.FieldLoad(def, field(line), after("on", line), span(line));
      case "element" -> {
        List<Variable> operands = operands(line, 2);
        yield new Instruction.ArrayLoad(def, operands.get(0), operands.get(1), span(line));
      }
      case "array" -> {
        Type type = type(line);
        boolean initialised = line.take("of");
        if (!initialised) {
          line.need("sized");
        }
        yield new Instruction.NewArray(def, type, initialised, variables(line), span(line));
      }
      case "iterate" -> new Instruction.Iterate(def, variable(line), span(line));
      case "more" -> new Instruction.HasNext(def, variable(line), span(line));
      case "next" -> new Instruction.Next(def, variable(line), span(line));
      case "caught" -> new Instruction.Caught(def, list(line, PartReader::type), span(line));
      case "opaque" ->
          new Instruction.Opaque(
              def, line.word("what is not understood"), variables(line), span(line));
      case "closure" -> closure(def, line);
      default -> new Instruction.Constant(def, literal(what, line), span(line));
    };
  }

  private Closure closure(Variable def, Line line) {
    Closure.Kind kind = constant(line, Closure.Kind.class, "a kind of closure");
    Type type = type(line);
    Callee target = line.take("target") ? callee(line) : null;
    Variable receiver = after("on", line);
    List<Variable> arguments = listAfter("with", line);
    List<Variable> captures = listAfter("captures", line);
    return new Closure(
        def, kind, type, captures, receiver, arguments, target, List.of(), span(line));
  }

  private static Literal literal(String what, Line line) {
    for (Literal.Kind kind : Literal.Kind.values()) {
      if (Words.of(kind).equals(what)) {
        boolean implied =
            kind == Literal.Kind.NULL && (line.done() || line.peek(0).startsWith("@"));
        return implied ? Literal.NULL : new Literal(kind, line.word("a constant"));
      }
    }
    throw line.refusal("'" + what + "' is no instruction");
  }

  private List<Variable> operands(Line line, int count) {
    List<Variable> operands = variables(line);
    if (operands.size() != count) {
      throw line.refusal("expected " + count + " operands, not " + operands.size());
    }
    return operands;
  }
}
