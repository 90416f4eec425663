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
    long end = recorded.getEndPosition(unit, tree);
    return end >= 0 ? (int) end : new LastPart().endOf(tree);
  }

  /** The latest end of anything inside a tree. */
  private final class LastPart extends TreeScanner<Void, Void> {
    private int last = -1;

    int endOf(Tree tree) {
      scan(tree, null);
      return last;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree != null) {
        last = Math.max(last, own(tree));
      }
      return super.scan(tree, null);
    }

    private int own(Tree tree) {
      int recordedEnd = (int) recorded.getEndPosition(unit, tree);
      int start = start(tree);
      if (recordedEnd >= 0 || start < 0) {
        return recordedEnd;
      }
      if (tree instanceof IdentifierTree name) {
        return start + name.getName().length();
      }
      if (tree instanceof MemberSelectTree select) {
        int from = new LastPart().endOf(select.getExpression());
        int at = text.word(select.getIdentifier().toString(), from);
        return at < 0 ? from : at + select.getIdentifier().length();
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
