package io.github.heaplint.frontend.javac;

import io.github.heaplint.engine.ir.Certainty;
import io.github.heaplint.engine.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Turns the compiler's types into the engine's. */
final class Mirrors {
  /** Bounds that mention themselves, {@code T extends Comparable<T>}, are cut off here. */
  private static final int DEPTH = 4;

  private Mirrors() {}

  /**
   * A type in code, where a type variable stands for its first bound and without one for nothing.
   * Local classes have no qualified name: their simple name is given, unsettled.
   */
  static Type type(TypeMirror mirror) {
    return type(mirror, false, DEPTH);
  }

  /** A type in a declaration, where type variables stand for themselves. */
  static Type declared(TypeMirror mirror) {
    return type(mirror, true, DEPTH);
  }

  private static Type type(TypeMirror mirror, boolean variables, int depth) {
    if (mirror.getKind().isPrimitive() || mirror.getKind() == TypeKind.VOID) {
      return named(mirror.getKind().name().toLowerCase(Locale.ROOT), List.of());
    }
    if (depth == 0) {
      return Type.UNKNOWN;
    }
    return switch (mirror.getKind()) {
      case DECLARED -> declared((DeclaredType) mirror, variables, depth);
      case ARRAY -> {
        Type element = type(((ArrayType) mirror).getComponentType(), variables, depth);
        yield element.name().isEmpty() ? Type.UNKNOWN : element.array(1);
      }
      case TYPEVAR -> {
        TypeVariable variable = (TypeVariable) mirror;
        yield variables
            ? Type.named(variable.asElement().getSimpleName().toString())
            : bound(variable.getUpperBound(), depth);
      }
      case WILDCARD -> wildcard((WildcardType) mirror, variables, depth);
      case INTERSECTION ->
          type(((IntersectionType) mirror).getBounds().get(0), variables, depth - 1);
      default -> Type.UNKNOWN;
    };
  }

  private static Type bound(TypeMirror bound, int depth) {
    Type type = type(bound, false, depth - 1);
    return type.is("java.lang.Object") ? Type.UNKNOWN : type;
  }

  private static Type wildcard(WildcardType wildcard, boolean variables, int depth) {
    TypeMirror bound =
        wildcard.getExtendsBound() == null ? wildcard.getSuperBound() : wildcard.getExtendsBound();
    return bound == null ? Type.UNKNOWN : type(bound, variables, depth - 1);
  }

  private static Type declared(DeclaredType type, boolean variables, int depth) {
    TypeElement element = (TypeElement) type.asElement();
    List<Type> arguments = new ArrayList<>();
    type.getTypeArguments().forEach(each -> arguments.add(type(each, variables, depth - 1)));
    String name = element.getQualifiedName().toString();
    if (!name.isEmpty()) {
      return named(name, arguments);
    }
    if (!element.getSimpleName().isEmpty()) {
      return Type.named(element.getSimpleName().toString()).withArguments(arguments);
    }
    // An anonymous class is known by the interface it implements, else by its super class.
    return element.getInterfaces().isEmpty()
        ? type(element.getSuperclass(), variables, depth - 1)
        : type(element.getInterfaces().get(0), variables, depth - 1);
  }

  private static Type named(String name, List<Type> arguments) {
    return new Type(name, arguments, 0, Certainty.TYPED);
  }

  static boolean isErroneous(Element element) {
    return element.asType() != null && element.asType().getKind() == TypeKind.ERROR;
  }
}
