package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VarType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.resolve.Imports;
import io.github.heaplint.engine.resolve.Imports.Import;
import java.util.List;
import java.util.Optional;

/** Types, modifiers and annotations as written, before any name is looked up. */
final class Syntax {
  private Syntax() {}

  /**
   * A type as written: class names are {@link io.github.heaplint.engine.ir.Certainty#NAMED}.
   *
   * <p>Of a wildcard its bound is taken, of an intersection the first part; of a union, {@code var}
   * and an unbounded wildcard nothing is known.
   */
  static Type type(com.github.javaparser.ast.type.Type written) {
    if (written instanceof PrimitiveType primitive) {
      return Type.of(primitive.asString());
    }
    if (written instanceof VoidType) {
      return Type.of("void");
    }
    if (written instanceof ClassOrInterfaceType named) {
      return isVar(named) ? Type.UNKNOWN : Type.named(name(named)).withArguments(arguments(named));
    }
    if (written instanceof ArrayType array) {
      Type element = type(array.getComponentType());
      return element.name().isEmpty() ? Type.UNKNOWN : element.array(1);
    }
    if (written instanceof WildcardType wildcard) {
      return wildcard
          .getExtendedType()
          .or(wildcard::getSuperType)
          .map(Syntax::type)
          .orElse(Type.UNKNOWN);
    }
    if (written instanceof IntersectionType intersection) {
      return type(intersection.getElements().get(0));
    }
    if (written instanceof TypeParameter parameter) {
      return Type.named(parameter.getNameAsString());
    }
    return Type.UNKNOWN;
  }

  /** Whether this is {@code var}, or Lombok's {@code val}, where a local's type stands. */
  static boolean isVar(com.github.javaparser.ast.type.Type written) {
    return written instanceof VarType
        || (written instanceof ClassOrInterfaceType named
            && (named.getNameAsString().equals("var") || named.getNameAsString().equals("val"))
            && named.getScope().isEmpty()
            && named.getTypeArguments().isEmpty());
  }

  /** The types a catch clause names. */
  static List<Type> alternatives(com.github.javaparser.ast.type.Type written) {
    if (written instanceof UnionType union) {
      return union.getElements().stream().map((ReferenceType each) -> type(each)).toList();
    }
    return List.of(type(written));
  }

  /** The first bound of a type parameter, unknown when there is none. */
  static Type bound(TypeParameter parameter) {
    return parameter.getTypeBound().getFirst().map(Syntax::type).orElse(Type.UNKNOWN);
  }

  /** Whether a class type ends in {@code <>}. */
  static boolean isDiamond(ClassOrInterfaceType type) {
    return type.getTypeArguments().map(NodeList::isEmpty).orElse(false);
  }

  static Imports imports(CompilationUnit unit) {
    return Imports.of(
        unit.getImports().stream()
            .map(
                each ->
                    new Import(
                        each.getNameAsString(),
                        each.isStatic(),
                        each.isModule(),
                        each.isAsterisk()))
            .toList());
  }

  static List<String> names(NodeList<TypeParameter> parameters) {
    return parameters.stream().map(TypeParameter::getNameAsString).toList();
  }

  static List<String> modifiers(NodeList<Modifier> modifiers) {
    return modifiers.stream().map(each -> each.getKeyword().asString()).toList();
  }

  static List<String> annotations(NodeList<AnnotationExpr> annotations) {
    return annotations.stream().map(AnnotationExpr::getNameAsString).toList();
  }

  static String name(ClassOrInterfaceType type) {
    Optional<ClassOrInterfaceType> scope = type.getScope();
    return scope
        .map(outer -> name(outer) + "." + type.getNameAsString())
        .orElseGet(type::getNameAsString);
  }

  private static List<Type> arguments(ClassOrInterfaceType type) {
    return type.getTypeArguments()
        .map(all -> all.stream().map(Syntax::type).toList())
        .orElse(List.of());
  }
}
