package io.github.heaplint.engine.ir;

import java.util.Collections;
import java.util.List;

/**
 * A static type as far as a front end knows it.
 *
 * @param name qualified name of the erased element type with dots also between nested classes
 *     ({@code java.util.Map.Entry}), a primitive's keyword, {@code void}; when {@code certainty} is
 *     {@link Certainty#NAMED} the name as written; empty if nothing is known
 * @param arguments type arguments, empty when raw, not generic or unknown
 * @param dimensions array dimensions, 0 for no array
 */
public record Type(String name, List<Type> arguments, int dimensions, Certainty certainty) {
  /** Nothing is known. */
  public static final Type UNKNOWN = new Type("", List.of(), 0, Certainty.NAMED);

  public Type {
    arguments = List.copyOf(arguments);
  }

  /** A settled class or primitive type without arguments. */
  public static Type of(String name) {
    return new Type(name, List.of(), 0, Certainty.IMPORTED);
  }

  /** A type of which only the name as written is known. */
  public static Type named(String name) {
    return new Type(name, List.of(), 0, Certainty.NAMED);
  }

  /** This type with the given arguments. */
  public Type withArguments(List<Type> newArguments) {
    return new Type(name, newArguments, dimensions, certainty);
  }

  /** An array of this type with {@code extra} more dimensions. */
  public Type array(int extra) {
    return new Type(name, arguments, dimensions + extra, certainty);
  }

  /** The element type of an array, or {@link #UNKNOWN}. */
  public Type element() {
    return dimensions == 0 ? UNKNOWN : new Type(name, arguments, dimensions - 1, certainty);
  }

  /** The {@code i}-th type argument, or {@link #UNKNOWN}. */
  public Type argument(int i) {
    return i < arguments.size() ? arguments.get(i) : UNKNOWN;
  }

  /** Whether imports, declarations or the compiler settle this type. */
  public boolean settled() {
    return certainty.settled() && !name.isEmpty();
  }

  /** Whether this is settled and is {@code qualifiedName}, not an array of it. */
  public boolean is(String qualifiedName) {
    return settled() && dimensions == 0 && name.equals(qualifiedName);
  }

  /** Whether this is a primitive type, not an array. */
  public boolean primitive() {
    return dimensions == 0
        && switch (name) {
          case "boolean", "byte", "short", "char", "int", "long", "float", "double" -> true;
          default -> false;
        };
  }

  /** The erasure as Java writes it: {@code java.lang.String[]}. */
  public String erasure() {
    return name + String.join("", Collections.nCopies(dimensions, "[]"));
  }

  @Override
  public String toString() {
    if (name.isEmpty()) {
      return "?";
    }
    StringBuilder text = new StringBuilder(name);
    if (!arguments.isEmpty()) {
      text.append('<');
      for (int i = 0; i < arguments.size(); i++) {
        text.append(i == 0 ? "" : ",").append(arguments.get(i));
      }
      text.append('>');
    }
    return text.append("[]".repeat(dimensions)).toString();
  }
}
