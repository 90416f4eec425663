package io.github.heaplint.conformance.liveness;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javac.ElementTypes;
import io.github.heaplint.frontend.javac.JavacUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources and compares, wherever control enters a line, the variables that the engine
 * takes for live with the live slots of the class files: {@code CheckLiveness [OPTION of javac...]
 * FOLDER}. Prints every difference, then the counts.
 */
public final class CheckLiveness {
  private static final long STACK_BYTES = 256L << 20;

  private final LiveNames variables = new LiveNames();
  private final LiveNames slots = new LiveNames();
  private final Set<Line> whole = new HashSet<>();
  private int files;

  private CheckLiveness() {}

  /** Runs the comparison in a thread with a deep stack. */
  public static void main(String[] arguments) throws InterruptedException {
    List<String> options = List.of(arguments).subList(0, arguments.length - 1);
    Path folder = Path.of(arguments[arguments.length - 1]);
    Thread deep =
        new Thread(
            null,
            () -> {
              try {
                Result result = compare(options, sources(folder));
                result.differences().forEach(System.out::println);
                System.out.println(result.summary());
              } catch (IOException unreadable) {
                System.out.println(unreadable);
              }
            },
            "liveness",
            STACK_BYTES);
    deep.start();
    deep.join();
  }

  /** Java files below a folder, but for those that only declare modules and packages. */
  static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> each.toString().endsWith(".java"))
          .filter(each -> !each.endsWith("module-info.java") && !each.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }

  /**
   * What came of a comparison.
   *
   * @param compared variables at lines that both sides know
   * @param differences of these, {@code file:line name: ...}
   */
  record Result(int files, int lines, int compared, List<String> differences) {
    Result {
      differences = List.copyOf(differences);
    }

    String summary() {
      return String.format(
          Locale.ROOT,
          "%d files, %d lines, %d variables at their entries, %d differ (%.3f %% alike)",
          files,
          lines,
          compared,
          differences.size(),
          100.0 * (compared - differences.size()) / Math.max(1, compared));
    }
  }

  static Result compare(List<String> options, List<Path> sources) throws IOException {
    CheckLiveness check = new CheckLiveness();
    check.compile(options, sources);
    return check.result();
  }

  private void compile(List<String> options, List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path classes = Files.createTempDirectory("liveness");
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-g", "-proc:none", "-nowarn", "-d", classes.toString()));
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, all, null, manager.getJavaFileObjectsFromPaths(sources));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      ElementTypes types = new ElementTypes(task.getElements());
      for (CompilationUnitTree each : units) {
        lower(each, Trees.instance(task), types);
      }
      for (JavaFileObject each : task.generate()) {
        if (each.getKind() == JavaFileObject.Kind.CLASS) {
          try (InputStream in = each.openInputStream()) {
            SlotLiveness.add(in.readAllBytes(), slots);
          }
        }
      }
    } finally {
      delete(classes);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private void lower(CompilationUnitTree tree, Trees trees, ElementTypes types) throws IOException {
    files++;
    Path path = Path.of(tree.getSourceFile().toUri());
    Source source =
        new Source(path.toString(), tree.getSourceFile().getCharContent(true).toString());
    Unit unit = JavacUnit.attributed(source, tree, trees, types, Focus.WHOLE).addAll(tree).unit();
    String file =
        (tree.getPackageName() == null
                ? ""
                : tree.getPackageName().toString().replace('.', '/') + "/")
            + path.getFileName();
    whole.addAll(WholeLines.of(tree, source.text(), trees.getSourcePositions(), file));
    unit.bodies().forEach(each -> VariableLiveness.add(source, file, each, variables));
  }

  private Result result() {
    int lines = 0;
    int compared = 0;
    List<String> differences = new ArrayList<>();
    for (Line line : slots.lines()) {
      if (whole.contains(line) && variables.lines().contains(line)) {
        lines++;
        TreeSet<String> both = new TreeSet<>(slots.known(line));
        both.retainAll(variables.known(line));
        for (String name : both) {
          compared++;
          if (slots.isLive(line, name) != variables.isLive(line, name)) {
            differences.add(
                line.file()
                    + ":"
                    + line.number()
                    + " "
                    + name
                    + (slots.isLive(line, name)
                        ? ": live in the class file only"
                        : ": live in the engine only"));
          }
        }
      }
    }
    differences.sort(null);
    return new Result(files, lines, compared, differences);
  }
}
