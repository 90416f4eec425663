package io.github.heaplint.frontend.javac;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Parts of trees that the compiler this is built with does not know: patterns in switches and
 * record patterns came with Java 21. They are asked for by name; a compiler without them has none.
 */
final class NewerSyntax {
  private static final int SINCE = 21;

  private NewerSyntax() {}

  /** Every label of a case; empty before Java 21. */
  static List<Tree> labels(CaseTree entry) {
    return trees(CaseTree.class, entry, "getLabels");
  }

  /** The condition behind {@code when}. */
  static Optional<ExpressionTree> guard(CaseTree entry) {
    return get(CaseTree.class, entry, "getGuard", ExpressionTree.class);
  }

  /** The pattern of a label, if it is one. */
  static Optional<Tree> pattern(Tree label) {
    return get(type("com.sun.source.tree.PatternCaseLabelTree"), label, "getPattern", Tree.class);
  }

  /** The type that a record pattern names, if it is one. */
  static Optional<Tree> deconstructed(Tree pattern) {
    return get(
        type("com.sun.source.tree.DeconstructionPatternTree"),
        pattern,
        "getDeconstructor",
        Tree.class);
  }

  /** The patterns inside a record pattern. */
  static List<Tree> nested(Tree pattern) {
    return trees(
        type("com.sun.source.tree.DeconstructionPatternTree"), pattern, "getNestedPatterns");
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, Tree.class.getClassLoader());
    } catch (ClassNotFoundException older) {
      return Void.class;
    }
  }

  private static List<Tree> trees(Class<?> owner, Tree tree, String getter) {
    return get(owner, tree, getter, List.class).stream()
        .flatMap(all -> ((List<?>) all).stream())
        .map(Tree.class::cast)
        .toList();
  }

  private static <T> Optional<T> get(Class<?> owner, Tree tree, String getter, Class<T> result) {
    if (Runtime.version().feature() < SINCE || !owner.isInstance(tree)) {
      return Optional.empty();
    }
    try {
      Method method = owner.getMethod(getter);
      return Optional.ofNullable(result.cast(method.invoke(tree)));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException older) {
      return Optional.empty();
    }
  }
}
