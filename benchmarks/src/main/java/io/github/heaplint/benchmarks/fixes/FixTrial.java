package io.github.heaplint.benchmarks.fixes;

import io.github.heaplint.benchmarks.resolver.Checkout;
import io.github.heaplint.benchmarks.resolver.SourceFolders;
import io.github.heaplint.catalogue.BundledCatalogue;
import io.github.heaplint.catalogue.LibraryTypes;
import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Prefilter;
import io.github.heaplint.engine.fix.Applicability;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.fix.Fixes;
import io.github.heaplint.engine.fix.Rounds;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.rule.BodyFacts;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Facts;
import io.github.heaplint.engine.rule.Finding;
import io.github.heaplint.engine.rule.Load;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import io.github.heaplint.frontend.javaparser.SourceIndex;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command that fixes real projects and compiles every file of theirs, before and after.
 *
 * <pre>{@code FixTrial MODE[+MODE...] WORK-FOLDER SOURCES[=CLASSPATH]...}</pre>
 *
 * <p>{@code SOURCES} is a folder, a checkout or an unpacked source jar; {@code CLASSPATH} the jars
 * that it is compiled with. The modes:
 *
 * <ul>
 *   <li>{@code reported} applies the safe fixes of what is reported;
 *   <li>{@code loads} those of all loads that a recipe fits, worth a report or not;
 *   <li>{@code named} leaves the result of calls without a name wherever that is safe, which
 *       nothing asks for: it tries the rewrite itself;
 *   <li>{@code extracted} gives the work on one local of every method a method of its own wherever
 *       that is safe;
 *   <li>{@code unsafe} applies, too, what a person has to read;
 *   <li>{@code changed} compiles only the files that change, for sources whose libraries are not at
 *       hand.
 * </ul>
 *
 * <p>Sources are only read; the work folder gets the changed files, and {@code refused.txt}, the
 * loads that no rewrite fits.
 */
public final class FixTrial {
  private static final int STACK_BYTES = 256 << 20;

  private final Set<String> modes;
  private final Path work;
  private final Catalogue catalogue = BundledCatalogue.read();
  private final Checker checker = new Checker(Rules.all(), catalogue);
  private final Prefilter prefilter = checker.prefilter();
  private final JavaParserFrontEnd frontEnd = new JavaParserFrontEnd();
  private final Types libraries = new JdkTypes().or(LibraryTypes.read());
  private final Tally tally = new Tally();
  private final List<String> refused = new ArrayList<>();
  private boolean looking;

  private FixTrial(Set<String> modes, Path work) {
    this.modes = modes;
    this.work = work;
  }

  /** Runs the command; it prints a line for each project, every new error, and the sums. */
  public static void main(String[] arguments) throws InterruptedException {
    Thread deep = new Thread(null, () -> run(List.of(arguments)), "fixes", STACK_BYTES);
    deep.start();
    deep.join();
  }

  private static void run(List<String> arguments) {
    try {
      FixTrial trial =
          new FixTrial(Set.of(arguments.get(0).split("\\+")), Path.of(arguments.get(1)));
      for (String each : arguments.subList(2, arguments.size())) {
        String[] parts = each.split("=", 2);
        trial.project(Path.of(parts[0]), parts.length == 1 ? List.of() : jars(parts[1]));
      }
      trial.tally.print();
      Files.createDirectories(trial.work);
      Files.write(trial.work.resolve("refused.txt"), trial.refused);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Path> jars(String classPath) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(classPath)
        .map(Path::of)
        .toList();
  }

  private void project(Path project, List<Path> jars) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(project)) {
      files = all.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
    SourceIndex index = new SourceIndex(new Checkout(project), libraries);
    Map<String, Path> before = new TreeMap<>();
    Map<String, Path> after = new TreeMap<>();
    Map<String, List<Fix>> applied = new TreeMap<>();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      if (tries() || !prefilter.focus(bytes).nothing()) {
        Source source = new Source(file.toString(), new String(bytes, StandardCharsets.UTF_8));
        Rounds.Result result = fix(source, index);
        if (!result.fixes().isEmpty()) {
          String name = project.relativize(file).toString();
          Path changed = work.resolve(project.getFileName()).resolve(name);
          Files.createDirectories(changed.getParent());
          Files.writeString(changed, result.source().text());
          before.put(name, file);
          after.put(name, changed);
          applied.put(name, result.fixes());
        }
      }
    }
    compare(project, files, jars, before, after, applied);
  }

  private Rounds.Result fix(Source source, SourceIndex index) {
    boolean[] counted = {false};
    looking = true;
    return new Rounds(
            text -> {
              Types types = index.typesFor(text);
              Unit unit = frontEnd.lower(text, types);
              List<List<Fix>> fixes = unit.generated() ? List.of() : fixes(unit, types);
              if (!counted[0]) {
                fixes.forEach(tally::offer);
                counted[0] = true;
                looking = false;
              }
              return new Rounds.Look(fixes, unit.problems());
            },
            modes.contains("unsafe"))
        .fix(source);
  }

  private List<List<Fix>> fixes(Unit unit, Types types) {
    if (modes.contains("reported")) {
      return checker.check(unit, types).findings().stream().map(Finding::fixes).toList();
    }
    Facts facts = new Facts(unit, types, catalogue);
    List<List<Fix>> all = new ArrayList<>();
    for (Rule rule : modes.contains("loads") ? Rules.all() : List.<Rule>of()) {
      for (Load load : facts.loads(rule.name())) {
        boolean serves = load.what().serves().contains(load.usage().consumption());
        if (serves && !load.what().rewrites().isEmpty()) {
          List<Fix> fixes = facts.fixes(load);
          all.add(fixes);
          if (fixes.isEmpty() && looking) {
            refused.add(place(unit.source(), load));
          }
        }
      }
    }
    if (modes.contains("extracted") && looking) {
      Fixes extracting = new Fixes(unit);
      for (BodyFacts in : facts.bodies()) {
        extracted(facts, extracting, in).ifPresent(fix -> all.add(List.of(fix)));
      }
    }
    if (modes.contains("named")) {
      Fixes nesting = new Fixes(unit);
      for (BodyFacts in : facts.bodies()) {
        for (Block block : in.body().blocks()) {
          for (Instruction each : block.instructions()) {
            if (each instanceof Call call) {
              nesting
                  .nested(facts.types(), in.analyses(), call)
                  .ifPresent(fix -> all.add(List.of(fix)));
            }
          }
        }
      }
    }
    return all;
  }

  /** Whether the mode tries rewrites that nothing asks for, so that every file counts. */
  private boolean tries() {
    return modes.contains("named") || modes.contains("extracted");
  }

  /** The first local of a body the work on which can be given a method of its own. */
  private static Optional<Fix> extracted(Facts facts, Fixes extracting, BodyFacts in) {
    List<Instruction> all =
        in.body().blocks().stream().flatMap(block -> block.instructions().stream()).toList();
    for (Variable local : in.body().variables()) {
      int last =
          all.stream()
              .filter(each -> each.uses().contains(local))
              .mapToInt(each -> each.span().end())
              .max()
              .orElse(Integer.MAX_VALUE);
      Optional<Instruction> next =
          all.stream()
              .filter(each -> each instanceof Call && each.span().start() > last)
              .min(Comparator.comparingInt(each -> each.span().start()));
      Optional<Fix> fix =
          next.flatMap(
              during ->
                  extracting.ofDrag(facts.types(), in.analyses(), null, local, during).stream()
                      .filter(each -> each.applicability() == Applicability.SAFE)
                      .findFirst());
      if (local.kind() == Variable.Kind.LOCAL && local.named() && fix.isPresent()) {
        return fix;
      }
    }
    return Optional.empty();
  }

  private static String place(Source source, Load load) {
    int line = source.line(load.call().span().start());
    return String.format(
        "%s:%d: %s %s: %s",
        source.path(),
        line,
        load.call().callee().name(),
        load.usage().consumption(),
        source.lineText(line).strip());
  }

  private void compare(
      Path project,
      List<Path> files,
      List<Path> jars,
      Map<String, Path> before,
      Map<String, Path> after,
      Map<String, List<Fix>> applied)
      throws IOException {
    Compilation compilation = new Compilation(SourceFolders.of(files), jars);
    Map<String, Path> around = new TreeMap<>();
    if (!modes.contains("changed")) {
      // A module's files would have to stand together, which those that change do not.
      files.stream()
          .filter(each -> !each.endsWith("module-info.java"))
          .forEach(each -> around.put(project.relativize(each).toString(), each));
    }
    Map<String, List<String>> old = compilation.errors(with(around, before));
    Map<String, List<String>> now = compilation.errors(with(around, after));
    int clean = 0;
    int broken = 0;
    int all = 0;
    for (String name : now.keySet()) {
      // New code may name once more what was missing before.
      List<String> fresh =
          now.get(name).stream().filter(each -> !old.get(name).contains(each)).toList();
      int here = applied.getOrDefault(name, List.of()).size();
      all += here;
      clean += old.get(name).isEmpty() ? here : 0;
      if (!fresh.isEmpty()) {
        broken++;
        fresh.forEach(
            each ->
                System.out.println(
                    "NEW ERROR " + project.getFileName() + "/" + name + ": " + each));
      }
    }
    System.out.printf(
        "%s: %d files, %d changed, %d fixes applied, %d of them in files without errors before, %d"
            + " files with new errors, %d files with errors before%n",
        project.getFileName(),
        files.size(),
        after.size(),
        all,
        clean,
        broken,
        old.values().stream().filter(each -> !each.isEmpty()).count());
    tally.project(applied.values(), clean, broken);
  }

  private static Map<String, Path> with(Map<String, Path> all, Map<String, Path> some) {
    Map<String, Path> joined = new TreeMap<>(all);
    joined.putAll(some);
    return joined;
  }

  /** Sums over projects. */
  private static final class Tally {
    private final Map<String, Integer> offers = new TreeMap<>();
    private final Map<String, Integer> applied = new TreeMap<>();
    private int projects;
    private int clean;
    private int broken;

    void offer(List<Fix> fixes) {
      String what =
          fixes.isEmpty()
              ? "not offered: the code around it has another shape"
              : offer(fixes.get(0));
      offers.merge(what, 1, Integer::sum);
    }

    private static String offer(Fix fix) {
      return fix.applicability() == Applicability.SAFE
          ? "safe: " + fix.title()
          : "unsafe: " + fix.title() + ": " + fix.why();
    }

    void project(Collection<List<Fix>> fixes, int inClean, int newlyBroken) {
      projects++;
      fixes.forEach(
          inFile ->
              inFile.forEach(each -> applied.merge("applied: " + each.title(), 1, Integer::sum)));
      clean += inClean;
      broken += newlyBroken;
    }

    void print() {
      System.out.printf(
          "%n%d projects, %d fixes applied, %d of them in files without errors before, %d files with"
              + " new errors%n",
          projects, applied.values().stream().mapToInt(Integer::intValue).sum(), clean, broken);
      applied.forEach((what, count) -> System.out.printf("%6d %s%n", count, what));
      offers.forEach((what, count) -> System.out.printf("%6d %s%n", count, what));
    }
  }
}
