package io.github.heaplint.engine.ir.text;

import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.ArrayLoad;
import io.github.heaplint.engine.ir.Instruction.ArrayStore;
import io.github.heaplint.engine.ir.Instruction.Branch;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Caught;
import io.github.heaplint.engine.ir.Instruction.Close;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.HasNext;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.Monitor;
import io.github.heaplint.engine.ir.Instruction.NewArray;
import io.github.heaplint.engine.ir.Instruction.Next;
import io.github.heaplint.engine.ir.Instruction.Opaque;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Instruction.Return;
import io.github.heaplint.engine.ir.Instruction.Select;
import io.github.heaplint.engine.ir.Instruction.Throw;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.Set;

/** Prints the instructions of one body, without spans and nested bodies. */
final class InstructionWriter {
  private final Set<String> repeated;

  /** Writes a variable's id too when its name is among {@code repeated}. */
  InstructionWriter(Set<String> repeated) {
    this.repeated = repeated;
  }

  String name(Variable variable) {
    String name = Words.of(variable.name());
    return repeated.contains(variable.name()) ? name + "#" + variable.id() : name;
  }

  String text(Instruction instruction) {
    Variable def = instruction.def();
    return (def == null ? "" : name(def) + " = ") + right(instruction);
  }

  private String right(Instruction instruction) {
    if (instruction instanceof Constant constant) {
      return literal(constant.value());
    } else if (instruction instanceof Copy copy) {
      return "copy " + name(copy.source());
    } else if (instruction instanceof Cast cast) {
      return "cast " + name(cast.source()) + " : " + TypeText.of(cast.type());
    } else if (instruction instanceof Operation operation) {
      return "operation " + Words.quoted(operation.operator()) + " " + list(operation.uses());
    } else if (instruction instanceof Call call) {
      return "call " + TypeText.of(call.callee()) + on(call.receiver()) + with(call.arguments());
    } else if (instruction instanceof FieldLoad load) {
      return "load " + TypeText.of(load.field()) + on(load.receiver());
    } else if (instruction instanceof FieldStore store) {
      return "store "
          + TypeText.of(store.field())
          + on(store.receiver())
          + " from "
          + name(store.value());
    } else if (instruction instanceof ArrayLoad load) {
      return "element " + list(List.of(load.array(), load.index()));
    } else if (instruction instanceof ArrayStore store) {
      return "put " + list(List.of(store.array(), store.index(), store.value()));
    } else if (instruction instanceof NewArray array) {
      String how = array.initialised() ? " of " : " sized ";
      return "array " + TypeText.of(array.type()) + how + list(array.uses());
    } else if (instruction instanceof Closure closure) {
      return closure(closure);
    } else {
      return simple(instruction);
    }
  }

  private String simple(Instruction instruction) {
    if (instruction instanceof Iterate iterate) {
      return "iterate " + name(iterate.source());
    } else if (instruction instanceof HasNext more) {
      return "more " + name(more.iterator());
    } else if (instruction instanceof Next next) {
      return "next " + name(next.iterator());
    } else if (instruction instanceof Monitor monitor) {
      return (monitor.acquire() ? "enter " : "exit ") + name(monitor.lock());
    } else if (instruction instanceof Close close) {
      return "close " + name(close.resource());
    } else if (instruction instanceof Caught caught) {
      return "caught " + BodyWriter.list(caught.types(), TypeText::of);
    } else if (instruction instanceof Branch branch) {
      return "branch " + name(branch.condition());
    } else if (instruction instanceof Select select) {
      return "select " + name(select.selector());
    } else if (instruction instanceof Return result) {
      return result.value() == null ? "return" : "return " + name(result.value());
    } else if (instruction instanceof Throw raise) {
      return "throw " + name(raise.value());
    } else if (instruction instanceof Opaque opaque) {
      return "opaque " + Words.quoted(opaque.what()) + " " + list(opaque.uses());
    }
    throw new AssertionError(instruction);
  }

  private String closure(Closure closure) {
    return "closure "
        + Words.of(closure.kind())
        + " "
        + TypeText.of(closure.type())
        + (closure.target() == null ? "" : " target " + TypeText.of(closure.target()))
        + on(closure.receiver())
        + with(closure.arguments())
        + (closure.captures().isEmpty() ? "" : " captures " + list(closure.captures()));
  }

  private static String literal(Literal literal) {
    boolean implied = literal.equals(Literal.NULL);
    return Words.of(literal.kind()) + (implied ? "" : " " + literalText(literal));
  }

  private static String literalText(Literal literal) {
    return switch (literal.kind()) {
      case STRING, CHARACTER -> Words.quoted(literal.text());
      default -> Words.of(literal.text());
    };
  }

  private String on(Variable receiver) {
    return receiver == null ? "" : " on " + name(receiver);
  }

  private String with(List<Variable> arguments) {
    return arguments.isEmpty() ? "" : " with " + list(arguments);
  }

  private String list(List<Variable> variables) {
    return BodyWriter.list(variables, this::name);
  }
}
