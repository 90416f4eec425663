package io.github.heaplint.frontend.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WildcardTree;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.resolve.Imports;
import io.github.heaplint.engine.resolve.Imports.Import;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Types, modifiers and annotations as written, before any name is looked up. */
final class Syntax {
  private static final String STAR = ".*";
  private static final String MODULE = "import module ";

  private Syntax() {}

  /**
   * A type as written: class names are {@link io.github.heaplint.engine.ir.Certainty#NAMED}.
   *
   * <p>Of a wildcard its bound is taken, of an intersection the first part; of a union, {@code var}
   * (null) and an unbounded wildcard nothing is known.
   */
  static Type type(Tree written) {
    if (written instanceof PrimitiveTypeTree primitive) {
      return Type.of(primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT));
    }
    if (written instanceof IdentifierTree || written instanceof MemberSelectTree) {
      return Type.named(name(written));
    }
    if (written instanceof ParameterizedTypeTree generic) {
      return type(generic.getType())
          .withArguments(generic.getTypeArguments().stream().map(Syntax::type).toList());
    }
    if (written instanceof AnnotatedTypeTree annotated) {
      return type(annotated.getUnderlyingType());
    }
    if (written instanceof ArrayTypeTree array) {
      Type element = type(array.getType());
      return element.name().isEmpty() ? Type.UNKNOWN : element.array(1);
    }
    if (written instanceof WildcardTree wildcard) {
      return wildcard.getBound() == null ? Type.UNKNOWN : type(wildcard.getBound());
    }
    if (written instanceof IntersectionTypeTree intersection) {
      return type(intersection.getBounds().get(0));
    }
    return Type.UNKNOWN;
  }

  /** The dotted name of a type, without arguments and annotations. */
  static String name(Tree written) {
    if (written instanceof MemberSelectTree select) {
      return name(select.getExpression()) + "." + select.getIdentifier();
    }
    if (written instanceof ParameterizedTypeTree generic) {
      return name(generic.getType());
    }
    if (written instanceof AnnotatedTypeTree annotated) {
      return name(annotated.getUnderlyingType());
    }
    return written instanceof IdentifierTree simple ? simple.getName().toString() : "";
  }

  /** The types a catch clause names. */
  static List<Type> alternatives(Tree written) {
    if (written instanceof UnionTypeTree union) {
      return union.getTypeAlternatives().stream().map(Syntax::type).toList();
    }
    return List.of(type(written));
  }

  /** The first bound of a type parameter, unknown when there is none. */
  static Type bound(TypeParameterTree parameter) {
    return parameter.getBounds().isEmpty() ? Type.UNKNOWN : type(parameter.getBounds().get(0));
  }

  /** Whether a class type ends in {@code <>}. */
  static boolean isDiamond(Tree type) {
    return withoutAnnotations(type) instanceof ParameterizedTypeTree generic
        && generic.getTypeArguments().isEmpty();
  }

  private static Tree withoutAnnotations(Tree type) {
    return type instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : type;
  }

  static List<String> names(List<? extends TypeParameterTree> parameters) {
    return parameters.stream().map(each -> each.getName().toString()).toList();
  }

  static List<String> modifiers(ModifiersTree modifiers) {
    return modifiers.getFlags().stream().map(Modifier::toString).toList();
  }

  static List<String> annotations(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream().map(Syntax::annotation).toList();
  }

  static String annotation(AnnotationTree annotation) {
    return name(annotation.getAnnotationType());
  }

  static Imports imports(CompilationUnitTree unit) {
    return Imports.of(unit.getImports().stream().map(Syntax::imported).toList());
  }

  private static Import imported(ImportTree tree) {
    String name = tree.getQualifiedIdentifier().toString();
    boolean onDemand = name.endsWith(STAR);
    return new Import(
        onDemand ? name.substring(0, name.length() - STAR.length()) : name,
        tree.isStatic(),
        tree.toString().startsWith(MODULE),
        onDemand);
  }

  /** An expression without the parentheses around it. */
  static ExpressionTree inner(ExpressionTree expression) {
    ExpressionTree inner = expression;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner;
  }
}
