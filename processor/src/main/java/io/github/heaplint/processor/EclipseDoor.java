package io.github.heaplint.processor;

import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javac.ElementTypes;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Checks files under Eclipse's compiler, whose trees nobody can see: each file is parsed once more
 * and its names are looked up in the compiler's types.
 */
final class EclipseDoor implements Door {
  /** Deeply nested code is parsed by recursion. */
  private static final long STACK_BYTES = 64L << 20;

  private final ProcessingEnvironment environment;
  private final UnitCheck check;
  private final Types types;
  private final EclipseProblems problems;
  private final JavaParserFrontEnd frontEnd = new JavaParserFrontEnd();
  private final Set<String> seen = new HashSet<>();
  private boolean toldOfNoSource;

  EclipseDoor(ProcessingEnvironment environment, UnitCheck check) {
    this.environment = environment;
    this.check = check;
    this.types = new ElementTypes(environment.getElementUtils());
    this.problems = new EclipseProblems(environment);
  }

  static boolean isEclipse(ProcessingEnvironment environment) {
    return environment.getClass().getName().startsWith("org.eclipse.jdt.");
  }

  /** A file of the compilation. */
  private record File(Source source, EclipseType type) {}

  @Override
  public void round(Set<? extends Element> roots) {
    List<File> files = new ArrayList<>();
    for (Element root : roots) {
      if (root instanceof TypeElement type) {
        EclipseType known = EclipseType.of(type);
        if (seen.add(known.fileName().orElse(type.getQualifiedName().toString()))) {
          open(known).ifPresent(files::add);
        }
      }
    }
    for (File each : files) {
      Focus lessons = check.lessons(each.source);
      if (!lessons.nothing()) {
        check.learn(lower(each.source, lessons), types);
      }
    }
    files.forEach(this::check);
  }

  private Optional<File> open(EclipseType type) {
    Optional<String> text = type.contents(environment.getElementUtils(), environment.getFiler());
    if (text.isEmpty()) {
      tellOfNoSource(type);
    }
    String path = type.fileName().orElse(type.element().getQualifiedName() + ".java");
    return text.map(each -> new File(new Source(path, each), type));
  }

  private void check(File file) {
    Focus focus = check.focus(file.source);
    if (!focus.nothing()) {
      UnitCheck.Checked checked = check.check(lower(file.source, focus), types);
      checked.messages().forEach(each -> problems.report(each, file.source, file.type));
      for (Problem each : checked.problems()) {
        environment.getMessager().printMessage(Kind.NOTE, "heaplint: " + each);
      }
    }
  }

  private Unit lower(Source source, Focus focus) {
    Unit[] lowered = new Unit[1];
    Thread deep =
        new Thread(
            null, () -> lowered[0] = frontEnd.lower(source, types, focus), "heaplint", STACK_BYTES);
    deep.start();
    try {
      deep.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
    return lowered[0];
  }

  private void tellOfNoSource(EclipseType type) {
    if (!toldOfNoSource) {
      toldOfNoSource = true;
      environment
          .getMessager()
          .printMessage(
              Kind.NOTE,
              "heaplint: the source of "
                  + type.element().getQualifiedName()
                  + " cannot be read; such types are not checked");
    }
  }
}
