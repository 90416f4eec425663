package io.github.heaplint.engine.ir;

import java.util.List;

/**
 * What a call names, as far as the front end knows it.
 *
 * @param owner static type of the receiver, the qualifying class of a static call, the class that
 *     is constructed, or the class whose own or inherited method an unqualified call names
 * @param name method name, {@code <init>} for a constructor
 * @param arguments static types of the arguments, one for each, {@link Type#UNKNOWN} where unknown
 * @param result type of the result, {@link Type#UNKNOWN} where unknown
 * @param isStatic whether the call is known to be static
 */
public record Callee(Type owner, String name, List<Type> arguments, Type result, boolean isStatic) {
  /** The name that constructors go by. */
  public static final String CONSTRUCTOR = "<init>";

  public Callee {
    arguments = List.copyOf(arguments);
  }

  /** Number of arguments. */
  public int arity() {
    return arguments.size();
  }

  /** Whether the owner is settled, so that a rule may report on this call. */
  public boolean settled() {
    return owner.settled();
  }

  /** Whether this constructs an object. */
  public boolean constructor() {
    return name.equals(CONSTRUCTOR);
  }

  @Override
  public String toString() {
    return owner + "#" + name + "/" + arity();
  }
}
