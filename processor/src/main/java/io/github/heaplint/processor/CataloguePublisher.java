package io.github.heaplint.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Checks the annotations by which users describe their own APIs, and writes what they say as
 * catalogue rows into the jar, for the builds of those who use it.
 *
 * <p>The rows of a jar come from all its sources, so this is a processor of its own, which Gradle
 * has to run as an aggregating one. Rows that the output folder has already are kept while their
 * class is not compiled anew: an incremental compiler shows only what has changed.
 */
public final class CataloguePublisher extends AbstractProcessor {
  private static final String ROWS = "META-INF/heaplint/catalogue.tsv";
  private static final String NOTHING = "";

  private final Set<String> compiled = new HashSet<>();
  private final Set<String> rows = new TreeSet<>();
  private final List<Element> origins = new ArrayList<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // What is annotated no more is seen only by looking at everything.
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        compiled.add(type.getQualifiedName().toString());
      }
    }
    UserAnnotations uses = new UserAnnotations(processingEnv);
    for (TypeElement annotation : annotations) {
      if (!annotation.getQualifiedName().toString().startsWith(UserAnnotations.PACKAGE)) {
        continue;
      }
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (uses.check(element, annotation)) {
          uses.row(element, annotation).ifPresent(rows::add);
          origins.add(element);
        }
      }
    }
    if (round.processingOver() && !round.errorRaised()) {
      publish();
    }
    return false;
  }

  private void publish() {
    Set<String> all = new TreeSet<>(rows);
    boolean stale = false;
    for (String row : earlier()) {
      String owner = PublishedRow.owner(row);
      boolean kept =
          owner.isEmpty()
              || (!compiled.contains(outermost(owner))
                  && processingEnv.getElementUtils().getTypeElement(owner) != null);
      if (kept) {
        all.add(row);
      } else {
        stale |= !rows.contains(row);
      }
    }
    if (rows.isEmpty() && !stale) {
      return;
    }
    try {
      FileObject file =
          processingEnv
              .getFiler()
              .createResource(
                  StandardLocation.CLASS_OUTPUT, NOTHING, ROWS, origins.toArray(Element[]::new));
      try (Writer writer = file.openWriter()) {
        for (String row : all) {
          writer.write(row);
          writer.write('\n');
        }
      }
    } catch (IOException unwritable) {
      processingEnv
          .getMessager()
          .printMessage(Kind.ERROR, "heaplint: " + ROWS + " cannot be written: " + unwritable);
    }
  }

  /** Rows of an earlier compilation, or of a file that the build has copied there. */
  private List<String> earlier() {
    try {
      FileObject file =
          processingEnv.getFiler().getResource(StandardLocation.CLASS_OUTPUT, NOTHING, ROWS);
      try (Stream<String> lines = file.getCharContent(true).toString().lines()) {
        return lines.filter(each -> !each.isBlank()).collect(Collectors.toList());
      }
    } catch (IOException | IllegalArgumentException none) {
      return List.of();
    }
  }

  private String outermost(String owner) {
    for (String name = owner; ; name = name.substring(0, name.lastIndexOf('.'))) {
      if (compiled.contains(name) || name.indexOf('.') < 0) {
        return name;
      }
    }
  }
}
