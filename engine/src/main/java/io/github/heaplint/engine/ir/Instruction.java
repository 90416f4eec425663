package io.github.heaplint.engine.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a body: reads {@link #uses()}, then writes {@link #def()}.
 *
 * <p>Three-address form (Cooper and Torczon, "Engineering a Compiler", 2nd ed., 5.3): nested
 * expressions are flattened through temporaries in Java's evaluation order.
 */
public sealed interface Instruction {
  /** The source text this step comes from. */
  Span span();

  /** The variable written, or null. */
  default Variable def() {
    return null;
  }

  /** The variables read, in evaluation order. */
  List<Variable> uses();

  /** Loads a constant. */
  record Constant(Variable def, Literal value, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of();
    }
  }

  /** Copies one variable to another. */
  record Copy(Variable def, Variable source, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(source);
    }
  }

  /** Casts, also boxing and pattern bindings: the same object under another type. */
  record Cast(Variable def, Variable source, Type type, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(source);
    }
  }

  /**
   * Computes a new value that does not hold its operands.
   *
   * @param operator Java's token, or {@code concat} (string +), {@code length} (of an array),
   *     {@code instanceof}
   */
  record Operation(Variable def, String operator, List<Variable> uses, Span span)
      implements Instruction {
    public Operation {
      uses = List.copyOf(uses);
    }
  }

  /**
   * Calls a method or constructor.
   *
   * @param def result, null when the value is not used or there is none
   * @param receiver null for static calls, constructors, and calls on an implicit {@code this} of
   *     an enclosing instance
   * @param nameSpan the method or class name within {@code span}
   */
  record Call(
      Variable def,
      Callee callee,
      Variable receiver,
      List<Variable> arguments,
      Span span,
      Span nameSpan)
      implements Instruction {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Variable> uses() {
      if (receiver == null) {
        return arguments;
      }
      List<Variable> all = new ArrayList<>(arguments.size() + 1);
      all.add(receiver);
      all.addAll(arguments);
      return all;
    }
  }

  /** Reads a field; {@code receiver} is null for static fields. */
  record FieldLoad(Variable def, Field field, Variable receiver, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return receiver == null ? List.of() : List.of(receiver);
    }
  }

  /** Writes a field; {@code receiver} is null for static fields. */
  record FieldStore(Field field, Variable receiver, Variable value, Span span)
      implements Instruction {
    @Override
    public List<Variable> uses() {
      return receiver == null ? List.of(value) : List.of(receiver, value);
    }
  }

  /** Reads an array element. */
  record ArrayLoad(Variable def, Variable array, Variable index, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(array, index);
    }
  }

  /** Writes an array element. */
  record ArrayStore(Variable array, Variable index, Variable value, Span span)
      implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(array, index, value);
    }
  }

  /**
   * Makes an array.
   *
   * @param uses the dimensions, or the elements when {@code initialised}
   */
  record NewArray(Variable def, Type type, boolean initialised, List<Variable> uses, Span span)
      implements Instruction {
    public NewArray {
      uses = List.copyOf(uses);
    }
  }

  /** Starts a for-each over an iterable or array; {@code def} is javac's hidden iterator. */
  record Iterate(Variable def, Variable source, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(source);
    }
  }

  /** Asks a for-each's hidden iterator for more. */
  record HasNext(Variable def, Variable iterator, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(iterator);
    }
  }

  /** Takes the next element from a for-each's hidden iterator. */
  record Next(Variable def, Variable iterator, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(iterator);
    }
  }

  /**
   * Makes a lambda, method reference, or an instance of an anonymous class; or declares a local
   * class ({@code def} null).
   *
   * @param type functional interface, super type of the anonymous class, or the local class
   * @param captures variables of this body that the closure's bodies read; {@code this} among them
   * @param receiver bound receiver of a method reference, else null
   * @param arguments constructor arguments of an anonymous class
   * @param target method a method reference names, else null
   * @param bodies code of the closure; empty for method references
   */
  record Closure(
      Variable def,
      Kind kind,
      Type type,
      List<Variable> captures,
      Variable receiver,
      List<Variable> arguments,
      Callee target,
      List<Body> bodies,
      Span span)
      implements Instruction {
    /** Form of closure. */
    public enum Kind {
      LAMBDA,
      METHOD_REFERENCE,
      ANONYMOUS_CLASS,
      LOCAL_CLASS
    }

    public Closure {
      captures = List.copyOf(captures);
      arguments = List.copyOf(arguments);
      bodies = List.copyOf(bodies);
    }

    @Override
    public List<Variable> uses() {
      List<Variable> all = new ArrayList<>(arguments);
      if (receiver != null) {
        all.add(0, receiver);
      }
      all.addAll(captures);
      return all;
    }
  }

  /** Enters ({@code acquire}) or leaves a monitor. */
  record Monitor(boolean acquire, Variable lock, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(lock);
    }
  }

  /** Closes a resource at the end of its try statement. */
  record Close(Variable resource, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(resource);
    }
  }

  /** Receives an exception at the start of a handler. */
  record Caught(Variable def, List<Type> types, Span span) implements Instruction {
    public Caught {
      types = List.copyOf(types);
    }

    @Override
    public List<Variable> uses() {
      return List.of();
    }
  }

  /** Ends a block: first successor when {@code condition} holds, else the second. */
  record Branch(Variable condition, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(condition);
    }
  }

  /** Ends a block: one successor for each case, and the default or the code after the switch. */
  record Select(Variable selector, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(selector);
    }
  }

  /** Ends a block: returns; {@code value} may be null. */
  record Return(Variable value, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return value == null ? List.of() : List.of(value);
    }
  }

  /** Ends a block: throws. */
  record Throw(Variable value, Span span) implements Instruction {
    @Override
    public List<Variable> uses() {
      return List.of(value);
    }
  }

  /**
   * Syntax that the front end does not understand: reads, may write, may release and lets escape
   * everything it mentions (fields through {@code this} too), and may throw.
   */
  record Opaque(Variable def, String what, List<Variable> uses, Span span) implements Instruction {
    public Opaque {
      uses = List.copyOf(uses);
    }
  }
}
