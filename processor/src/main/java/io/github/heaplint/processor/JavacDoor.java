package io.github.heaplint.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.frontend.javac.ElementTypes;
import io.github.heaplint.frontend.javac.JavacUnit;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/**
 * Listens to javac: each class is lowered when it has been attributed, and a file is checked when
 * its last class has been. Where nothing is ever attributed, as under {@code -proc:only}, files are
 * checked as they were parsed.
 */
final class JavacDoor implements Door, TaskListener {
  private final Trees trees;
  private final UnitCheck check;
  private final ElementTypes types;
  private final Map<URI, Optional<File>> files = new LinkedHashMap<>();
  private final Map<URI, CompilationUnitTree> parsed = new LinkedHashMap<>();
  private final List<CompilationUnitTree> entered = new ArrayList<>();
  private boolean learnt;

  /** A file of the compilation, while classes of it are still to come. */
  private record File(CompilationUnitTree tree, JavacUnit unit) {}

  private JavacDoor(JavacTask task, UnitCheck check) {
    this.trees = Trees.instance(task);
    this.check = check;
    this.types = new ElementTypes(task.getElements());
  }

  /** Whether this is javac's own environment. */
  static boolean isJavac(ProcessingEnvironment environment) {
    try {
      return JavacTask.instance(environment) != null;
    } catch (IllegalArgumentException | LinkageError other) {
      return false;
    }
  }

  static Door listen(ProcessingEnvironment environment, UnitCheck check) {
    return listen(JavacTask.instance(environment), check);
  }

  static Door listen(JavacTask task, UnitCheck check) {
    JavacDoor door = new JavacDoor(task, check);
    task.addTaskListener(door);
    return door;
  }

  @Override
  public void round(Set<? extends Element> roots) {
    for (Element root : roots) {
      TreePath path = trees.getPath(root);
      if (path != null && path.getLeaf() instanceof ClassTree) {
        CompilationUnitTree unit = path.getCompilationUnit();
        parsed.put(unit.getSourceFile().toUri(), unit);
      }
    }
  }

  @Override
  public void started(TaskEvent event) {}

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ENTER && !learnt && event.getCompilationUnit() != null) {
      // A plugin sees no round; a name that is looked up may bring in a file later.
      entered.add(event.getCompilationUnit());
    } else if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      types.from(event.getTypeElement());
      analysed(trees.getPath(event.getTypeElement()));
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      end();
    }
  }

  /** A package-info has no path. */
  private void analysed(TreePath path) {
    if (path == null || !(path.getLeaf() instanceof ClassTree type)) {
      return;
    }
    learn();
    CompilationUnitTree tree = path.getCompilationUnit();
    URI name = tree.getSourceFile().toUri();
    Optional<File> file = files.computeIfAbsent(name, unused -> open(tree));
    if (file.isPresent()) {
      file.get().unit().add(type);
      if (file.get().unit().isComplete()) {
        files.put(name, Optional.empty());
        report(file.get());
      }
    }
  }

  /**
   * Looks at all files as parsed before the first is checked, so that what is found in one depends
   * neither on their order nor on which trees the compiler has dropped.
   */
  private void learn() {
    if (learnt) {
      return;
    }
    learnt = true;
    entered.addAll(parsed.values());
    for (CompilationUnitTree tree : Set.copyOf(entered)) {
      source(tree)
          .flatMap(source -> asParsed(source, tree, check.lessons(source)))
          .ifPresent(lesson -> check.learn(lesson.unit(), types));
    }
    entered.clear();
  }

  private Optional<JavacUnit> asParsed(Source source, CompilationUnitTree tree, Focus focus) {
    return focus.nothing()
        ? Optional.empty()
        : Optional.of(
            JavacUnit.parsed(source, tree, trees.getSourcePositions(), types, focus).addAll(tree));
  }

  private Optional<File> open(CompilationUnitTree tree) {
    Optional<Source> source = source(tree);
    Focus focus = source.map(check::focus).orElse(Focus.NOTHING);
    return source
        .filter(unused -> !focus.nothing())
        .map(text -> new File(tree, JavacUnit.attributed(text, tree, trees, types, focus)));
  }

  private static Optional<Source> source(CompilationUnitTree tree) {
    JavaFileObject file = tree.getSourceFile();
    try {
      return Optional.of(new Source(file.getName(), file.getCharContent(true).toString()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Files whose last classes were not attributed, because of errors or because none ever is. */
  private void end() {
    files.values().forEach(each -> each.ifPresent(this::report));
    boolean attributed = !files.isEmpty();
    files.clear();
    if (!attributed) {
      learn();
      for (CompilationUnitTree tree : parsed.values()) {
        source(tree)
            .flatMap(source -> asParsed(source, tree, check.focus(source)))
            .ifPresent(unit -> report(new File(tree, unit)));
      }
    }
    parsed.clear();
  }

  private void report(File file) {
    UnitCheck.Checked checked = check.check(file.unit().unit(), types);
    for (Message each : checked.messages()) {
      Tree at = file.unit().tree(each.at()).orElse(file.tree());
      trees.printMessage(each.kind(), each.text(), at, file.tree());
    }
    for (Problem each : checked.problems()) {
      trees.printMessage(Kind.NOTE, "heaplint: " + each, file.tree(), file.tree());
    }
  }
}
