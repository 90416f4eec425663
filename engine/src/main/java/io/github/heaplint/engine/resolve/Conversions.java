package io.github.heaplint.engine.resolve;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Types;
import java.util.List;
import java.util.Optional;

/** Java's conversions between types, as far as the types are known (JLS 17, chapter 5). */
public final class Conversions {
  private static final List<String> NUMERIC =
      List.of("byte", "short", "int", "long", "float", "double");
  private static final String STRING = "java.lang.String";
  private static final String OBJECT = "java.lang.Object";

  private final Types world;
  private final MemberLookup members;

  /** Converts types of a world. */
  public Conversions(Types world, MemberLookup members) {
    this.world = world;
    this.members = members;
  }

  /** Whether a value can be passed for a parameter. */
  public enum Fit {
    /** Certainly not. */
    NO,
    /** By boxing or unboxing. */
    LOOSE,
    /** Without. */
    STRICT,
    /** Too little is known. */
    MAYBE
  }

  /** Whether a value of one type can be passed as another. */
  Fit fit(Type actual, Type formal) {
    if (!actual.settled() || !formal.settled()) {
      return Fit.MAYBE;
    }
    if (actual.erasure().equals(formal.erasure())) {
      return Fit.STRICT;
    }
    if (actual.dimensions() > 0 || formal.dimensions() > 0) {
      return fitArrays(actual, formal);
    }
    if (actual.primitive() && formal.primitive()) {
      return widens(actual.name(), formal.name()) ? Fit.STRICT : Fit.NO;
    }
    if (actual.primitive()) {
      return fitReferences(boxed(actual), formal) == Fit.NO ? Fit.NO : Fit.LOOSE;
    }
    if (formal.primitive()) {
      Type unboxed = unboxed(actual);
      boolean fits =
          unboxed.primitive()
              && (unboxed.name().equals(formal.name()) || widens(unboxed.name(), formal.name()));
      return fits ? Fit.LOOSE : Fit.NO;
    }
    return fitReferences(actual, formal);
  }

  private Fit fitReferences(Type actual, Type formal) {
    if (formal.name().equals(OBJECT) || world.isSubtype(actual.name(), formal.name())) {
      return Fit.STRICT;
    }
    return members.complete(actual) ? Fit.NO : Fit.MAYBE;
  }

  private Fit fitArrays(Type actual, Type formal) {
    if (formal.dimensions() == 0) {
      return switch (formal.name()) {
        case OBJECT, "java.io.Serializable", "java.lang.Cloneable" -> Fit.STRICT;
        default -> Fit.NO;
      };
    }
    if (actual.dimensions() == 0) {
      return Fit.NO;
    }
    Type from = actual.element();
    Type to = formal.element();
    return from.primitive() || to.primitive() ? Fit.NO : fit(from, to);
  }

  /** The more general of two related types. */
  public Optional<Type> common(Type one, Type other) {
    if (one.dimensions() > 0 || other.dimensions() > 0) {
      return Optional.empty();
    }
    if (one.name().equals(other.name())) {
      return Optional.of(one.withArguments(List.of()));
    }
    if (world.isSubtype(one.name(), other.name())) {
      return Optional.of(other);
    }
    return world.isSubtype(other.name(), one.name()) ? Optional.of(one) : Optional.empty();
  }

  private static boolean widens(String from, String to) {
    int target = NUMERIC.indexOf(to);
    return from.equals("char")
        ? target >= 2
        : NUMERIC.indexOf(from) >= 0 && NUMERIC.indexOf(from) < target;
  }

  /** The class that boxes a primitive; other types as they are. */
  public static Type boxed(Type type) {
    if (type.dimensions() > 0) {
      return type;
    }
    return switch (type.name()) {
      case "boolean" -> Type.of("java.lang.Boolean");
      case "byte" -> Type.of("java.lang.Byte");
      case "short" -> Type.of("java.lang.Short");
      case "char" -> Type.of("java.lang.Character");
      case "int" -> Type.of("java.lang.Integer");
      case "long" -> Type.of("java.lang.Long");
      case "float" -> Type.of("java.lang.Float");
      case "double" -> Type.of("java.lang.Double");
      default -> type;
    };
  }

  /** The primitive that a class boxes; other types as they are. */
  public static Type unboxed(Type type) {
    if (!type.settled() || type.dimensions() > 0) {
      return type;
    }
    return switch (type.name()) {
      case "java.lang.Boolean" -> Type.of("boolean");
      case "java.lang.Byte" -> Type.of("byte");
      case "java.lang.Short" -> Type.of("short");
      case "java.lang.Character" -> Type.of("char");
      case "java.lang.Integer" -> Type.of("int");
      case "java.lang.Long" -> Type.of("long");
      case "java.lang.Float" -> Type.of("float");
      case "java.lang.Double" -> Type.of("double");
      default -> type;
    };
  }

  /** The type of an arithmetic operation (JLS 5.6); unknown unless both sides are numbers. */
  public static Type promoted(Type left, Type right) {
    Type one = unboxed(left);
    Type other = unboxed(right);
    if (!numeric(one) || !numeric(other)) {
      return Type.UNKNOWN;
    }
    int rank = Math.max(NUMERIC.indexOf(one.name()), NUMERIC.indexOf(other.name()));
    return Type.of(NUMERIC.get(Math.max(rank, NUMERIC.indexOf("int"))));
  }

  /** The type of {@code left operator right}; {@code operator} is Java's token. */
  public static Type binary(String operator, Type left, Type right) {
    return switch (operator) {
      case "==", "!=", "<", "<=", ">", ">=", "&&", "||" -> Type.of("boolean");
      case "+" -> left.is(STRING) || right.is(STRING) ? Type.of(STRING) : promoted(left, right);
      case "&", "|", "^" ->
          unboxed(left).is("boolean") ? Type.of("boolean") : promoted(left, right);
      case "<<", ">>", ">>>" -> promoted(left, left);
      default -> promoted(left, right);
    };
  }

  /** The type of a conditional expression neither of whose values is {@code null} (JLS 15.25). */
  public Type conditional(Type first, Type second) {
    if (first.equals(second)) {
      return first;
    }
    if (!first.settled() || !second.settled()) {
      return Type.UNKNOWN;
    }
    Type number = promoted(first, second);
    return number.settled() ? number : common(first, second).orElse(Type.UNKNOWN);
  }

  private static boolean numeric(Type type) {
    return type.primitive() && !type.name().equals("boolean");
  }
}
