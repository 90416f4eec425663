package io.github.heaplint.frontend.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.heaplint.engine.ir.Type;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** What the compiler knows of a tree: nothing before it has attributed it. */
interface Attribution {
  /** Nothing is attributed. */
  Attribution NONE =
      new Attribution() {
        @Override
        public Type type(Tree tree) {
          return Type.UNKNOWN;
        }

        @Override
        public Optional<Element> element(Tree tree) {
          return Optional.empty();
        }
      };

  /** The type of an expression, a variable or a written type; unknown when it has none. */
  Type type(Tree tree);

  /** What a tree names or declares; empty when that is not known. */
  Optional<Element> element(Tree tree);

  /** What the compiler knows of the trees of a file. */
  static Attribution of(Trees trees, CompilationUnitTree unit) {
    TreePath root = new TreePath(unit);
    return new Attribution() {
      @Override
      public Type type(Tree tree) {
        TypeMirror type = trees.getTypeMirror(new TreePath(root, tree));
        return type == null ? Type.UNKNOWN : Mirrors.type(type);
      }

      @Override
      public Optional<Element> element(Tree tree) {
        return Optional.ofNullable(trees.getElement(new TreePath(root, tree)))
            .filter(each -> !Mirrors.isErroneous(each));
      }
    };
  }
}
