package io.github.heaplint.errorprone;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.comp.CompileStates;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import io.github.heaplint.catalogue.RowFiles;
import io.github.heaplint.engine.catalogue.Prefilter;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.rule.Wrapper;
import io.github.heaplint.engine.rule.Wrappers;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.frontend.javac.ElementTypes;
import io.github.heaplint.frontend.javac.JavacUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** What all rules say of one file; made once and kept in the compiler's context. */
final class CheckedUnit {
  private static final Context.Key<CheckedUnit> KEY = new Context.Key<>();
  private static final Context.Key<ElementTypes> TYPES = new Context.Key<>();

  private final CompilationUnitTree tree;
  private final Optional<JavacUnit> lowered;
  private final List<Finding> findings;

  /** What is known of APIs in one compilation: the rows of its class path are among them. */
  private record Knowledge(Prefilter prefilter, Checker checker, Wrappers wrappers) {
    private static final Context.Key<Knowledge> KEY = new Context.Key<>();

    static Knowledge of(VisitorState state) {
      Knowledge known = state.context.get(KEY);
      if (known == null) {
        RowFiles rows = new RowFiles().classPath(classPath(state));
        for (Problem each : rows.problems()) {
          JavacProcessingEnvironment.instance(state.context)
              .getMessager()
              .printMessage(Diagnostic.Kind.WARNING, "heaplint: " + each);
        }
        Checker checker = new Checker(Rules.all(), rows.catalogue());
        known = learn(checker, state);
        state.context.put(KEY, known);
      }
      return known;
    }

    /**
     * Looks at all files of the compilation before the first is checked. Error Prone asks for a
     * policy under which every class has been attributed by then and none has been generated.
     */
    private static Knowledge learn(Checker checker, VisitorState state) {
      Prefilter lessons = checker.lessons();
      SourcePositions positions = JavacTrees.instance(state.context).getSourcePositions();
      Set<String> calls = new TreeSet<>();
      List<Wrapper> wrappers = new ArrayList<>();
      for (CompilationUnitTree tree : compiled(state)) {
        Source source = source(tree);
        Focus focus = lessons.focus(source.text().getBytes(StandardCharsets.UTF_8));
        if (!focus.nothing()) {
          JavacUnit unit =
              JavacUnit.parsed(source, tree, positions, types(state), focus).addAll(tree);
          Checker.Learnt learnt = checker.learn(unit.unit(), types(state));
          wrappers.addAll(learnt.wrappers());
          calls.addAll(learnt.calls());
        }
      }
      return new Knowledge(checker.prefilter(calls), checker, Wrappers.of(wrappers));
    }

    private static Set<CompilationUnitTree> compiled(VisitorState state) {
      Set<CompilationUnitTree> trees = new LinkedHashSet<>();
      CompileStates.instance(state.context).keySet().forEach(each -> trees.add(each.toplevel));
      return trees;
    }

    private static Source source(CompilationUnitTree tree) {
      JavaFileObject file = tree.getSourceFile();
      try {
        return new Source(file.getName(), file.getCharContent(true).toString());
      } catch (IOException gone) {
        return new Source(file.getName(), "");
      }
    }

    private static List<Path> classPath(VisitorState state) {
      List<Path> paths = new ArrayList<>();
      if (state.context.get(JavaFileManager.class) instanceof StandardJavaFileManager files) {
        Iterable<? extends Path> known = files.getLocationAsPaths(StandardLocation.CLASS_PATH);
        if (known != null) {
          known.forEach(paths::add);
        }
      }
      return paths;
    }
  }

  private CheckedUnit(
      CompilationUnitTree tree, Optional<JavacUnit> lowered, List<Finding> findings) {
    this.tree = tree;
    this.lowered = lowered;
    this.findings = findings;
  }

  static CheckedUnit of(CompilationUnitTree tree, VisitorState state) {
    CheckedUnit known = state.context.get(KEY);
    if (known == null || known.tree != tree) {
      known = check(tree, state);
      state.context.put(KEY, (CheckedUnit) null);
      state.context.put(KEY, known);
    }
    return known;
  }

  private static CheckedUnit check(CompilationUnitTree tree, VisitorState state) {
    CharSequence text = state.getSourceCode();
    Source source = new Source(tree.getSourceFile().getName(), text == null ? "" : text.toString());
    Knowledge knowledge = Knowledge.of(state);
    Focus focus = knowledge.prefilter().focus(source.text().getBytes(StandardCharsets.UTF_8));
    if (focus.nothing()) {
      return new CheckedUnit(tree, Optional.empty(), List.of());
    }
    ElementTypes types = types(state);
    JavacTrees trees = JavacTrees.instance(state.context);
    for (Tree each : tree.getTypeDecls()) {
      if (each instanceof ClassTree type) {
        types.from(trees.getElement(new TreePath(new TreePath(tree), type)));
      }
    }
    JavacUnit lowered = JavacUnit.attributed(source, tree, trees, types, focus).addAll(tree);
    List<Finding> findings =
        knowledge.checker().check(lowered.unit(), types, knowledge.wrappers()).findings();
    return new CheckedUnit(tree, Optional.of(lowered), findings);
  }

  private static ElementTypes types(VisitorState state) {
    ElementTypes types = state.context.get(TYPES);
    if (types == null) {
      types = new ElementTypes(JavacElements.instance(state.context));
      state.context.put(TYPES, types);
    }
    return types;
  }

  /** Findings of all rules, in source order. */
  List<Finding> findings() {
    return findings;
  }

  /** The tree to point at. */
  Tree tree(Span at) {
    return lowered.flatMap(each -> each.tree(at)).orElse(tree);
  }
}
