package io.github.heaplint.frontend.javac;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import io.github.heaplint.engine.ir.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Turns trees into spans of a source.
 *
 * <p>The compiler records where trees end only when someone listens to its diagnostics; on its bare
 * command line the end of the last part of a tree has to do.
 */
final class Positions {
  private final SourcePositions recorded;
  private final CompilationUnitTree unit;
  private final SourceScan text;
  private final LastParts lastParts = new LastParts();

  Positions(SourcePositions recorded, CompilationUnitTree unit, SourceScan text) {
    this.recorded = recorded;
    this.unit = unit;
    this.text = text;
  }

  SourceScan text() {
    return text;
  }

  /** The text of a tree; {@link Span#NONE} for a tree that has none. */
  Span of(Tree tree) {
    return span(start(tree), end(tree));
  }

  /** The text from the start of one tree to the end of another. */
  Span of(Tree first, Tree last) {
    return span(start(first), end(last));
  }

  Span span(int start, int end) {
    return start < 0 || end < start ? Span.NONE : new Span(start, end);
  }

  /** Where a tree starts; negative when it has no text. */
  int start(Tree tree) {
    return (int) recorded.getStartPosition(unit, tree);
  }

  /** Where a tree ends; negative when it has no text. */
  int end(Tree tree) {
    int end = (int) recorded.getEndPosition(unit, tree);
    return end >= 0 || start(tree) < 0 ? end : lastParts.scan(tree, null);
  }

  /** The latest end of anything inside a tree; each tree is looked at once. */
  private final class LastParts extends TreeScanner<Integer, Void> {
    private final IdentityHashMap<Tree, Integer> known = new IdentityHashMap<>();

    @Override
    public Integer scan(Tree tree, Void unused) {
      if (tree == null) {
        return -1;
      }
      Integer end = known.get(tree);
      if (end == null) {
        end = reduce(super.scan(tree, null), own(tree));
        known.put(tree, end);
      }
      return end;
    }

    @Override
    public Integer reduce(Integer one, Integer other) {
      return Math.max(one == null ? -1 : one, other == null ? -1 : other);
    }

    private int own(Tree tree) {
      int end = (int) recorded.getEndPosition(unit, tree);
      int start = start(tree);
      if (end >= 0 || start < 0) {
        return end;
      }
      if (tree instanceof IdentifierTree name) {
        return start + name.getName().length();
      }
      if (tree instanceof MemberSelectTree select) {
        String name = select.getIdentifier().toString();
        int from = Math.max(start, end(select.getExpression()));
        int at = text.word(name, from);
        return at < 0 ? from : at + name.length();
      }
      return start;
    }
  }

  /** The name of a variable. */
  Span name(VariableTree variable) {
    String name = variable.getName().toString();
    int from = start(variable);
    if (hasWrittenType(variable)) {
      from = end(element(variable.getType()));
    } else if (end(variable.getModifiers()) > from) {
      from = end(variable.getModifiers());
    }
    int at = text.word(name, from);
    return at < 0 ? Span.NONE : new Span(at, at + name.length());
  }

  /** Array brackets may stand behind the name, or are written as an ellipsis. */
  private static Tree element(Tree type) {
    return type instanceof ArrayTypeTree array ? element(array.getType()) : type;
  }

  /** Whether the type of a variable stands in the text: not for {@code var} and bare names. */
  boolean hasWrittenType(VariableTree variable) {
    Tree type = variable.getType();
    if (type == null || start(type) < 0) {
      return false;
    }
    int at = start(type);
    String name = variable.getName().toString();
    if (!text.isWord(name, at)) {
      return !text.isWord("var", at) || !isVar(variable, at);
    }
    char next = text.next(at + name.length());
    return Character.isJavaIdentifierStart(next) || "<[.@".indexOf(next) >= 0;
  }

  private boolean isVar(VariableTree variable, int at) {
    return text.isWord(variable.getName().toString(), text.skipBlanks(at + "var".length()));
  }

  /** The text from the name of a variable to the end of its initialiser. */
  Span declarator(VariableTree variable) {
    Span name = name(variable);
    return variable.getInitializer() == null
        ? name
        : span(name.start(), end(variable.getInitializer()));
  }

  /** Whether the parser or attribution made this method: it has no text of its own. */
  boolean isSynthetic(MethodTree method) {
    return start(method) < 0
        || (method.getBody() != null && start(method.getBody()) <= start(method));
  }

  /** The text of a resource that is no declaration; the semicolon behind it counts as its end. */
  Span withoutSemicolon(Tree resource) {
    int end = end(resource);
    return span(start(resource), text.endsWith(';', end) ? text.skipBlanksBack(end - 1) : end);
  }

  /** The members of a class that stand in its text. */
  List<Tree> writtenMembers(ClassTree type) {
    List<Tree> written = new ArrayList<>();
    for (Tree each : type.getMembers()) {
      if (!(each instanceof MethodTree method && isSynthetic(method))) {
        written.add(each);
      }
    }
    return written;
  }

  /** The text of a member; a static block starts with its keyword. */
  Span member(Tree member) {
    return of(member);
  }

  /** Whether a constructor is the compact one of a record. */
  boolean isCompact(MethodTree constructor, ClassTree owner) {
    if (owner.getKind() != Tree.Kind.RECORD || !constructor.getName().contentEquals("<init>")) {
      return false;
    }
    int from = Math.max(end(constructor.getModifiers()), start(constructor));
    int at = text.word(owner.getSimpleName().toString(), from);
    return at >= 0 && text.next(at + owner.getSimpleName().length()) == '{';
  }

  /** Whether a variable is a constant of the enum around it. */
  boolean isEnumConstant(VariableTree variable, ClassTree owner) {
    if (owner.getKind() != Tree.Kind.ENUM) {
      return false;
    }
    String name = variable.getName().toString();
    int at = text.skipBlanks(Math.max(end(variable.getModifiers()), start(variable)));
    return text.isWord(name, at)
        && !Character.isJavaIdentifierStart(text.next(at + name.length()))
        && "<[.@".indexOf(text.next(at + name.length())) < 0;
  }

  /** Whether the last parameter of a method takes any number of arguments. */
  boolean isVariadic(VariableTree parameter) {
    return parameter.getType() instanceof ArrayTypeTree type
        && text.hasEllipsis(start(type), name(parameter).start());
  }
}
