package io.github.heaplint.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Checks the files of a compilation, under javac and under Eclipse's compiler. It claims no
 * annotation and generates nothing.
 */
public final class HeaplintProcessor extends AbstractProcessor {
  private Optional<Door> door = Optional.empty();

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
        door = open(environment, new UnitCheck(options));
      }
    } catch (IllegalArgumentException refused) {
      environment.getMessager().printMessage(Kind.ERROR, refused.getMessage());
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
    door.ifPresent(each -> each.round(round.getRootElements()));
    return false;
  }
}
