package io.github.heaplint.processor;

import io.github.heaplint.catalogue.RowFiles;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Checks the files of a compilation, under javac and under Eclipse's compiler. It claims no
 * annotation and generates nothing.
 */
public final class HeaplintProcessor extends AbstractProcessor {
  private Optional<Door> door = Optional.empty();
  private UnitCheck check;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.names();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    try {
      Options options = Options.of(given(environment));
      if (options.report()) {
        check = new UnitCheck(options, rows(environment));
        door = open(environment, check);
      }
    } catch (IllegalArgumentException refused) {
      environment.getMessager().printMessage(Kind.ERROR, refused.getMessage());
    }
  }

  /**
   * Files of rows on the class path, of which a compiler shows no more than the first, and what an
   * earlier compilation has written.
   */
  private static List<URL> rows(ProcessingEnvironment environment) {
    int folder = RowFiles.IN_JARS.lastIndexOf('/');
    String asPackage = RowFiles.IN_JARS.substring(0, folder).replace('/', '.');
    List<URL> found = new ArrayList<>();
    for (StandardLocation each :
        List.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT)) {
      // Eclipse's compiler finds in archives only what it takes for a part of a package.
      row(environment, each, "", RowFiles.IN_JARS)
          .or(() -> row(environment, each, asPackage, RowFiles.IN_JARS.substring(folder + 1)))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<URL> row(
      ProcessingEnvironment environment, StandardLocation place, String in, String name) {
    try {
      FileObject file = environment.getFiler().getResource(place, in, name);
      file.openInputStream().close();
      return Optional.of(file.toUri().toURL());
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
  }

  private static Map<String, String> given(ProcessingEnvironment environment) {
    Map<String, String> given = new HashMap<>();
    environment
        .getOptions()
        .forEach(
            (name, value) -> {
              if (name.startsWith(Options.PREFIX)) {
                given.put(name.substring(Options.PREFIX.length()), value);
              }
            });
    return given;
  }

  private static Optional<Door> open(ProcessingEnvironment environment, UnitCheck check) {
    Optional<ProcessingEnvironment> eclipse =
        Environments.find(environment, EclipseDoor::isEclipse);
    if (eclipse.isPresent()) {
      return Optional.of(new EclipseDoor(eclipse.get(), check));
    }
    Optional<Door> javac =
        Environments.find(environment, JavacDoor::isJavac)
            .map(each -> JavacDoor.listen(each, check));
    if (javac.isEmpty()) {
      environment
          .getMessager()
          .printMessage(
              Kind.NOTE, "heaplint: nothing is checked, for this is neither javac nor Eclipse");
    }
    return javac;
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    TypeElement eager =
        processingEnv.getElementUtils().getTypeElement(UserAnnotations.PACKAGE + "Eager");
    if (eager != null && check != null) {
      check.watch(
          round.getElementsAnnotatedWith(eager).stream()
              .map(each -> each.getSimpleName().toString())
              .collect(Collectors.toSet()));
    }
    door.ifPresent(each -> each.round(round.getRootElements()));
    return false;
  }
}
